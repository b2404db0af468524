import { type DayWindow, type Holiday, type HolidayRule, WEEKDAYS } from './calendar-spec.js';
import { type DayNumber, dayNumber, firstDayOfYear, nthWeekday, parseDate, yearOf } from './plain-date.js';
import { recurrence } from './recurrence.js';
import { parseRecurrenceRule } from './recurrence-rule.js';

/** What holidays do to one date. */
export interface HolidayClosure {
  /** The first holiday that closes the whole date. */
  readonly whole?: string;
  /** What each partial holiday closes. */
  readonly partial: readonly { readonly name: string; readonly windows: readonly DayWindow[] }[];
}

/** Which dates are holidays: worked out for a year at a time and kept until another year is asked about. */
export type HolidayDates = (day: DayNumber) => HolidayClosure | undefined;

/** The dates of holidays in one year. */
type DatesInYear = (year: number) => readonly DayNumber[];

/** Looks up the dates of holidays; a rule that cannot be read never falls (`checkCalendar` names it). */
export function holidayDates(holidays: readonly Holiday[]): HolidayDates {
  const rules = holidays.map(holiday => ({ holiday, datesIn: datesOf(holiday) }));
  const closuresIn = (year: number) => {
    const closures = new Map<DayNumber, HolidayClosure>();
    for (const { holiday, datesIn } of rules) {
      for (const day of datesIn(year)) closures.set(day, withHoliday(closures.get(day), holiday));
    }
    return closures;
  };
  let current = { first: 0, end: 0, closures: new Map<DayNumber, HolidayClosure>() };
  return day => {
    if (day < current.first || day >= current.end) {
      const year = yearOf(day);
      current = { first: firstDayOfYear(year), end: firstDayOfYear(year + 1), closures: closuresIn(year) };
    }
    return current.closures.get(day);
  };
}

function withHoliday(closure: HolidayClosure = { partial: [] }, { name, closed }: Holiday): HolidayClosure {
  if (closed) return { ...closure, partial: [...closure.partial, { name, windows: closed }] };
  return { whole: name, ...closure };
}

/** The dates of one holiday, year by year, without its exceptions. */
export function datesOf(holiday: Holiday): DatesInYear {
  const except = new Set(holiday.except?.map(parseDate));
  const datesIn = datesOfRule(holiday.rule);
  return year => datesIn(year).filter(day => !except.has(day));
}

function datesOfRule(rule: HolidayRule): DatesInYear {
  switch (rule.kind) {
    case 'date': {
      const day = parseDate(rule.date);
      return year => daysOfYear(year, day, day);
    }
    case 'range': {
      const [from, to] = [parseDate(rule.from), parseDate(rule.to)];
      return year => daysOfYear(year, from, to);
    }
    case 'yearly':
      return year => present(dayNumber(year, rule.month, rule.day));
    case 'nth': {
      const weekday = WEEKDAYS.indexOf(rule.weekday);
      return year => present(nthWeekday(year, rule.month, rule.nth, weekday));
    }
    case 'rrule':
      return datesOfRecurrence(rule.rule, rule.from);
  }
}

function datesOfRecurrence(text: string, from: string): DatesInYear {
  const rule = parseRecurrenceRule(text);
  const start = parseDate(from);
  if ('problem' in rule || start === undefined) return () => [];
  const { occursOn } = recurrence(rule, start);
  return year => daysOfYear(year, start, Number.POSITIVE_INFINITY).filter(occursOn);
}

/** The days from `from` to `to`, both included, that lie in a year. */
function daysOfYear(
  year: number,
  from: DayNumber | undefined,
  to: DayNumber | undefined,
): readonly DayNumber[] {
  if (from === undefined || to === undefined) return [];
  const first = Math.max(from, firstDayOfYear(year));
  const last = Math.min(to, firstDayOfYear(year + 1) - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function present(day: DayNumber | undefined): readonly DayNumber[] {
  return day === undefined ? [] : [day];
}
