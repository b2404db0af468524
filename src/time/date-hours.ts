import { type CalendarException, type CalendarSpec, type DayWindow, WEEKDAYS } from './calendar-spec.js';
import { DAY, MINUTE } from './duration.js';
import { type HolidayClosure, holidayDates } from './holiday-dates.js';
import { type DayNumber, parseDate, weekdayIndex } from './plain-date.js';
import { subtract, type TimeSpan, unite } from './time-span.js';
import { knownZone, type Zone } from './zone.js';

/** The hours of one calendar, date by date, as instants. */
export interface DateHours {
  readonly zone: Zone;
  /** Open time that starts on a date, whether or not it is a holiday; in the order written, not united. */
  plannedOn(day: DayNumber): readonly TimeSpan[];
  /** What partial holidays close on a date, and their names. */
  closedOn(day: DayNumber): readonly { readonly name: string; readonly closed: TimeSpan }[];
  /** The hours of a business day: open time that starts on the date, tail included, after holidays (S6). */
  businessDay(day: DayNumber): readonly TimeSpan[];
  /** All open time that starts from `first` up to and without `end`, after holidays (S4). */
  openBetween(first: DayNumber, end: DayNumber): TimeSpan[];
  exceptionOn(day: DayNumber): CalendarException | undefined;
  holidayOn(day: DayNumber): HolidayClosure | undefined;
}

/** Resolves a calendar's wall-clock hours to instants, one date at a time (S3, S4). The zone must be known. */
export function dateHours(spec: CalendarSpec): DateHours {
  const zone = knownZone(spec.timeZone);
  const week = WEEKDAYS.map(day => spec.week[day] ?? []);
  const exceptions = new Map(spec.exceptions.map(one => [parseDate(one.date), one]));
  const holidayOn = holidayDates(spec.holidays);
  const exceptionOn = (day: DayNumber) => exceptions.get(day);

  const plannedOn = (day: DayNumber) => {
    const windows = exceptionOn(day)?.windows ?? week[weekdayIndex(day)] ?? [];
    return resolveWindows(zone, day, windows);
  };
  const closedOn = (day: DayNumber) => {
    const partial = holidayOn(day)?.partial ?? [];
    return partial.flatMap(({ name, windows }) =>
      resolveWindows(zone, day, windows).map(closed => ({ name, closed })),
    );
  };
  const openBetween = (first: DayNumber, end: DayNumber) => {
    const [spans, holes]: [TimeSpan[], TimeSpan[]] = [[], []];
    for (let day = first - 1; day <= end; day++) {
      const holiday = holidayOn(day);
      if (holiday) holes.push(...closedOn(day).map(one => one.closed));
      if (holiday?.whole === undefined && day >= first && day < end) spans.push(...plannedOn(day));
    }
    return subtract(unite(spans), unite(holes));
  };
  const businessDay = (day: DayNumber) => openBetween(day, day + 1);
  return { zone, plannedOn, closedOn, businessDay, openBetween, exceptionOn, holidayOn };
}

/** The windows of a date as instants. A date that the zone skips (Apia, 2011-12-30) has none. */
function resolveWindows(zone: Zone, day: DayNumber, windows: readonly DayWindow[]): readonly TimeSpan[] {
  if (windows.length === 0) return [];
  const midnight = zone.resolve(day * DAY);
  const { end, offset } = zone.periodAt(midnight);
  if (midnight + offset === day * DAY && midnight + 2 * DAY < end) {
    return windows.map(window => ({
      start: midnight + window.start * MINUTE,
      end: midnight + window.end * MINUTE,
    }));
  }
  if (zone.resolve((day + 1) * DAY) === midnight) return [];
  const boundary = (minutes: number) => zone.resolve(day * DAY + minutes * MINUTE);
  return windows.map(window => ({ start: boundary(window.start), end: boundary(window.end) }));
}
