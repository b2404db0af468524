import { duration } from '../time/duration.js';
import { type Instant, instant } from '../time/instant.js';
import { spentAt, stoppedAt } from './clock.js';
import type { Measure, Occurrence } from './occurrence.js';

/** The spans of an occurrence as they stand at an instant (S29); before its start nothing has elapsed. */
export function measureAt(occurrence: Occurrence, at: Instant): Measure {
  const { clock, goal, target } = occurrence;
  const { calendar } = clock.hours;
  const end = instant(Math.max(at, clock.base));
  const elapsed = calendar.between(clock.base, end);
  const stopped = stoppedAt(clock, end);
  if (target !== undefined) return { elapsed, stopped, remaining: calendar.between(end, target) };
  if (goal.kind !== 'span') return { elapsed, stopped };
  return { elapsed, stopped, remaining: duration(goal.total - spentAt(clock, end)) };
}
