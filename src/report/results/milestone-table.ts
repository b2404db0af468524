import { assertNever } from '../../base/assert-never.js';
import { type Outcome, outcomeOf } from '../../simulate/outcome.js';
import type { CalendarUsed, MilestoneResult } from '../../simulate/result.js';
import type { Instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import type { ReportContext } from '../report-context.js';
import { safeText } from '../safe-text.js';
import type { Paint, Style } from '../style.js';
import { type Cell, type Column, table } from '../table.js';
import { remainingWords, spanWords, stateWords, verdictWords } from './milestone-words.js';
import { occurrenceName } from './occurrence-name.js';
import { type Zones, zoneOf } from './zones.js';

const COLUMNS: readonly Column[] = [
  { heading: 'milestone' },
  { heading: 'state' },
  { heading: 'verdict' },
  { heading: 'start' },
  { heading: 'target' },
  { heading: 'completed' },
  { heading: 'elapsed', align: 'right' },
  { heading: 'stopped', align: 'right' },
  { heading: 'remaining', align: 'right' },
  { heading: 'hours' },
];

/** The milestones of a case as a table: one line an occurrence, times local to its calendar. */
export function milestoneTable(
  milestones: readonly MilestoneResult[],
  zones: Zones,
  { style, width }: ReportContext,
): string[] {
  const rows = milestones.map(result => milestoneCells(result, zoneOf(zones, result.calendar.name), style));
  return table(COLUMNS, rows, { style, width, indent: '    ' });
}

function milestoneCells(result: MilestoneResult, zone: string, style: Style): Cell[] {
  const time = (at: Instant | undefined): string => (at === undefined ? '' : describeInstant(at, zone));
  const outcome = outcomeOf(result);
  return [
    { text: occurrenceName(result), paint: style.bold },
    stateWords(result.state),
    { text: verdictWords(outcome), paint: verdictPaint(outcome, style) },
    time(result.start),
    time(result.target),
    time(result.completed),
    spanWords(result.elapsed, result.calendar),
    result.stopped === 0 ? '' : spanWords(result.stopped, result.calendar),
    remainingWords(result),
    `${safeText(result.calendar.name)} (${calendarReason(result.calendar.source)})`,
  ];
}

function verdictPaint(outcome: Outcome, style: Style): Paint {
  switch (outcome) {
    case 'met':
      return style.green;
    case 'violated':
      return style.red;
    case 'open':
      return style.cyan;
    case 'cancelled':
    case 'exited':
      return style.dim;
    default:
      return assertNever(outcome);
  }
}

function calendarReason(source: CalendarUsed['source']): string {
  switch (source) {
    case 'milestone':
    case 'process':
    case 'entitlement':
      return `of the ${source}`;
    case 'record':
      return 'of the case';
    case 'default':
      return 'the default';
    case 'elapsed':
      return 'elapsed clock';
    case 'fallback':
      return 'no hours named';
    default:
      return assertNever(source);
  }
}
