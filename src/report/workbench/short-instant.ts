import type { Instant } from '../../time/instant.js';
import { instantWords } from '../../time/instant-words.js';

/** An instant without its year, `Mon 9 Mar 09:30 EDT`, where the year stands nearby. */
export function shortInstant(at: Instant, timeZone: string): string {
  const { day, time, zone } = instantWords(at, timeZone);
  return `${day.replace(/ \d+$/, '')} ${time} ${zone}`;
}
