import { type DayTable, instantAfter, openBefore } from './day-table.js';
import { type Duration, duration } from './duration.js';
import { covers, near, nearestServed, reachesBackward, reachesForward, within } from './horizon.js';
import { type Instant, instant } from './instant.js';

/** `add` of a calendar (S2). */
export function addOpen(table: DayTable, from: Instant, amount: Duration): Instant | undefined {
  if (amount <= 0) return addBackwards(table, from, amount);
  if (!covers(table, from)) return undefined;
  // The last millisecond used: the sum ends with it, even where the calendar closes then.
  const last = openBefore(table, from) + amount - 1;
  if (!reachesForward(table, last, from)) return undefined;
  const at = instantAfter(table, last) + 1;
  return within(from, at) ? instant(at) : undefined;
}

/** Kept apart, so that `addOpen` stays small enough to be compiled into its callers. */
function addBackwards(table: DayTable, from: Instant, amount: Duration): Instant | undefined {
  return amount === 0 ? nextOpening(table, from) : subtractOpen(table, from, duration(-amount));
}

/** `subtract` of a calendar (S5). */
export function subtractOpen(table: DayTable, from: Instant, amount: Duration): Instant | undefined {
  if (amount <= 0) return amount === 0 ? from : addOpen(table, from, duration(-amount));
  if (!covers(table, from) || !reachesBackward(table, amount, from)) return undefined;
  return near(from, instantAfter(table, openBefore(table, from) - amount));
}

/** `between` of a calendar (S5). */
export function openBetween(table: DayTable, from: Instant, to: Instant): Duration {
  const start = covers(table, from) ? from : nearestServed(table, from);
  const end = covers(table, to) ? to : nearestServed(table, to);
  return duration(openBefore(table, end) - openBefore(table, start));
}

/** `nextOpen` of a calendar. */
export function nextOpening(table: DayTable, at: Instant): Instant | undefined {
  if (!covers(table, at)) return undefined;
  const open = openBefore(table, at);
  return reachesForward(table, open, at) ? near(at, instantAfter(table, open)) : undefined;
}
