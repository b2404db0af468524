import { assertNever } from '../base/assert-never.js';
import { type Duration, duration } from '../time/duration.js';
import { type Instant, instant } from '../time/instant.js';
import { type Clock, spentAt, stoppedAt } from './clock.js';
import type { Measure, Occurrence } from './occurrence.js';
import type { Goal } from './target.js';

/** The spans of an occurrence as they stand at an instant (S29); before its start nothing has elapsed. */
export function measureAt({ clock, goal }: Occurrence, at: Instant): Measure {
  const end = instant(Math.max(at, clock.base));
  const elapsed = clock.hours.calendar.between(clock.base, end);
  const stopped = stoppedAt(clock, end);
  const remaining = remainingAt(clock, goal, end);
  return { elapsed, stopped, ...(remaining !== undefined && { remaining }) };
}

/** The time left to a goal at an instant, or since it passed: running time on both sides, but to an `until` target, which no stop moves, all open time (S22a, S25). */
function remainingAt(clock: Clock, goal: Goal, end: Instant): Duration | undefined {
  switch (goal.kind) {
    case 'none':
      return undefined;
    case 'span':
      return duration(goal.total - spentAt(clock, end));
    case 'until': {
      const { calendar } = clock.hours;
      if (end <= goal.unhalted) return calendar.between(end, goal.unhalted);
      const beforeBase = Math.min(0, goal.total);
      return duration(beforeBase + spentAt(clock, goal.unhalted) - spentAt(clock, end));
    }
    default:
      return assertNever(goal);
  }
}
