import { DAY } from './duration.js';
import type { Instant } from './instant.js';
import { printOffsetFromUtc, printTime } from './instant-text.js';
import { knownZone } from './zone.js';

const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An instant as people read it, in its parts: `Fri 6 Mar 2026`, `16:30`, `EST`. */
export interface InstantWords {
  readonly day: string;
  /** With seconds and milliseconds only where there are any. */
  readonly time: string;
  /** The zone's abbreviation, or where English has none its offset, `UTC+05:30`. */
  readonly zone: string;
}

/**
 * The words of an instant in a zone, which must be known. `shownAt`: an instant whose offset the clock shows instead, for what
 * ends at a zone change: one hour after 01:00 EST the clock shows 02:00 EST and 03:00 EDT.
 */
export function instantWords(at: Instant, timeZone: string, shownAt: Instant = at): InstantWords {
  const local = at + knownZone(timeZone).offsetAt(shownAt);
  const date = new Date(local);
  const time = printTime(local - Math.floor(local / DAY) * DAY).replace(/(:00)?\.000$/, '');
  const weekday = WEEKDAY_NAMES[(date.getUTCDay() + 6) % 7];
  const month = MONTH_NAMES[date.getUTCMonth()];
  const day = `${weekday} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  return { day, time, zone: zoneAbbreviation(shownAt, timeZone) };
}

/** An instant as people read it, `Fri 6 Mar 2026 16:30 EST`. The zone must be known. */
export function describeInstant(at: Instant, timeZone: string): string {
  const { day, time, zone } = instantWords(at, timeZone);
  return `${day} ${time} ${zone}`;
}

const abbreviations = new Map<string, string>();

/** British English knows the abbreviations of Europe, American English those of North America. */
const LOCALES = ['en-GB', 'en-US'] as const;

/** `EST`, `BST`, `UTC+05:30`. */
function zoneAbbreviation(at: Instant, timeZone: string): string {
  const offset = knownZone(timeZone).offsetAt(at);
  const key = `${timeZone} ${offset}`;
  let text = abbreviations.get(key);
  if (text === undefined) {
    const names = LOCALES.map(locale => shortZoneName(at, timeZone, locale));
    text = names.find(name => /^[A-Z]{2,5}$/.test(name)) ?? `UTC${printOffsetFromUtc(offset)}`;
    abbreviations.set(key, text);
  }
  return text;
}

function shortZoneName(at: Instant, timeZone: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
  return format.formatToParts(at).find(part => part.type === 'timeZoneName')?.value ?? '';
}
