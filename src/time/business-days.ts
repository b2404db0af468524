import type { Calendar } from './calendar.js';
import type { DateHours } from './date-hours.js';
import { DAY, MINUTE } from './duration.js';
import { type Instant, instant } from './instant.js';
import type { DayNumber } from './plain-date.js';
import type { TimeSpan } from './time-span.js';

type BusinessDays = Pick<Calendar, 'addBusinessDays' | 'businessDayTime'>;
type Openings = Pick<Calendar, 'isOpen' | 'nextOpen' | 'previousClose'>;

/** How many dates a count of business days may pass over: ten years (S7). */
const HORIZON_DAYS = 3653;

/** Sums in business days (S6, S22a). A day's hours belong to the date they start on, the tail of a night shift included. */
export function businessDays(hours: DateHours, openings: Openings): BusinessDays {
  const { zone } = hours;

  /** Forward sums start at the next opening, backward ones at the previous close, unless `from` is open or at its mirror's edge. */
  const baseOf = (from: Instant, days: number): Instant | undefined => {
    if (days >= 0) return openings.nextOpen(from);
    const open = openings.isOpen(from) || openings.isOpen(instant(from - 1));
    return open ? from : openings.previousClose(from);
  };

  const dayAfter = (day: DayNumber, days: number): DayNumber | undefined => {
    const direction = Math.sign(days);
    let left = Math.abs(days);
    let found = day;
    while (left > 0) {
      found += direction;
      if (Math.abs(found - day) > HORIZON_DAYS) return undefined;
      if (hours.businessDay(found).length > 0) left--;
    }
    return found;
  };

  /** The date whose hours hold `base`: its local date, or the one before when it lies in the tail of that one's night shift. */
  const dateOf = (base: Instant, backward: boolean): DayNumber => {
    const local = Math.floor((base + zone.offsetAt(base)) / DAY);
    const candidates = [local, local - 1, local + 1];
    return candidates.find(day => hours.businessDay(day).some(span => holds(span, base, backward))) ?? local;
  };

  return {
    addBusinessDays(from, days) {
      const base = baseOf(from, days);
      if (base === undefined) return undefined;
      const date = dateOf(base, days < 0);
      const target = dayAfter(date, days);
      if (target === undefined) return undefined;
      const time = base + zone.offsetAt(base) - date * DAY;
      const sameTime = zone.resolve(target * DAY + time);
      return within(hours.businessDay(target), sameTime, days < 0);
    },
    businessDayTime(from, days, at) {
      const base = baseOf(from, days);
      if (base === undefined) return undefined;
      const target = dayAfter(dateOf(base, days < 0), days);
      if (target === undefined) return undefined;
      const spans = hours.businessDay(target);
      const wanted = at === 'close' ? Number.POSITIVE_INFINITY : zone.resolve(target * DAY + at * MINUTE);
      return within(spans, wanted, days < 0);
    },
  };
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
