import { finding, type Report } from '../diagnostic/finding.js';
import type {
  CountryIncludeSpec,
  HolidayCalendarSpec,
  HolidaySpec,
  IcsIncludeSpec,
} from '../schema/spec.gen.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import type { Holiday, HolidayRule, PlainDate, Years } from '../time/calendar-spec.js';
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
  readonly covers?: Years;
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

/** Reads the holidays of a list outside, for the years that a country's rules are worked out; `problem` says why it could not. */
export type ReadHolidays = (
  include: OutsideHolidays,
  years: Years,
) => { readonly holidays: readonly Holiday[] } | { readonly problem: string };

/** The years for which the holidays of a country are worked out where the calendar does not say what it covers. */
const COUNTRY_YEARS: Years = { from: 2000, to: 2049 };

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
      const reading = readHolidays(include, spec.covers ?? COUNTRY_YEARS);
      for (const day of includeOutside(include, includeAt, reading, report)) days.push(day);
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

function includeOutside(
  include: OutsideHolidays,
  at: Location,
  reading: ReturnType<ReadHolidays>,
  report: Report,
): readonly Holiday[] {
  const except = include.except ?? [];
  if ('holidays' in reading) {
    return except.length === 0 ? reading.holidays : reading.holidays.map(day => ({ ...day, except }));
  }
  const [key, what] =
    'ics' in include
      ? (['ics', `\`${include.ics}\``] as const)
      : (['country', `\`${include.country}\``] as const);
  report(
    finding(holidaySourceUnread, `the holidays of ${what} cannot be read`, {
      span: at.child(key).value(),
      related: at.via(),
      note: reading.problem,
      help: 'write the days out with `milepost calendar import`, which git can review, and include those',
    }),
  );
  return [];
}
