import type { Holiday, PlainDate } from '../time/calendar-spec.js';
import type { HolidayCalendar } from './holiday-calendar.js';
import type { HolidayCalendars } from './holiday-calendars.js';

/** The most dates that the holidays of one calendar may name, excepted ones included: every plan carries them all. */
export const MOST_DATES = 20_000;

/** What some hours take from holiday calendars. */
export interface CollectedHolidays {
  readonly holidays: readonly Holiday[];
  /** The years for which all the lists are complete; absent when one does not say, or they have none in common. */
  readonly covers?: { readonly from: number; readonly to: number };
}

/** The dates that every way to a calendar excepts. */
type Excepted = ReadonlyMap<HolidayCalendar, readonly PlainDate[]>;

/**
 * The holidays of the named calendars and of all they include, each once: a day is excepted on a date
 * when every way on which its calendar is included excepts that date. `undefined` when they are more than a plan holds.
 */
export function collectHolidays(
  names: readonly string[],
  calendars: HolidayCalendars,
): CollectedHolidays | undefined {
  const excepted = exceptedDates(names, calendars);
  if (excepted === undefined) return undefined;
  const holidays: Holiday[] = [];
  let dates = 0;
  for (const [calendar, except] of excepted) {
    for (const day of calendar.days) {
      const holiday = withExcept(day, except);
      dates += 1 + (holiday.except?.length ?? 0);
      if (dates > MOST_DATES) return undefined;
      holidays.push(holiday);
    }
  }
  const covers = commonYears([...excepted.keys()]);
  return { holidays, ...(covers && { covers }) };
}

/** The calendars reached from `names`, includers first. */
function exceptedDates(names: readonly string[], calendars: HolidayCalendars): Excepted | undefined {
  const { byName, ranks } = calendars;
  const rank = (calendar: HolidayCalendar): number => ranks.get(calendar.name) ?? 0;
  const reached = [...reach(names, byName)].sort((a, b) => rank(a) - rank(b));
  const excepted = new Map<string, ReadonlySet<PlainDate>>(names.map(name => [name, new Set()]));
  let dates = 0;
  for (const { name, includes } of reached) {
    for (const include of includes) {
      const onThisWay = new Set([...(excepted.get(name) ?? []), ...include.except]);
      const before = excepted.get(include.calendar);
      excepted.set(include.calendar, before === undefined ? onThisWay : common(before, onThisWay));
      dates += onThisWay.size;
      if (dates > MOST_DATES) return undefined;
    }
  }
  return new Map(reached.map(calendar => [calendar, [...(excepted.get(calendar.name) ?? [])].sort()]));
}

function reach(names: readonly string[], byName: HolidayCalendars['byName']): Set<HolidayCalendar> {
  const reached = new Set<HolidayCalendar>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const calendar = byName.get(name);
    if (calendar === undefined || reached.has(calendar)) continue;
    reached.add(calendar);
    for (const include of calendar.includes) open.push(include.calendar);
  }
  return reached;
}

function common(a: ReadonlySet<PlainDate>, b: ReadonlySet<PlainDate>): Set<PlainDate> {
  return new Set([...a].filter(date => b.has(date)));
}

function withExcept(day: Holiday, except: readonly PlainDate[]): Holiday {
  if (except.length === 0) return day;
  return { ...day, except: day.except ? [...new Set([...day.except, ...except])].sort() : except };
}

function commonYears(calendars: readonly HolidayCalendar[]): CollectedHolidays['covers'] {
  const filled = calendars.filter(
    ({ days, includes, covers }) => covers || days.length > 0 || includes.length === 0,
  );
  const spans = filled.flatMap(({ covers }) => covers ?? []);
  if (spans.length === 0 || spans.length < filled.length) return undefined;
  const years = spans.reduce((a, b) => ({ from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }));
  return years.from <= years.to ? years : undefined;
}
