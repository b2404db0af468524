import { type Instant, instant } from '../../time/instant.js';
import { dateOf } from '../../time/local-date.js';
import { parseDate } from '../../time/plain-date.js';

/** The stretches of time that a trend is drawn over: days, weeks or months, whichever are the fewest that tell enough. */
export interface TrendAxis {
  readonly length: number;
  readonly words: string;
  /** The stretch that holds an instant, from 0; negative for one before the first. */
  placeOf(at: Instant): number;
}

/** The most stretches of a trend. */
const LONGEST = 12;

const UNITS = [
  { unit: 'day', numberOf: dayNumber },
  { unit: 'week', numberOf: weekNumber },
  { unit: 'month', numberOf: monthNumber },
] as const;

/** The axis over some instants in a zone: the smallest unit of which at most twelve hold them all, else the last twelve months. */
export function trendAxis(instants: readonly Instant[], timeZone: string): TrendAxis {
  const first = instants.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const last = instants.reduce((most, at) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  if (instants.length === 0) return { length: 0, words: '', placeOf: () => -1 };
  const [from, to] = [first, last].map(at => dateOf(instant(at), timeZone));
  return axisBetween(from ?? '', to ?? '', timeZone);
}

function axisBetween(from: string, to: string, timeZone: string): TrendAxis {
  const lengths = UNITS.map(({ unit, numberOf }) => ({
    unit,
    numberOf,
    length: numberOf(to) - numberOf(from) + 1,
  }));
  const chosen = lengths.find(({ length }) => length <= LONGEST) ?? lengths[lengths.length - 1];
  const { unit, numberOf, length } = chosen ?? { unit: 'month', numberOf: monthNumber, length: LONGEST };
  const shown = Math.min(LONGEST, length);
  const start = numberOf(to) - shown + 1;
  const part = shown < length ? `the last ${shown} months to ${to.slice(0, 7)}` : `${from} to ${to}`;
  return {
    length: shown,
    words: `by ${unit}, ${part}`,
    placeOf: at => numberOf(dateOf(at, timeZone)) - start,
  };
}

function dayNumber(date: string): number {
  return parseDate(date) ?? 0;
}

/** Weeks begin on Monday; day 0, 1970-01-01, was a Thursday. */
function weekNumber(date: string): number {
  return Math.floor((dayNumber(date) + 3) / 7);
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
