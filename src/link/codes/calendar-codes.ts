import type { FindingKind } from '../../diagnostic/finding-kind.js';

/** A zone that the runtime's data does not know. */
export const timeZoneUnknown: FindingKind = {
  code: 'time-zone-unknown',
  severity: 'error',
  summary: 'A time zone is not one of the IANA names.',
  why: 'Without its zone, nobody can say when the hours of a day begin.',
};

/** Two hours that are the default. */
export const defaultHoursRepeated: FindingKind = {
  code: 'default-hours-repeated',
  severity: 'error',
  summary: 'More than one BusinessHours document is the default.',
  why: 'Whatever names no hours runs on the default, and it can be only one.',
};

/** A day that `week` names twice. */
export const weekdayRepeated: FindingKind = {
  code: 'weekday-repeated',
  severity: 'error',
  summary: 'The week of business hours names a day twice.',
  why: 'Which of the two hours counts would depend on the order in which they are read.',
};

/** Spans of one day that overlap. */
export const hoursOverlap: FindingKind = {
  code: 'hours-overlap',
  severity: 'error',
  summary: 'Two spans of hours of one day overlap.',
  why: 'Shared time counts once, so one of the two spans does not say what its author meant.',
};

/** A night span that runs into the next day's hours. */
export const hoursTailOverlap: FindingKind = {
  code: 'hours-tail-overlap',
  severity: 'warning',
  summary: 'A span that runs past midnight overlaps the hours of the next day.',
  why: 'Shared time counts once (S3), which is less than adding the two up.',
};

/** Two exceptions for a date. */
export const exceptionRepeated: FindingKind = {
  code: 'exception-repeated',
  severity: 'error',
  summary: 'Business hours have two exceptions for one date.',
  why: 'A date has one set of hours.',
};

/** A range whose end comes before its start. */
export const datesReversed: FindingKind = {
  code: 'dates-reversed',
  severity: 'error',
  summary: 'A range of dates or years ends before it begins.',
  why: 'An empty range covers nothing, which is not what somebody who wrote it meant.',
};

/** A rule that gives no dates. */
export const holidayRuleFaulty: FindingKind = {
  code: 'holiday-rule-faulty',
  severity: 'error',
  summary: 'The recurrence rule of a holiday cannot be read.',
  why: 'A holiday that never falls leaves the hours open on a day on which nobody works.',
};

/** Holiday calendars that include each other. */
export const holidayCalendarCycle: FindingKind = {
  code: 'holiday-calendar-cycle',
  severity: 'error',
  summary: 'Holiday calendars include each other in a circle.',
  why: 'A list that contains itself has no end.',
};

/** A list of holidays from outside that is not there. */
export const holidaySourceUnread: FindingKind = {
  code: 'holiday-source-unread',
  severity: 'error',
  summary: 'A holiday calendar includes a file or a country whose holidays cannot be read.',
  why: 'Without them, hours would count on days on which nobody works.',
};

/** More holidays than hours can have. */
export const holidaysTooMany: FindingKind = {
  code: 'holidays-too-many',
  severity: 'error',
  summary: 'Business hours have more holidays than a plan holds.',
  why: 'Every plan carries the holidays of all its hours; lists that include each other must not exhaust the machine.',
};

/** An instant that business time does not reach. */
export const instantUnserved: FindingKind = {
  code: 'instant-unserved',
  severity: 'error',
  summary: 'A date lies outside of the years for which business time is kept.',
  why: 'Zones and holidays are known for about a century each way; a target beyond would be a guess.',
};

/** Kinds of findings about hours, holidays and dates. */
export const CALENDAR_KINDS: readonly FindingKind[] = [
  timeZoneUnknown,
  defaultHoursRepeated,
  weekdayRepeated,
  hoursOverlap,
  hoursTailOverlap,
  exceptionRepeated,
  datesReversed,
  holidayRuleFaulty,
  holidayCalendarCycle,
  holidaySourceUnread,
  holidaysTooMany,
  instantUnserved,
];
