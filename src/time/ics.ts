import type ICAL from 'ical.js';
import type { Holiday } from './calendar-spec.js';
import { datesOf, eventHolidays, IcsFault } from './ics-event.js';
import { loadIcal } from './load-ical.js';
import type { DayNumber } from './plain-date.js';
import { parseRecurrenceRule } from './recurrence-rule.js';

/** The largest file read, in characters; feeds of public holidays have some hundred thousand. */
export const ICS_LIMIT = 4 * 1024 * 1024;

/** The most components of a file, and the most holidays made of it. */
const MOST_COMPONENTS = 20_000;
const MOST_HOLIDAYS = 20_000;

/** What a file closes, or why it could not be read: words without capital and period. */
export type IcsReading = { readonly holidays: readonly Holiday[] } | { readonly problem: string };

type Component = InstanceType<typeof ICAL.Component>;

/**
 * Reads the events of an iCalendar text (RFC 5545) as holidays: all-day events as whole dates, which no zone can shift, timed ones
 * as the wall-clock time they close in `timeZone`, which must be known. Rules, EXDATE, RDATE, moved occurrences and VTIMEZONE
 * count; whether an event is marked free or busy does not. A text too large, nested or faulty is a problem.
 */
export function readIcs(text: string, timeZone: string): IcsReading {
  if (text.length > ICS_LIMIT) return { problem: `the file is larger than ${ICS_LIMIT / 1024 / 1024} MiB` };
  const begins = text.match(/^BEGIN:/gim)?.length ?? 0;
  if (begins === 0) return { problem: 'the file is no iCalendar: it has no BEGIN:VCALENDAR' };
  if (begins > MOST_COMPONENTS) return { problem: `the file has more than ${MOST_COMPONENTS} components` };
  try {
    const holidays = holidaysIn(text, timeZone);
    if (holidays.length <= MOST_HOLIDAYS) return { holidays };
    return { problem: `the events fall on more than ${MOST_HOLIDAYS} dates: end their rules` };
  } catch (error) {
    // The library throws plain errors for texts that it cannot read.
    return { problem: error instanceof Error ? lowerFirst(error.message) : 'the file is no iCalendar' };
  }
}

function holidaysIn(text: string, timeZone: string): readonly Holiday[] {
  const { parse, Component } = loadIcal();
  const parsed: unknown = parse(text);
  if (!Array.isArray(parsed)) return [];
  const calendars: readonly unknown[] = Array.isArray(parsed[0]) ? parsed : [parsed];
  const holidays: Holiday[] = [];
  for (const jcal of calendars) {
    if (!Array.isArray(jcal)) continue;
    const calendar = new Component(jcal);
    checkZones(calendar);
    const events = calendar.getAllSubcomponents('vevent');
    const replaced = replacedDates(events);
    for (const event of events) {
      const moved = event.hasProperty('recurrence-id');
      const uid = String(event.getFirstPropertyValue('uid'));
      const dates = moved ? [] : (replaced.get(uid) ?? []);
      holidays.push(...eventHolidays(event, dates, timeZone));
      if (holidays.length > MOST_HOLIDAYS) return holidays;
    }
  }
  return holidays;
}

/** The dates of each UID for which an event of its own stands (RECURRENCE-ID). */
function replacedDates(events: readonly Component[]): ReadonlyMap<string, readonly DayNumber[]> {
  const dates = new Map<string, readonly DayNumber[]>();
  for (const event of events) {
    const uid = String(event.getFirstPropertyValue('uid'));
    const moved = datesOf(event, 'recurrence-id');
    if (moved.length > 0) dates.set(uid, [...(dates.get(uid) ?? []), ...moved]);
  }
  return dates;
}

/** The library works out the rules of VTIMEZONEs, and some rules keep it busy for ever: yearly ones do not. */
function checkZones(calendar: Component): void {
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    for (const change of zone.getAllSubcomponents()) {
      const text = change.getFirstPropertyValue('rrule')?.toString();
      const rule = text === undefined ? undefined : parseRecurrenceRule(text);
      if (rule && ('problem' in rule || rule.every !== 'YEARLY' || rule.interval !== 1)) {
        throw new IcsFault(
          `the time zone \`${zone.getFirstPropertyValue('tzid')}\` changes by a rule that is not yearly: ${text}`,
        );
      }
    }
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
