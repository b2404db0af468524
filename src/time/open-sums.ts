import type { Calendar } from './calendar.js';
import { type DayTable, instantAfter, openBefore } from './day-table.js';
import { type Duration, duration } from './duration.js';
import { covers, near, nearestServed, reachesBackward, reachesForward } from './horizon.js';
import type { Instant } from './instant.js';

/** Adds, subtracts and measures open time (S2, S5). */
export function openSums(table: DayTable): Pick<Calendar, 'add' | 'subtract' | 'between' | 'nextOpen'> {
  const add = (from: Instant, amount: Duration): Instant | undefined => {
    if (amount <= 0) return amount === 0 ? nextOpen(from) : subtract(from, duration(-amount));
    if (!covers(table, from)) return undefined;
    // The last millisecond used: the sum ends with it, even where the calendar closes then (S2).
    const last = openBefore(table, from) + amount - 1;
    return reachesForward(table, last, from) ? near(from, instantAfter(table, last) + 1) : undefined;
  };

  const subtract = (from: Instant, amount: Duration): Instant | undefined => {
    if (amount <= 0) return amount === 0 ? from : add(from, duration(-amount));
    if (!covers(table, from) || !reachesBackward(table, amount, from)) return undefined;
    return near(from, instantAfter(table, openBefore(table, from) - amount));
  };

  const between = (from: Instant, to: Instant): Duration => {
    const start = covers(table, from) ? from : nearestServed(table, from);
    const end = covers(table, to) ? to : nearestServed(table, to);
    return duration(openBefore(table, end) - openBefore(table, start));
  };

  const nextOpen = (at: Instant): Instant | undefined => {
    if (!covers(table, at)) return undefined;
    const open = openBefore(table, at);
    return reachesForward(table, open, at) ? near(at, instantAfter(table, open)) : undefined;
  };

  return { add, subtract, between, nextOpen };
}
