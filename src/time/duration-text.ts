import { DAY, type Duration, duration, HOUR, MINUTE, SECOND } from './duration.js';

const UNITS = [
  ['d', DAY],
  ['h', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
  ['ms', 1],
] as const;

const DURATION = /^(?=\d)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;

/**
 * Reads a duration as policies write it: `90s`, `30m`, `4h`, `1h30m`, `1d` (24 h), units from long to short.
 * `undefined` for any other text and for more than 2^53 ms.
 */
export function parseDuration(text: string): Duration | undefined {
  const counts = DURATION.exec(text)?.slice(1);
  if (counts === undefined) return undefined;
  const amount = UNITS.reduce((sum, [, size], index) => sum + Number(counts[index] ?? 0) * size, 0);
  return Number.isSafeInteger(amount) ? duration(amount) : undefined;
}

/** A duration in words for people: `1h 30m`, `2d 4h`, `-15m`, `0m`; seconds and milliseconds only where there are any. */
export function formatDuration(amount: Duration): string {
  return words(amount).join(' ').replace('- ', '-');
}

/** Open time in words, `42h 30m`: hours are the largest unit, since a day of open time is not 24 of them. */
export function formatOpenTime(amount: Duration): string {
  return words(amount, UNITS.slice(1)).join(' ').replace('- ', '-');
}

/** A duration as policies write it, `1h30m`: what `parseDuration` reads back; negative ones start with `-`. */
export function printDuration(amount: Duration): string {
  return words(amount).join('');
}

function words(amount: Duration, units: readonly (readonly [string, number])[] = UNITS): string[] {
  const parts: string[] = amount < 0 ? ['-'] : [];
  let left = Math.abs(amount);
  for (const [unit, size] of units) {
    const count = Math.floor(left / size);
    if (count > 0) parts.push(`${count}${unit}`);
    left -= count * size;
  }
  return amount === 0 ? ['0m'] : parts;
}

const BUSINESS_DAYS = /^(-?)(\d{1,5})bd$/;

/** Reads a number of business days, `2bd` or `-2bd`; `undefined` for any other text and for `0bd`, which means nothing (S6). */
export function parseBusinessDays(text: string): number | undefined {
  const match = BUSINESS_DAYS.exec(text);
  const days = Number(match?.[2] ?? 0);
  if (days === 0) return undefined;
  return match?.[1] === '-' ? -days : days;
}

/** A signed span from the target, or a share of the open time from base to target (S22a, S30). */
export type Offset =
  | { readonly kind: 'span'; readonly amount: Duration }
  | { readonly kind: 'share'; readonly percent: number };

const SHARE = /^(\d{1,6})%$/;

/** Reads an offset as policies write it: `-15m`, `+1h`, `0m`, `50%`; `undefined` for any other text, such as `15m` without its sign. */
export function parseOffset(text: string): Offset | undefined {
  const share = SHARE.exec(text);
  if (share) return { kind: 'share', percent: Number(share[1]) };
  const sign = text[0];
  const signed = sign === '-' || sign === '+';
  const amount = parseDuration(signed ? text.slice(1) : text);
  if (amount === undefined || (!signed && amount !== 0)) return undefined;
  return { kind: 'span', amount: duration(sign === '-' && amount > 0 ? -amount : amount) };
}

/** An offset as policies write it, `-15m`, `+1h`, `0m`, `50%`: what `parseOffset` reads back. */
export function printOffset(offset: Offset): string {
  if (offset.kind === 'share') return `${offset.percent}%`;
  return `${offset.amount > 0 ? '+' : ''}${printDuration(offset.amount)}`;
}
