import type { Calendar } from './calendar.js';
import type { DateHours } from './date-hours.js';
import { DAY, MINUTE } from './duration.js';
import { type Instant, instant } from './instant.js';
import type { DayNumber } from './plain-date.js';
import type { TimeSpan } from './time-span.js';

type Openings = Pick<Calendar, 'isOpen' | 'nextOpen' | 'previousClose'>;

/** How many dates a count of business days may pass over: ten years (S7). */
const HORIZON_DAYS = 3653;

/** `addBusinessDays` of a calendar (S6). */
export function addBusinessDays(
  hours: DateHours,
  openings: Openings,
  from: Instant,
  days: number,
): Instant | undefined {
  const base = baseOf(openings, from, days);
  if (base === undefined) return undefined;
  const date = dateOf(hours, base, days < 0);
  const target = dayAfter(hours, date, days);
  if (target === undefined) return undefined;
  const time = base + hours.zone.offsetAt(base) - date * DAY;
  return within(hours.businessDay(target), hours.zone.resolve(target * DAY + time), days < 0);
}

/** `businessDayTime` of a calendar (S22a). */
export function businessDayTime(
  hours: DateHours,
  openings: Openings,
  from: Instant,
  days: number,
  at: 'close' | number,
): Instant | undefined {
  const base = baseOf(openings, from, days);
  if (base === undefined) return undefined;
  const target = dayAfter(hours, dateOf(hours, base, days < 0), days);
  if (target === undefined) return undefined;
  const wanted = at === 'close' ? Number.POSITIVE_INFINITY : hours.zone.resolve(target * DAY + at * MINUTE);
  return within(hours.businessDay(target), wanted, days < 0);
}

/** Forward sums start at the next opening; backward ones stay in open time and on a close, else start at the previous close. */
function baseOf(openings: Openings, from: Instant, days: number): Instant | undefined {
  if (days >= 0) return openings.nextOpen(from);
  const open = openings.isOpen(from) || openings.isOpen(instant(from - 1));
  return open ? from : openings.previousClose(from);
}

/** The date whose hours hold `base`: its local date, or the one before when it lies in the tail of that one's night shift. */
function dateOf(hours: DateHours, base: Instant, backward: boolean): DayNumber {
  const local = Math.floor((base + hours.zone.offsetAt(base)) / DAY);
  const near = [local, local - 1, local + 1];
  return near.find(day => hours.businessDay(day).some(span => holds(span, base, backward))) ?? local;
}

/** The date so many open days on, or back; `undefined` beyond the horizon. */
function dayAfter(hours: DateHours, from: DayNumber, days: number): DayNumber | undefined {
  let left = Math.abs(days);
  let day = from;
  while (left > 0) {
    day += Math.sign(days);
    if (Math.abs(day - from) > HORIZON_DAYS) return undefined;
    if (hours.businessDay(day).length > 0) left--;
  }
  return day;
}

/** Counting back, a close still belongs to the hours that it ends. */
function holds(span: TimeSpan, at: Instant, backward: boolean): boolean {
  return at >= span.start && (at < span.end || (backward && at === span.end));
}

/** A time moved into a day's hours: to the first opening or last close, and out of a break forward or, counting back, backward. */
function within(spans: readonly TimeSpan[], at: number, backward: boolean): Instant | undefined {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (at <= first.start) return instant(first.start);
  if (at >= last.end) return instant(last.end);
  const next = spans.find(span => at < span.end) ?? last;
  if (at >= next.start) return instant(at);
  const previous = spans.findLast(span => at >= span.end) ?? first;
  return instant(backward ? previous.end : next.start);
}
