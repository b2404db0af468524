import type { PlainDate } from './calendar-spec.js';
import { addMonths, formatDate, parseDate } from './plain-date.js';

/** How long a contract runs, in the calendar's days or months (S42). */
export type Term = { readonly days: number } | { readonly months: number };

const TERM = /^(\d{1,5})(d|mo|y)$/;

/** Reads a term as policies write it: `365d`, `12mo`, `1y`; `undefined` for any other text and for a term of nothing. */
export function parseTerm(text: string): Term | undefined {
  const match = TERM.exec(text);
  const count = Number(match?.[1] ?? 0);
  if (count === 0) return undefined;
  if (match?.[2] === 'd') return { days: count };
  return { months: match?.[2] === 'y' ? count * 12 : count };
}

/**
 * The date a term after `date`: with months, the same day of the month or the last of a shorter one.
 * `undefined` when `date` is none or the answer lies beyond the year 9999.
 */
export function addTerm(date: PlainDate, term: Term): PlainDate | undefined {
  const day = parseDate(date);
  if (day === undefined) return undefined;
  const later = formatDate('days' in term ? day + term.days : addMonths(day, term.months));
  return parseDate(later) === undefined ? undefined : later;
}
