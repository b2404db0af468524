import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayNumber,
  firstDayOfYear,
  formatDate,
  nthWeekday,
  parseDate,
  weekdayIndex,
  yearOf,
} from '../../src/time/plain-date.js';

const dates = (...days: readonly (number | undefined)[]) =>
  days.map(day => (day === undefined ? undefined : formatDate(day)));

describe('a date', () => {
  it('is the number of days since 1970, also in the first century', () => {
    expect(parseDate('1970-01-01')).toBe(0);
    expect(parseDate('1969-12-31')).toBe(-1);
    expect(dates(parseDate('0001-02-03'), parseDate('9999-12-31'))).toEqual(['0001-02-03', '9999-12-31']);
  });

  it('agrees with Date on every day of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), day => {
        const date = new Date(day * 86_400_000);
        expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
        expect(weekdayIndex(day)).toBe((date.getUTCDay() + 6) % 7);
        expect(parseDate(formatDate(day))).toBe(day);
      }),
    );
  });

  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-06-31',
    '2026-09-31',
    '2026-11-31',
    '1900-02-29',
    '2026-00-01',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-1-01',
    '26-01-01',
    '',
  ])('is none when it reads %j', text => expect(parseDate(text)).toBeUndefined());

  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('is one when it reads %s', text => {
    expect(dates(parseDate(text))).toEqual([text]);
  });

  it('knows its year', () => {
    expect([yearOf(-1), yearOf(0), yearOf(364), yearOf(365)]).toEqual([1969, 1970, 1970, 1971]);
    expect(dates(firstDayOfYear(2026))).toEqual(['2026-01-01']);
  });

  it('is found as the nth weekday of a month, from both ends', () => {
    expect(dates(nthWeekday(2026, 5, 1, 4), nthWeekday(2026, 5, 5, 4), nthWeekday(2026, 5, 5, 0))).toEqual([
      '2026-05-01',
      '2026-05-29',
      undefined,
    ]);
    expect(dates(nthWeekday(2026, 5, -1, 6), nthWeekday(2026, 5, -5, 6), nthWeekday(2026, 5, -5, 0))).toEqual(
      ['2026-05-31', '2026-05-03', undefined],
    );
  });

  it('moves by months to the same day or the last of a shorter month', () => {
    const from = parseDate('2026-01-31') ?? 0;
    expect(dates(addMonths(from, 0), addMonths(from, 1), addMonths(from, 11), addMonths(from, -1))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-12-31',
      '2025-12-31',
    ]);
  });
});
