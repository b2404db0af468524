import type { MilestoneResult } from '../../simulate/result.js';
import type { OccurrenceName, TraceRecord } from '../../simulate/trace.js';
import type { Calendar } from '../../time/calendar.js';
import type { Instant } from '../../time/instant.js';
import { subtract, type TimeSpan } from '../../time/time-span.js';
import { occurrenceName } from '../results/occurrence-name.js';
import { safeText } from '../safe-text.js';
import type { Lane, Stretch } from './case-chart.js';

/** The axis of a chart, and up to where its case was observed. */
export interface LaneAxis {
  readonly from: Instant;
  readonly to: Instant;
  readonly observedAt: Instant;
}

/** The lane of one occurrence, from what became of it and the trace of its case. */
export function laneOf(
  result: MilestoneResult,
  trace: readonly TraceRecord[],
  calendar: Calendar,
  axis: LaneAxis,
): Lane {
  const { start, target, completed, violatedAt } = result;
  return {
    name: occurrenceName(result),
    of: occurrenceOf(result),
    rule: `processes.${result.process}@${result.processVersion}.milestones.${result.id}`,
    hours: safeText(result.calendar.name),
    closed: closedSpans(calendar, axis),
    stretches: stretchesOf(result, trace, axis.observedAt),
    start,
    warnings: result.actions.filter(({ kind }) => kind === 'warning').map(({ at }) => at),
    ...(target !== undefined && { target }),
    ...(completed !== undefined && { completed }),
    ...(violatedAt !== undefined && { violatedAt }),
  };
}

function occurrenceOf({ milestone, id, occurrence, cycle }: OccurrenceName): OccurrenceName {
  return { milestone, id, occurrence, cycle };
}

function closedSpans(calendar: Calendar, { from, to }: LaneAxis): readonly TimeSpan[] {
  return subtract([{ start: from, end: to }], [...calendar.segments(from, to)]);
}

/** Its open states in order of time. One that starts late begins where its trace does, not at a start in the past. */
function stretchesOf(name: OccurrenceName, trace: readonly TraceRecord[], end: Instant): Stretch[] {
  const steps = trace.flatMap(one => (one.kind === 'milestone' && isSame(one, name) ? [one] : []));
  return steps.flatMap(({ at, to: state }, index) => {
    const to = steps[index + 1]?.at ?? end;
    if (state !== 'scheduled' && state !== 'running' && state !== 'paused') return [];
    return to > at ? [{ from: at, to, state }] : [];
  });
}

function isSame(a: OccurrenceName, b: OccurrenceName): boolean {
  return a.milestone === b.milestone && a.occurrence === b.occurrence && a.cycle === b.cycle;
}
