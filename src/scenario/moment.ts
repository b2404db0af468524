import { parseDuration } from '../time/duration-text.js';
import { type Instant, instant } from '../time/instant.js';
import { parseInstant } from '../time/instant-text.js';
import { startOfDate } from '../time/local-date.js';

/** What a scenario's times count from: the zone of those without an offset, and the instant that `+2h` counts from. */
export interface Clock {
  readonly timeZone: string;
  readonly origin: Instant;
}

/** Reads a date, which means its first moment, or an instant; undefined outside the served years. */
export function readDateOrInstant(text: string, timeZone: string): Instant | undefined {
  return text.includes('T') ? parseInstant(text, timeZone) : startOfDate(text, timeZone);
}

/** Reads an instant, or a time since the clock's origin such as `+2h` (elapsed time) or `0m`. */
export function readMoment(text: string, clock: Clock): Instant | undefined {
  if (text.includes('T')) return parseInstant(text, clock.timeZone);
  const since = parseDuration(text.replace(/^\+/, ''));
  return since === undefined ? undefined : instant(clock.origin + since);
}
