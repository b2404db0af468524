import type { Instant } from '../../time/instant.js';
import { formatInstant } from '../../time/instant-text.js';
import { instantWords } from '../../time/instant-words.js';

/** An instant without its year, `Mon 9 Mar 09:30 EDT`, where the year stands nearby. */
export function shortInstant(at: Instant, timeZone: string): string {
  const { day, time, zone } = instantWords(at, timeZone);
  return `${day.replace(/ \d+$/, '')} ${time} ${zone}`;
}

/** An instant to the minute, `2026-03-09 09:30`, in a column where all are of one zone. */
export function dayInstant(at: Instant, timeZone: string): string {
  return formatInstant(at, timeZone).slice(0, 16).replace('T', ' ');
}
