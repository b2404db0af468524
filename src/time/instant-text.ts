import { DAY, HOUR, MINUTE, SECOND } from './duration.js';
import { type Instant, instant, isServed } from './instant.js';
import { dayNumber, formatDate } from './plain-date.js';
import { knownZone, openZone } from './zone.js';

const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:?\d\d(?::\d\d)?)?$/;

/**
 * Reads an ISO 8601 instant: `2026-03-06T16:30`, with seconds and a fraction if need be, with `Z`, an offset, or neither:
 * then it is local time in `timeZone`, resolved as S3 says. Fractions below a millisecond are cut off.
 * `undefined` for any other text, an unknown zone, and instants outside the served years.
 */
export function parseInstant(text: string, timeZone: string): Instant | undefined {
  const match = INSTANT.exec(text);
  if (!match) return undefined;
  const [, year, month, date, hour, minute, second = '0', fraction = '0', zone] = match;
  const day = dayNumber(Number(year), Number(month), Number(date));
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const time = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND;
  const local = day * DAY + time + Number(fraction.padEnd(3, '0').slice(0, 3));
  const at = zone === undefined ? openZone(timeZone)?.resolve(local) : withOffset(local, zone);
  return at !== undefined && isServed(instant(at)) ? instant(at) : undefined;
}

function withOffset(local: number, zone: string): number | undefined {
  if (zone === 'Z') return local;
  const digits = zone.slice(1).replaceAll(':', '');
  const [hours, minutes, seconds] = [0, 2, 4].map(at => Number(digits.slice(at, at + 2)));
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const offset = hours * HOUR + minutes * MINUTE + seconds * SECOND;
  return zone.startsWith('-') ? local + offset : local - offset;
}

/** An instant as ISO 8601 with milliseconds and the zone's offset, `2026-03-06T16:30:00.000-05:00`. The zone must be known. */
export function formatInstant(at: Instant, timeZone: string): string {
  return instantPrinter(timeZone)(at);
}

const printers = new Map<string, (at: Instant) => string>();

/** The `formatInstant` of one zone, for loops: well below a microsecond a call. The zone must be known. */
export function instantPrinter(timeZone: string): (at: Instant) => string {
  let printer = printers.get(timeZone);
  if (printer === undefined) {
    printer = makePrinter(timeZone);
    printers.set(timeZone, printer);
  }
  return printer;
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, count) => String(count).padStart(2, '0'));

/** Remembers the texts of the last day and the last offset, which neighbouring rows share. */
function makePrinter(timeZone: string): (at: Instant) => string {
  const zone = knownZone(timeZone);
  let [day, dayText] = [Number.NaN, ''];
  let [offset, offsetText] = [Number.NaN, ''];
  return at => {
    const period = zone.periodAt(at);
    if (period.offset !== offset) {
      offset = period.offset;
      offsetText = printOffsetFromUtc(offset);
    }
    const local = at + offset;
    const today = Math.floor(local / DAY);
    if (today !== day) {
      day = today;
      dayText = `${formatDate(day)}T`;
    }
    return dayText + printTime(local - day * DAY) + offsetText;
  };
}

/** A time of the day with milliseconds, `16:30:00.000`, of milliseconds after midnight. */
export function printTime(ofDay: number): string {
  const seconds = Math.floor(ofDay / SECOND);
  const milliseconds = ofDay - seconds * SECOND;
  const minutes = Math.floor(seconds / 60);
  const [hh, mm, ss] = [
    twoDigits(Math.floor(minutes / 60)),
    twoDigits(minutes % 60),
    twoDigits(seconds % 60),
  ];
  return `${hh}:${mm}:${ss}.${Math.floor(milliseconds / 100)}${twoDigits(milliseconds % 100)}`;
}

function twoDigits(count: number): string {
  return TWO_DIGITS[count] ?? '';
}

/** An offset from UTC, `+05:30` or `-00:44:30`: seconds only where the zone has them. */
export function printOffsetFromUtc(offset: number): string {
  const seconds = Math.abs(offset) / SECOND;
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const text = `${offset < 0 ? '-' : '+'}${twoDigits(h)}:${twoDigits(m)}`;
  return s === 0 ? text : `${text}:${twoDigits(s)}`;
}
