import type { CalendarSpec } from '../../../src/time/calendar-spec.js';
import { WEEKDAYS } from '../../../src/time/calendar-spec.js';

// Business time for the reference engine: half-hour slots, each open or closed as a whole, walked one by one. UTC only.

export const SLOT = 30 * 60_000;
const DAY = 86_400_000;
const FAR = 400 * DAY;

/** Whether the slot that holds an instant is open; without a calendar every slot is. */
export function isOpen(calendar: CalendarSpec | undefined, at: number): boolean {
  if (calendar === undefined) return true;
  const day = WEEKDAYS[(new Date(at).getUTCDay() + 6) % 7];
  const minute = Math.floor((at % DAY) / 60_000);
  return (day && calendar.week[day]?.some(({ start, end }) => start <= minute && minute < end)) ?? false;
}

/** Pieces of time from an instant on, each within one slot and between two of the given cuts. */
function* pieces(from: number, to: number, cuts: readonly number[]): Generator<[number, number]> {
  let at = from;
  let next = cuts.findIndex(cut => cut > from);
  while (at < to) {
    const slotEnd = (Math.floor(at / SLOT) + 1) * SLOT;
    const cut = next < 0 ? undefined : cuts[next];
    const end = Math.min(to, slotEnd, cut ?? slotEnd);
    yield [at, end];
    at = end;
    while (next >= 0 && (cuts[next] ?? Number.POSITIVE_INFINITY) <= at) next++;
  }
}

/** Open time between two instants during which `counts` holds; nothing when they are the wrong way round. */
export function openTime(
  calendar: CalendarSpec | undefined,
  from: number,
  to: number,
  cuts: readonly number[] = [],
  counts: (at: number) => boolean = () => true,
): number {
  let sum = 0;
  for (const [start, end] of pieces(from, to, cuts))
    if (isOpen(calendar, start) && counts(start)) sum += end - start;
  return sum;
}

/** The instant by which so much open time has passed during which `counts` holds; absent when it never does. */
export function reached(
  calendar: CalendarSpec | undefined,
  from: number,
  amount: number,
  cuts: readonly number[] = [],
  counts: (at: number) => boolean = () => true,
): number | undefined {
  let left = amount;
  for (const [start, end] of pieces(from, from + FAR, cuts)) {
    if (!isOpen(calendar, start) || !counts(start)) {
      if (start > (cuts.at(-1) ?? from) && !counts(start)) return undefined;
      continue;
    }
    if (left <= end - start) return start + left;
    left -= end - start;
  }
  return undefined;
}

/** The instant from which so much open time leads to another: the latest such, so an opening and not the close before it. */
export function before(calendar: CalendarSpec | undefined, to: number, amount: number): number {
  let left = amount;
  let at = to;
  while (left > 0) {
    const start = Math.ceil(at / SLOT - 1) * SLOT;
    if (isOpen(calendar, start)) {
      if (left <= at - start) return at - left;
      left -= at - start;
    }
    at = start;
  }
  return at;
}

/** The last close of the day that lies so many business days after the one on which the base's open time begins. */
export function closeOfDay(calendar: CalendarSpec | undefined, base: number, days: number): number {
  let at = base;
  while (!isOpen(calendar, at)) at = (Math.floor(at / SLOT) + 1) * SLOT;
  let day = Math.floor(at / DAY) * DAY;
  for (let left = days; left > 0; ) {
    day += DAY;
    if (openTime(calendar, day, day + DAY) > 0) left--;
  }
  let close = day + DAY;
  while (!isOpen(calendar, close - SLOT)) close -= SLOT;
  return close;
}
