import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../src/time/compile-calendar.js';
import { DAY, duration, HOUR, MINUTE } from '../../src/time/duration.js';
import { printHours } from '../../src/time/hours-text.js';
import { instant } from '../../src/time/instant.js';
import { EFFORT, runs } from '../effort.js';
import { type MinuteOracle, minuteOracle } from './minute-oracle.js';
import { type WrittenCalendar, writeCalendar } from './write-calendar.js';

/** Zones with a date around which they change their clocks, or do something else that has caught others out. */
const SCENES = [
  ['America/New_York', '2026-02-10'],
  ['America/New_York', '2026-10-05'],
  ['Europe/London', '2026-10-01'],
  ['Europe/Berlin', '2026-03-01'],
  ['Australia/Lord_Howe', '2026-03-10'],
  ['Australia/Lord_Howe', '2026-09-10'],
  ['America/Sao_Paulo', '2015-09-20'],
  ['America/Sao_Paulo', '2016-01-25'],
  ['America/St_Johns', '2006-03-10'],
  ['Africa/Casablanca', '2026-02-01'],
  ['Asia/Tehran', '2022-03-01'],
  ['Asia/Kathmandu', '1985-12-10'],
  ['Pacific/Apia', '2011-12-05'],
  ['Pacific/Chatham', '2026-03-10'],
  ['Asia/Gaza', '2025-02-10'],
  ['Asia/Kolkata', '2026-05-01'],
  ['Asia/Beirut', '2026-03-01'],
  ['UTC', '2026-05-01'],
] as const;

const DAYS = 60;
const QUESTIONS = 250;
const COMPARISONS = 10_000 * EFFORT;
const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const time = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 47 }).map(half => half * 30) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1439 }) },
);
const window = fc
  .tuple(time, time)
  .filter(([start, end]) => start !== end)
  .map(([start, end]) => ({ start, end: end < start ? end + 1440 : end }));
const hours = fc.oneof(
  { weight: 5, arbitrary: fc.array(window, { minLength: 1, maxLength: 3 }).map(printHours) },
  { weight: 1, arbitrary: fc.constantFrom('24h', 'closed', '00:00-24:00', '22:00-06:00', '02:00-03:00') },
);

function scene([zone, start]: readonly [string, string]) {
  const dateAfter = (days: number) => new Date(Date.parse(start) + days * DAY).toISOString().slice(0, 10);
  const date = fc.integer({ min: 5, max: DAYS - 5 }).map(dateAfter);
  const partial = fc.tuple(date, window).map(([on, closed]) => ({
    name: `part of ${on}`,
    rule: { kind: 'date' as const, date: on },
    closed: [closed],
  }));
  const calendar: fc.Arbitrary<WrittenCalendar> = fc.record({
    zone: fc.constant(zone),
    week: fc.dictionary(fc.constantFrom(...DAY_NAMES), hours, {
      minKeys: 1,
      maxKeys: 7,
      noNullPrototype: true,
    }),
    exceptions: fc.dictionary(date, hours, { maxKeys: 3, noNullPrototype: true }),
    holidays: fc.array(fc.oneof(date, partial), { maxLength: 4 }),
  });
  return fc.record({ start: fc.constant(start), calendar });
}

const at = fc.oneof(
  fc.integer({ min: 5 * 48, max: (DAYS - 5) * 48 }).map(half => half * 30 * MINUTE),
  fc.integer({ min: 5 * DAY, max: (DAYS - 5) * DAY }),
);
const amount = fc.oneof(
  fc.integer({ min: 1, max: 40 }).map(count => count * HOUR),
  fc.integer({ min: 1, max: 200 * HOUR }),
);
const question = fc.oneof(
  fc.record({
    op: fc.constantFrom('isOpen' as const, 'nextOpen', 'nextClose', 'previousOpen', 'previousClose'),
    from: at,
  }),
  fc.record({ op: fc.constantFrom('add' as const, 'subtract'), from: at, amount }),
  fc.record({ op: fc.constant('between' as const), from: at, to: at }),
  fc.record({ op: fc.constant('addBusinessDays' as const), from: at, days: fc.integer({ min: 1, max: 12 }) }),
);
type Question = typeof question extends fc.Arbitrary<infer T> ? T : never;

function ours(calendar: ReturnType<typeof compileCalendar>, base: number, asked: Question) {
  const from = instant(base + asked.from);
  switch (asked.op) {
    case 'add':
    case 'subtract':
      return calendar[asked.op](from, duration(asked.amount));
    case 'between':
      return calendar.between(from, instant(base + asked.to));
    case 'addBusinessDays':
      return calendar.addBusinessDays(from, asked.days);
    default:
      return calendar[asked.op](from);
  }
}

function theirs(oracle: MinuteOracle, base: number, asked: Question) {
  const from = base + asked.from;
  switch (asked.op) {
    case 'add':
    case 'subtract':
      return oracle[asked.op](from, asked.amount);
    case 'between':
      return oracle.between(from, base + asked.to);
    case 'addBusinessDays':
      return oracle.addBusinessDays(from, asked.days);
    default:
      return oracle[asked.op](from);
  }
}

describe('business time against an oracle that marks minutes', () => {
  it('S2–S6: agrees on random calendars, zones around their changes, and questions', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...SCENES).chain(scene),
        fc.array(question, { minLength: 1, maxLength: QUESTIONS, size: 'max' }),
        ({ start, calendar: written }, questions) => {
          const spec = writeCalendar(written);
          const oracle = minuteOracle(spec, start, DAYS);
          const calendar = compileCalendar(spec);
          const disagreements = questions.flatMap(asked => {
            const expected = theirs(oracle, oracle.from, asked);
            if (expected === undefined) return [];
            compared++;
            const answer = ours(calendar, oracle.from, asked);
            return answer === expected ? [] : [{ asked, answer, expected }];
          });
          expect(disagreements).toEqual([]);
        },
      ),
      runs(10_000 / 75),
    );
    expect(compared).toBeGreaterThan(COMPARISONS);
  });
});
