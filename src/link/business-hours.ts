import { finding, type Report } from '../diagnostic/finding.js';
import type { BusinessHoursSpec, HoursSpec } from '../schema/spec.gen.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import type { CalendarException, CalendarSpec } from '../time/calendar-spec.js';
import { exceptionRepeated, holidaysTooMany } from './codes/calendar-codes.js';
import { collectHolidays, MOST_DATES } from './collect-holidays.js';
import type { HolidayCalendars } from './holiday-calendars.js';
import type { Referables } from './referables.js';
import { resolveName } from './resolve-name.js';
import { checkTimeZone } from './time-zone.js';
import { linkWeek, readHours } from './week.js';

/** When a team works, ready to be compiled into a calendar. */
export interface BusinessHours {
  readonly name: string;
  readonly spec: BusinessHoursSpec;
  readonly at: Location;
  readonly calendar: CalendarSpec;
  /** Whether these are the hours of everything that names none. */
  readonly default: boolean;
}

/** Links business hours with their holidays. */
export function linkBusinessHours(
  { spec, at }: SpecDocumentOf<'BusinessHours'>,
  calendars: HolidayCalendars,
  referables: Referables,
  report: Report,
): BusinessHours {
  checkTimeZone(spec.timeZone, at.child('timeZone'), report);
  const week = linkWeek(spec.week, at.child('week'), report);
  const exceptions = linkExceptions(spec.exceptions ?? [], at.child('exceptions'), report);
  const holidays = linkHolidays(spec.holidays ?? [], at.child('holidays'), calendars, referables, report);
  const calendar = { name: spec.name, timeZone: spec.timeZone, week, exceptions, ...holidays };
  return { name: spec.name, spec, at, calendar, default: spec.default ?? false };
}

function linkExceptions(
  exceptions: readonly { readonly date: string; readonly open: HoursSpec; readonly name?: string }[],
  at: Location,
  report: Report,
): readonly CalendarException[] {
  const first = new Map<string, Location>();
  return exceptions.map(({ date, open, name }, index) => {
    const place = at.child(index);
    const before = first.get(date);
    if (before) reportRepeatedDate(date, place, before, report);
    else first.set(date, place);
    const windows = readHours(open, place.child('open'), report);
    return { date, windows, ...(name !== undefined && { name }) };
  });
}

function reportRepeatedDate(date: string, place: Location, first: Location, report: Report): void {
  report(
    finding(exceptionRepeated, `\`${date}\` has an exception already`, {
      span: place.child('date').value(),
      related: [{ span: first.child('date').value(), label: 'here' }, ...place.via()],
      help: 'write one exception with all its hours',
    }),
  );
}

function linkHolidays(
  names: readonly string[],
  at: Location,
  calendars: HolidayCalendars,
  { holidayCalendars }: Referables,
  report: Report,
): Pick<CalendarSpec, 'holidays' | 'covers'> {
  const known = names.filter((name, index) => resolveName(name, at.child(index), holidayCalendars, report));
  const collected = collectHolidays(known, calendars);
  if (collected !== undefined) return collected;
  report(
    finding(holidaysTooMany, `the holidays name more than ${MOST_DATES} dates`, {
      span: at.value(),
      help: 'keep to the years that matter, or use rules',
    }),
  );
  return { holidays: [] };
}
