import { duration } from '../time/duration.js';
import { type CaseRun, tell } from './case-run.js';
import { type Clock, spentAt } from './clock.js';
import { post } from './feed.js';
import { isUnderWay, nameOf, type Occurrence } from './occurrence.js';
import type { MilestoneState } from './result.js';
import type { Goal } from './target.js';
import type { OccurrenceView } from './trace.js';
import { mayBecome } from './transitions.js';

/** Takes an occurrence to its next state (S21) and says so. */
export function become(run: CaseRun, occurrence: Occurrence, to: MilestoneState): void {
  const from = occurrence.state;
  if (!mayBecome(from, to)) throw new Error(`an occurrence cannot go from ${from} to ${to}`);
  occurrence.state = to;
  if (run.trace) tell(run, { kind: 'milestone', from, to, ...nameOf(occurrence), ...viewOf(occurrence) });
  if (from === 'scheduled' && isUnderWay(occurrence)) post(run, occurrence, 'started');
}

/** Says that an occurrence has come to be, in its first state. */
export function tellBegun(run: CaseRun, occurrence: Occurrence): void {
  const to = occurrence.state;
  if (!mayBecome(undefined, to)) throw new Error(`an occurrence cannot begin as ${to}`);
  if (run.trace) tell(run, { kind: 'milestone', to, ...nameOf(occurrence), ...viewOf(occurrence) });
  if (isUnderWay(occurrence)) post(run, occurrence, 'started');
}

/** How an occurrence stands, for the trace. */
export function viewOf({ clock, goal, target, completed }: Occurrence): OccurrenceView {
  return {
    start: clock.base,
    ...(target === undefined ? missingTarget(goal, clock) : { target }),
    ...(completed !== undefined && { completed }),
    calendar: clock.hours.used,
  };
}

function missingTarget(goal: Goal, clock: Clock): Pick<OccurrenceView, 'remaining' | 'noTarget'> {
  if (goal.kind === 'none') return { noTarget: goal.why };
  if (!clock.halted.holds) return { noTarget: `it lies beyond the horizon of \`${clock.hours.used.name}\`` };
  return { remaining: duration(goal.total - spentAt(clock, clock.halted.since)) };
}
