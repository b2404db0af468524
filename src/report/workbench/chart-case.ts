import type { CaseResult } from '../../simulate/result.js';
import type { TraceRecord } from '../../simulate/trace.js';
import type { Calendar } from '../../time/calendar.js';
import { HOUR } from '../../time/duration.js';
import { type Instant, instant } from '../../time/instant.js';
import { safeText } from '../safe-text.js';
import type { CaseChart } from './case-chart.js';
import { laneOf } from './lane.js';
import { momentsOf } from './moments.js';

/** A case that was run, and what its run told. */
export interface ChartedCase {
  readonly result: CaseResult;
  readonly trace: readonly TraceRecord[];
  /** Zone of the moments. */
  readonly timeZone: string;
  /** The calendar that a clock ran on, by name; `24x7` has none of its own. */
  calendarOf(name: string): Calendar;
}

/** Draws up a case over time, from its creation to the last thing that happens or is due. */
export function chartCase({ result, trace, timeZone, calendarOf }: ChartedCase): CaseChart {
  const [from, to] = axisOf(result, trace);
  return {
    from,
    to,
    timeZone,
    ...(result.notApplied !== undefined && { notApplied: safeText(result.notApplied) }),
    lanes: result.milestones.map(one =>
      laneOf(one, trace, calendarOf(one.calendar.name), { from, to, observedAt: result.observedAt }),
    ),
    moments: momentsOf(trace, timeZone),
  };
}

function axisOf(result: CaseResult, trace: readonly TraceRecord[]): readonly [Instant, Instant] {
  const starts = result.milestones.map(one => one.start);
  const ends = result.milestones.flatMap(one => [one.target ?? one.start, one.completed ?? one.start]);
  const told = trace.map(({ at }) => at);
  const from = Math.min(...told, ...starts);
  const to = Math.max(result.observedAt, ...told, ...ends);
  return [instant(from), instant(to > from ? to : from + HOUR)];
}
