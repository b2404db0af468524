import { type DayWindow, WEEKDAYS, type Weekday } from './calendar-spec.js';

/** The minutes of a day of 24 hours. */
export const DAY_MINUTES = 1440;

/** What hours were read, or why they could not be: `problem` has no capital and no period. */
export type HoursReading = { readonly windows: readonly DayWindow[] } | { readonly problem: string };

/**
 * Reads hours as policies write them: `08:00-17:00`, a list of such spans, `24h` or `closed`. Windows come in the order written.
 * An end before its start runs into the next day; `24:00` ends a day; an end equal to its start is a problem.
 */
export function parseHours(hours: string | readonly string[]): HoursReading {
  if (typeof hours === 'string') {
    if (hours === 'closed') return { windows: [] };
    if (hours === '24h') return { windows: [{ start: 0, end: DAY_MINUTES }] };
  }
  const windows: DayWindow[] = [];
  for (const text of typeof hours === 'string' ? [hours] : hours) {
    const window = parseWindow(text);
    if (typeof window === 'string') return { problem: window };
    windows.push(window);
  }
  return windows.length > 0 ? { windows } : { problem: 'an empty list opens nothing: write `closed`' };
}

const WINDOW = /^(\d\d:\d\d)-(\d\d:\d\d)$/;

/** One span of hours, or the problem with it. */
function parseWindow(text: string): DayWindow | string {
  const [, from = '', to = ''] = WINDOW.exec(text) ?? [];
  if (from === '') return `\`${text}\` is not a span of hours such as \`08:00-17:00\``;
  const start = parseTimeOfDay(from);
  const end = parseTimeOfDay(to);
  if (start === undefined || start === DAY_MINUTES) return `\`${from}\` is not a time of day: 00:00 to 23:59`;
  if (end === undefined) return `\`${to}\` is not a time of day: 00:00 to 24:00`;
  if (start === end) return `\`${text}\` ends where it starts: write \`24h\` for the whole day`;
  return { start, end: end < start ? end + DAY_MINUTES : end };
}

const TIME_OF_DAY = /^(\d\d):(\d\d)$/;

/** Minutes after midnight of `16:00`, up to `24:00`; `undefined` for any other text. */
export function parseTimeOfDay(text: string): number | undefined {
  const match = TIME_OF_DAY.exec(text);
  if (!match) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return hour <= 23 && minute <= 59 ? hour * 60 + minute : text === '24:00' ? DAY_MINUTES : undefined;
}

/** Hours as policies write them: what `parseHours` reads back; the inverse for windows of at most 24 hours. */
export function printHours(windows: readonly DayWindow[]): string | readonly string[] {
  const [first] = windows;
  if (first === undefined) return 'closed';
  if (windows.length > 1) return windows.map(printWindow);
  return first.start === 0 && first.end === DAY_MINUTES ? '24h' : printWindow(first);
}

function printWindow({ start, end }: DayWindow): string {
  return `${printTimeOfDay(start)}-${printTimeOfDay(end > DAY_MINUTES ? end - DAY_MINUTES : end)}`;
}

/** Minutes after midnight as `16:00`. */
export function printTimeOfDay(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The days that `mon` or a range such as `mon-fri` names; `fri-mon` wraps around the weekend; `undefined` for any other text. */
export function parseWeekdays(text: string): readonly Weekday[] | undefined {
  const [first = '', last = first, ...more] = text.split('-');
  const names: readonly string[] = WEEKDAYS;
  const [from, to] = [names.indexOf(first), names.indexOf(last)];
  if (from < 0 || to < 0 || more.length > 0) return undefined;
  const count = ((to - from + 7) % 7) + 1;
  return [...WEEKDAYS, ...WEEKDAYS].slice(from, from + count);
}
