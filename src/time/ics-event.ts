import type ICAL from 'ical.js';
import type { DayWindow, Holiday, PlainDate } from './calendar-spec.js';
import { DAY, MINUTE } from './duration.js';
import { SERVED_YEARS } from './instant.js';
import { loadIcal } from './load-ical.js';
import { type DayNumber, firstDayOfYear, formatDate } from './plain-date.js';
import { type Recurrence, recurrence } from './recurrence.js';
import { parseRecurrenceRule } from './recurrence-rule.js';
import { knownZone, type LocalTime, openZone } from './zone.js';

/** A fault of one file or event, told to the person who wrote it: words without capital and period. */
export class IcsFault extends Error {}

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;
type Time = InstanceType<typeof ICAL.Time>;

/** An event's first occurrence on the wall clock of its own zone. */
interface FirstOccurrence {
  readonly name: string;
  readonly allDay: boolean;
  readonly start: LocalTime;
  readonly end: LocalTime;
  /** Local time of the event's zone as local time of the calendar's zone. */
  readonly convert: (local: LocalTime) => LocalTime;
}

/** What one VEVENT closes, in local time of `timeZone`. `replaced` are the dates that other events of its UID stand for. */
export function eventHolidays(
  event: Component,
  replaced: readonly DayNumber[],
  timeZone: string,
): readonly Holiday[] {
  if (event.getFirstPropertyValue('status') === 'CANCELLED') return [];
  const first = firstOccurrence(event, timeZone);
  const startDay = Math.floor(first.start / DAY);
  const left = new Set([...datesOf(event, 'exdate'), ...replaced]);
  const single = [startDay, ...datesOf(event, 'rdate')].filter(day => !left.has(day));
  const text = event.getFirstPropertyValue('rrule')?.toString();
  if (text === undefined) return single.flatMap(day => closures(first, day - startDay));
  const rule = parseRecurrenceRule(text);
  if ('problem' in rule) throw new IcsFault(`the rule of \`${first.name}\`: ${rule.problem}`);
  const { occursOn } = recurrence(rule, startDay);
  const beside = single.filter(day => !occursOn(day)).flatMap(day => closures(first, day - startDay));
  if (first.allDay && first.end - first.start === DAY) {
    return [wholeDays(first.name, text, startDay, left), ...beside];
  }
  const days = daysUntil(occursOn, startDay).filter(day => !left.has(day));
  return [...days.flatMap(day => closures(first, day - startDay)), ...beside];
}

/** The dates of an EXDATE, RDATE or RECURRENCE-ID, as the event's own zone writes them. */
export function datesOf(event: Component, property: string): readonly DayNumber[] {
  const { Time } = loadIcal();
  const times: unknown[] = event.getAllProperties(property).flatMap(one => one.getValues());
  return times.filter(time => time instanceof Time).map(time => Math.floor(wallClock(time) / DAY));
}

function wholeDays(name: string, rule: string, start: DayNumber, left: ReadonlySet<DayNumber>): Holiday {
  const except: readonly PlainDate[] = [...left].sort((a, b) => a - b).map(formatDate);
  return {
    name,
    rule: { kind: 'rrule', rule, from: formatDate(start) },
    ...(except.length > 0 && { except }),
  };
}

function daysUntil(occursOn: Recurrence['occursOn'], start: DayNumber): readonly DayNumber[] {
  const days: DayNumber[] = [];
  const end = firstDayOfYear(SERVED_YEARS.to + 1);
  for (let day = start; day < end; day++) if (occursOn(day)) days.push(day);
  return days;
}

function firstOccurrence(event: Component, timeZone: string): FirstOccurrence {
  const name = String(event.getFirstPropertyValue('summary') ?? 'untitled event');
  const property = event.getFirstProperty('dtstart');
  const start = property?.getFirstValue();
  if (!property || !(start instanceof loadIcal().Time)) throw new IcsFault(`\`${name}\` has no DTSTART`);
  const from = wallClock(start);
  const length = lengthOf(event, from, start.isDate);
  if (!(length > 0)) throw new IcsFault(`\`${name}\` ends before it starts`);
  const convert = start.isDate ? (local: LocalTime) => local : converter(property, start, timeZone);
  return { name, allDay: start.isDate, start: from, end: from + length, convert };
}

/** DTEND, or DURATION; without either a date lasts a day, and a time of the day no time at all. */
function lengthOf(event: Component, start: LocalTime, allDay: boolean): number {
  const { Time, Duration } = loadIcal();
  const end = event.getFirstPropertyValue('dtend');
  if (end instanceof Time) return wallClock(end) - start;
  const length = event.getFirstPropertyValue('duration');
  if (length instanceof Duration) return length.toSeconds() * 1000;
  return allDay ? DAY : Number.NaN;
}

/** From the wall clock of an event's zone (IANA, UTC or a VTIMEZONE of the file) to that of `timeZone`; floating times stay. */
function converter(property: Property, start: Time, timeZone: string): (local: LocalTime) => LocalTime {
  const target = knownZone(timeZone);
  const toTarget = (at: number) => at + target.offsetAt(at);
  const zoneName = property.getFirstParameter('tzid');
  if (start.zone?.tzid === 'UTC') return toTarget;
  if (!zoneName) return local => local;
  const known = openZone(zoneName);
  if (known) return local => toTarget(known.resolve(local));
  const { zone } = start;
  if (zone?.tzid !== zoneName) throw new IcsFault(`the file does not say what zone \`${zoneName}\` is`);
  const { Time } = loadIcal();
  return local => {
    const time = Time.fromJSDate(new Date(local), true);
    time.zone = zone;
    return toTarget(time.toUnixTime() * 1000);
  };
}

/** What an occurrence so many days after the first one closes: whole dates and parts of dates. */
function closures(first: FirstOccurrence, days: number): readonly Holiday[] {
  const start = first.convert(first.start + days * DAY);
  const end = first.convert(first.end + days * DAY);
  const holidays: Holiday[] = [];
  for (let day = Math.floor(start / DAY); day * DAY < end; day++) {
    const window = {
      start: Math.max(0, Math.floor((start - day * DAY) / MINUTE)),
      end: Math.min(DAY / MINUTE, Math.ceil((end - day * DAY) / MINUTE)),
    };
    holidays.push(onDate(first.name, day, window));
  }
  return holidays;
}

function onDate(name: string, day: DayNumber, window: DayWindow): Holiday {
  const holiday: Holiday = { name, rule: { kind: 'date', date: formatDate(day) } };
  const whole = window.start === 0 && window.end === DAY / MINUTE;
  return whole ? holiday : { ...holiday, closed: [window] };
}

/** What the wall clock shows at a time, as local time. */
function wallClock(time: Time): LocalTime {
  return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
}
