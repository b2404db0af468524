import type { PlainDate } from './calendar-spec.js';
import { DAY } from './duration.js';
import { type Instant, instant } from './instant.js';
import { formatDate, parseDate } from './plain-date.js';
import { knownZone } from './zone.js';

/** The local date of an instant. The zone must be known. */
export function dateOf(at: Instant, timeZone: string): PlainDate {
  return formatDate(Math.floor((at + knownZone(timeZone).offsetAt(at)) / DAY));
}

/** The first instant of a date; `undefined` when the text names no date. The zone must be known. */
export function startOfDate(date: PlainDate, timeZone: string): Instant | undefined {
  const day = parseDate(date);
  return day === undefined ? undefined : instant(knownZone(timeZone).resolve(day * DAY));
}
