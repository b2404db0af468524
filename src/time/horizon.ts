import { cover, type DayTable, growBackward, growForward, openBefore } from './day-table.js';
import { DAY, type Duration, duration } from './duration.js';
import { EARLIEST, type Instant, instant, isServed, LATEST } from './instant.js';

const TEN_YEARS = 3653 * DAY;

/** How far from its base an answer is looked for: ten years (S7). */
export const HORIZON: Duration = duration(TEN_YEARS);

/** Whether an answer lies within the horizon of its base. */
export function within(base: number, answer: number): boolean {
  return Math.abs(answer - base) <= TEN_YEARS;
}

/** An answer as an instant, unless it lies beyond the horizon. */
export function near(from: Instant, answer: number | undefined): Instant | undefined {
  return answer !== undefined && within(from, answer) ? instant(answer) : undefined;
}

/** Whether an instant is served; the table then covers it. */
export function covers(table: DayTable, at: Instant): boolean {
  return (at >= table.start && at < table.end) || becomesCovered(table, at);
}

function becomesCovered(table: DayTable, at: Instant): boolean {
  if (!isServed(at)) return false;
  cover(table, at);
  return true;
}

/** Whether more than `open` milliseconds of open time come within the horizon of `from`; the table then covers them. */
export function reachesForward(table: DayTable, open: number, from: Instant): boolean {
  return open < table.total || growsForward(table, open, from);
}

function growsForward(table: DayTable, open: number, from: Instant): boolean {
  while (open >= table.total) {
    if (!growForward(table, from + HORIZON)) return false;
  }
  return true;
}

/** Whether `amount` milliseconds of open time lie within the horizon before `from`; the table then covers them. */
export function reachesBackward(table: DayTable, amount: number, from: Instant): boolean {
  while (openBefore(table, from) < amount) {
    if (!growBackward(table, from - HORIZON)) return false;
  }
  return true;
}

/** The end of the served years that is nearer to an instant outside of them; the table then covers it. */
export function nearestServed(table: DayTable, at: Instant): Instant {
  const end = at < EARLIEST ? EARLIEST : LATEST;
  cover(table, end);
  return end;
}
