import { DAY } from './duration.js';
import type { Instant } from './instant.js';
import { printOffsetFromUtc, printTime } from './instant-text.js';
import { knownZone } from './zone.js';

const WEEKDAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTH_NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * An instant as people read it, `Fri 6 Mar 2026 16:30 EST`: local time and the zone's abbreviation, or where English has none
 * its offset (`UTC+05:30`); seconds and milliseconds only where there are any. The zone must be known.
 */
export function describeInstant(at: Instant, timeZone: string): string {
  const local = at + knownZone(timeZone).offsetAt(at);
  const date = new Date(local);
  const time = printTime(local - Math.floor(local / DAY) * DAY).replace(/(:00)?\.000$/, '');
  const weekday = WEEKDAY_NAMES[(date.getUTCDay() + 6) % 7];
  const month = MONTH_NAMES[date.getUTCMonth()];
  const day = `${weekday} ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  return `${day} ${time} ${zoneAbbreviation(at, timeZone)}`;
}

const abbreviations = new Map<string, string>();

/** `EST`, `UTC`, `UTC+05:30`. */
function zoneAbbreviation(at: Instant, timeZone: string): string {
  const offset = knownZone(timeZone).offsetAt(at);
  const key = `${timeZone} ${offset}`;
  let text = abbreviations.get(key);
  if (text === undefined) {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' });
    const name = format.formatToParts(at).find(part => part.type === 'timeZoneName')?.value ?? '';
    text =
      /^[A-Z]{2,5}$/.test(name) && name !== 'GMT'
        ? name
        : `UTC${offset === 0 ? '' : printOffsetFromUtc(offset)}`;
    abbreviations.set(key, text);
  }
  return text;
}
