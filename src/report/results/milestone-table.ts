import { assertNever } from '../../base/assert-never.js';
import { type Outcome, outcomeOf } from '../../simulate/outcome.js';
import type { CalendarUsed, MilestoneResult, MilestoneState } from '../../simulate/result.js';
import { type Duration, duration, SECOND } from '../../time/duration.js';
import { formatDuration, formatOpenTime } from '../../time/duration-text.js';
import type { Instant } from '../../time/instant.js';
import { describeInstant } from '../../time/instant-words.js';
import type { ReportContext } from '../report-context.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../style.js';
import { type Cell, type Column, table } from '../table.js';
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
  const print = runsDayAndNight(result.calendar) ? formatDuration : formatOpenTime;
  const span = (amount: Duration): string => print(wholeSeconds(amount));
  return [
    { text: occurrenceName(result), paint: style.bold },
    `${STATE_GLYPHS[result.state]} ${result.state}`,
    verdictCell(outcomeOf(result), style),
    time(result.start),
    time(result.target),
    time(result.completed),
    span(result.elapsed),
    result.stopped === 0 ? '' : span(result.stopped),
    remainingText(result.remaining, span),
    `${safeText(result.calendar.name)} (${calendarReason(result.calendar.source)})`,
  ];
}

const STATE_GLYPHS: Readonly<Record<MilestoneState, string>> = {
  scheduled: '○',
  running: '▶',
  paused: '⏸',
  completed: '✓',
  cancelled: '⊘',
  exited: '⇥',
};

function verdictCell(outcome: Outcome, style: Style): Cell {
  switch (outcome) {
    case 'met':
      return { text: '✓ met', paint: style.green };
    case 'violated':
      return { text: '✗ violated', paint: style.red };
    case 'open':
      return { text: '… open', paint: style.cyan };
    case 'cancelled':
    case 'exited':
      return { text: '– none', paint: style.dim };
    default:
      return assertNever(outcome);
  }
}

function remainingText(remaining: Duration | undefined, span: (amount: Duration) => string): string {
  if (remaining === undefined) return '';
  return remaining < 0 ? `${span(duration(-remaining))} over` : `${span(remaining)} left`;
}

/** A table is read, not computed with: a run that ends at a miss sees it a millisecond after its target. */
function wholeSeconds(amount: Duration): Duration {
  return duration(Math.trunc(amount / SECOND) * SECOND);
}

function runsDayAndNight({ source }: CalendarUsed): boolean {
  return source === 'elapsed' || source === 'fallback';
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
