import { remember } from '../base/remember.js';
import type { FixedTarget } from '../link/target.js';
import type { Calendar } from '../time/calendar.js';
import { HOUR } from '../time/duration.js';
import { type Instant, instant } from '../time/instant.js';
import { dueAt } from './clock-of.js';

/** The hours of two weeks. */
const HOURS = 14 * 24;

/** When a target is due that counts from each hour of two weeks; `undefined` where that lies beyond the horizon (S7). */
export type Dues = readonly (Instant | undefined)[];

const known = new WeakMap<Calendar, Map<string, Dues>>();
const words = new WeakMap<FixedTarget, string>();

/** When a target is due on a clock that counts from each hour of the two weeks after an instant. */
export function duesIn(start: Instant, target: FixedTarget, clock: Calendar): Dues {
  const ofClock = remember(known, clock, () => new Map<string, Dues>());
  const key = `${start} ${remember(words, target, () => JSON.stringify(target))}`;
  return remember(ofClock, key, () => hours(start).map(from => dueAt(target, from, clock)));
}

function hours(start: Instant): readonly Instant[] {
  return Array.from({ length: HOURS }, (_, hour) => hourOf(start, hour));
}

/** The instant so many hours after another. */
export function hourOf(start: Instant, hour: number): Instant {
  return instant(start + hour * HOUR);
}
