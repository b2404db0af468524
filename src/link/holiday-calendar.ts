import { finding, type Report } from '../diagnostic/finding.js';
import type {
  CountryIncludeSpec,
  HolidayCalendarSpec,
  HolidaySpec,
  IcsIncludeSpec,
} from '../schema/spec.gen.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import type { Holiday, HolidayRule, PlainDate } from '../time/calendar-spec.js';
import { parseHours } from '../time/hours-text.js';
import { parseRecurrenceRule } from '../time/recurrence-rule.js';
import { holidayRuleFaulty, holidaySourceUnread } from './codes/calendar-codes.js';
import { parsed } from './parsed.js';
import type { Referables } from './referables.js';
import { reportReversed } from './report-reversed.js';
import { resolveName } from './resolve-name.js';

/** A list of holidays, and the lists it includes. */
export interface HolidayCalendar {
  readonly name: string;
  readonly spec: HolidayCalendarSpec;
  readonly at: Location;
  /** First and last year for which the list is complete. */
  readonly covers?: { readonly from: number; readonly to: number };
  /** Its own days, and those read from outside. */
  readonly days: readonly Holiday[];
  readonly includes: readonly CalendarInclude[];
}

/** Another calendar whose days count too. */
export interface CalendarInclude {
  readonly calendar: string;
  readonly at: Location;
  /** Dates on which its days do not count. */
  readonly except: readonly PlainDate[];
}

/** A list of holidays that stands outside of the policies. */
export type OutsideHolidays = IcsIncludeSpec | CountryIncludeSpec;

/** The holidays of a list outside, read beforehand; `undefined` when they were not. */
export type ReadHolidays = (include: OutsideHolidays) => readonly Holiday[] | undefined;

/** Links the days and includes of a holiday calendar. */
export function linkHolidayCalendar(
  { spec, at }: SpecDocumentOf<'HolidayCalendar'>,
  { holidayCalendars }: Referables,
  readHolidays: ReadHolidays,
  report: Report,
): HolidayCalendar {
  const includes: CalendarInclude[] = [];
  const days = (spec.days ?? []).map((day, index) => linkHoliday(day, at.child('days', index), report));
  for (const [index, include] of (spec.include ?? []).entries()) {
    const includeAt = at.child('include', index);
    if (!('calendar' in include)) {
      for (const day of readOutside(include, includeAt, readHolidays, report)) days.push(day);
    } else if (resolveName(include.calendar, includeAt.child('calendar'), holidayCalendars, report)) {
      includes.push({ calendar: include.calendar, at: includeAt, except: include.except ?? [] });
    }
  }
  if (spec.covers && spec.covers.from > spec.covers.to) reportReversed(at.child('covers'), report);
  return { name: spec.name, spec, at, days, includes, ...(spec.covers && { covers: spec.covers }) };
}

function linkHoliday(day: HolidaySpec, at: Location, report: Report): Holiday {
  const hours = day.closed === undefined ? undefined : parseHours(day.closed);
  const closed = hours && parsed('windows' in hours ? hours.windows : undefined, day.closed);
  return { name: day.name, rule: linkRule(day, at, report), ...(closed && { closed }) };
}

function linkRule(day: HolidaySpec, at: Location, report: Report): HolidayRule {
  if ('date' in day) return { kind: 'date', date: day.date };
  if ('yearly' in day) {
    const [month, date] = day.yearly.split('-').map(Number);
    return { kind: 'yearly', month: parsed(month, day.yearly), day: parsed(date, day.yearly) };
  }
  if ('nth' in day) return { kind: 'nth', nth: day.nth, weekday: day.weekday, month: day.month };
  if ('rrule' in day) {
    const rule = parseRecurrenceRule(day.rrule);
    if ('problem' in rule) {
      const span = at.child('rrule').value();
      report(
        finding(holidayRuleFaulty, `the rule of \`${day.name}\` cannot be read: ${rule.problem}`, {
          span,
          related: at.via(),
        }),
      );
    }
    return { kind: 'rrule', rule: day.rrule, from: day.from };
  }
  if (day.from > day.to) reportReversed(at, report);
  return { kind: 'range', from: day.from, to: day.to };
}

function readOutside(
  include: OutsideHolidays,
  at: Location,
  readHolidays: ReadHolidays,
  report: Report,
): readonly Holiday[] {
  const holidays = readHolidays(include);
  const except = include.except ?? [];
  if (holidays !== undefined)
    return except.length === 0 ? holidays : holidays.map(day => ({ ...day, except }));
  const key = 'ics' in include ? 'ics' : 'country';
  const what = 'ics' in include ? `\`${include.ics}\`` : `country \`${include.country}\``;
  report(
    finding(holidaySourceUnread, `the holidays of ${what} are not read`, {
      span: at.child(key).value(),
      related: at.via(),
      help: 'write the days into a HolidayCalendar and include that',
    }),
  );
  return [];
}
