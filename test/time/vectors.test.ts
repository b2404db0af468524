import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/time/calendar.js';
import type { CalendarSpec, DayWindow, Holiday, Weekday } from '../../src/time/calendar-spec.js';
import { compileCalendar } from '../../src/time/compile-calendar.js';
import { duration, MINUTE, SECOND } from '../../src/time/duration.js';
import { parseTimeOfDay } from '../../src/time/hours-text.js';
import { type Instant, instant } from '../../src/time/instant.js';
import { parseInstant } from '../../src/time/instant-text.js';

/** Sums that other projects' own tests assert; see the README beside the file for its form. */
const FILE = path.resolve(import.meta.dirname, '../../../shared/data/vectors/business-time.json');
const present = existsSync(FILE);
const TITLE = `sums that other projects assert${present ? '' : ' (skipped: their file is absent)'}`;

type Pair = readonly [string, string];
interface Vector {
  readonly id: string;
  readonly calendar: {
    readonly timezone: string;
    readonly hours: Readonly<Partial<Record<Weekday, readonly Pair[]>>>;
    readonly holidays?: readonly (string | { date: string; start: string; end: string })[];
    readonly overrides?: Readonly<Record<string, readonly Pair[]>>;
  };
  readonly op:
    | 'add'
    | 'subtract'
    | 'between'
    | 'isOpen'
    | 'nextOpen'
    | 'nextClose'
    | 'previousOpen'
    | 'previousClose';
  readonly mode?: string;
  readonly boundary?: string;
  readonly from: string;
  readonly to?: string;
  readonly amountSeconds?: number;
  readonly amountMinutes?: number;
  readonly expectTime?: string;
  readonly expectMinutes?: number;
  readonly expectSeconds?: number;
  readonly expectBool?: boolean;
  readonly note?: string;
  readonly trust: 'high' | 'convention';
}

const vectors: readonly Vector[] = present ? JSON.parse(readFileSync(FILE, 'utf8')) : [];

function windowOf([start, end]: Pair): DayWindow {
  const [from, to] = [parseTimeOfDay(start) ?? Number.NaN, parseTimeOfDay(end) ?? Number.NaN];
  return { start: from, end: to <= from ? to + 1440 : to };
}

function specOf({ timezone, hours, holidays = [], overrides = {} }: Vector['calendar']): CalendarSpec {
  const week = Object.entries(hours).map(([day, pairs]) => [day, pairs.map(windowOf)]);
  return {
    name: 'vector',
    timeZone: timezone,
    week: Object.fromEntries(week),
    exceptions: Object.entries(overrides).map(([date, pairs]) => ({ date, windows: pairs.map(windowOf) })),
    holidays: holidays.map((one): Holiday => {
      if (typeof one === 'string') return { name: one, rule: { kind: 'date', date: one } };
      return {
        name: one.date,
        rule: { kind: 'date', date: one.date },
        closed: [windowOf([one.start, one.end])],
      };
    }),
  };
}

const at = (text: string): Instant => parseInstant(text, 'UTC') ?? instant(Number.NaN);

function answer(calendar: Calendar, vector: Vector): number | boolean | undefined {
  const from = at(vector.from);
  const amount = duration((vector.amountSeconds ?? 0) * SECOND + (vector.amountMinutes ?? 0) * MINUTE);
  switch (vector.op) {
    case 'add':
    case 'subtract':
      return calendar[vector.op](from, amount);
    case 'between':
      return calendar.between(from, at(vector.to ?? ''));
    case 'previousClose':
      // «self if open» is the instant itself; «at or before» also takes a close at the very instant.
      if (vector.mode === 'self-if-open' && calendar.isOpen(from)) return from;
      return calendar.previousClose(instant(from + 1));
    default:
      return calendar[vector.op](from);
  }
}

function expected(vector: Vector): number | boolean | undefined {
  if (vector.expectTime !== undefined) return at(vector.expectTime);
  if (vector.expectSeconds !== undefined) return vector.expectSeconds * SECOND;
  return vector.expectBool ?? (vector.expectMinutes ?? Number.NaN) * MINUTE;
}

/** Vectors that follow a convention of their project which is not ours, and what they assume. */
const OTHER_CONVENTIONS: Readonly<Record<string, string>> = {
  'biz-002': 'subtracting nothing moves a closed instant to the close before it; ours stays (S5)',
  'biz-009': 'a reversed range counts as zero; ours is negative (S5)',
  'biz-028': 'a sum that uses the last open moment ends on the next opening; ours on the close (S2)',
  'bt-005': 'subtracting nothing moves a closed instant to the close before it; ours stays (S5)',
  'mbt-004': 'a close is open; ours is not (S2)',
};

describe.skipIf(!present)(TITLE, () => {
  it.each(vectors.filter(one => one.trust === 'high').map(one => [one.id, one] as const))(
    'S2–S5: %s',
    (_, vector) => {
      expect(answer(compileCalendar(specOf(vector.calendar)), vector)).toBe(expected(vector));
    },
  );

  it('agree with ours also where a convention is involved, but for those named here', () => {
    const others = vectors.filter(one => one.trust === 'convention');
    const differing = others.filter(
      one => answer(compileCalendar(specOf(one.calendar)), one) !== expected(one),
    );
    expect(differing.map(one => one.id).sort()).toEqual(Object.keys(OTHER_CONVENTIONS).sort());
  });
});
