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

/** Which dates are holidays: found a year at a time, when first asked for. */
export type HolidayDates = (day: DayNumber) => HolidayClosure | undefined;

/** The dates of holidays in one year. */
type DatesInYear = (year: number) => readonly DayNumber[];

/** Looks up the dates of holidays; a rule that cannot be read never falls (`checkCalendar` names it). */
export function holidayDates(holidays: readonly Holiday[]): HolidayDates {
  const rules = holidays.map(holiday => ({ holiday, datesIn: datesOf(holiday) }));
  const years = new Map<number, ReadonlyMap<DayNumber, HolidayClosure>>();
  const closuresIn = (year: number) => {
    const closures = new Map<DayNumber, HolidayClosure>();
    for (const { holiday, datesIn } of rules) {
      for (const day of datesIn(year)) closures.set(day, withHoliday(closures.get(day), holiday));
    }
    return closures;
  };
  return day => {
    if (holidays.length === 0) return undefined;
    const year = yearOf(day);
    let closures = years.get(year);
    if (closures === undefined) {
      closures = closuresIn(year);
      years.set(year, closures);
    }
    return closures.get(day);
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
