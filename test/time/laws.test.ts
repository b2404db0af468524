import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../src/time/compile-calendar.js';
import { DAY, duration, HOUR, MINUTE } from '../../src/time/duration.js';
import { type Instant, instant } from '../../src/time/instant.js';
import { intersect, shift, subtract, totalLength, unite } from '../../src/time/time-span.js';
import { runs } from '../effort.js';
import { type WrittenCalendar, writeCalendar } from './write-calendar.js';

const CALENDARS: readonly WrittenCalendar[] = [
  { zone: 'America/New_York', week: { 'mon-fri': '09:00-17:00' }, holidays: ['2026-03-09', '2026-11-02'] },
  { zone: 'Asia/Kolkata', week: { 'mon-sat': ['09:30-13:00', '14:00-18:30'] }, holidays: ['2026-08-15'] },
  { zone: 'Australia/Lord_Howe', week: { 'mon-sun': '24h' } },
  { zone: 'Europe/London', week: { 'mon-thu': '22:00-06:00', sat: '01:30-02:30' } },
];
const written = fc.constantFrom(...CALENDARS);
const at = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }).map(instant);
const amount = fc.integer({ min: 1, max: 500 * HOUR }).map(duration);
const open = (one: WrittenCalendar) => compileCalendar(writeCalendar(one));
const known = (answer: Instant | undefined): Instant => answer ?? instant(Number.NaN);
const RUNS = runs(300);

describe('the laws of business time', () => {
  it('adding, then measuring, gives the amount back', () => {
    const law = fc.property(written, at, amount, (one, from, much) => {
      const calendar = open(one);
      expect(calendar.between(from, known(calendar.add(from, much)))).toBe(much);
    });
    fc.assert(law, RUNS);
  });

  it('S5: measuring is additive, and turns its sign with its direction', () => {
    const law = fc.property(written, at, at, at, (one, a, b, c) => {
      const calendar = open(one);
      expect(calendar.between(a, b) + calendar.between(b, c)).toBe(calendar.between(a, c));
      expect(calendar.between(b, a)).toBe(0 - calendar.between(a, b));
    });
    fc.assert(law, RUNS);
  });

  it('S5: subtracting undoes adding inside open time', () => {
    const law = fc.property(written, at, amount, (one, from, much) => {
      const calendar = open(one);
      const base = known(calendar.nextOpen(from));
      expect(calendar.subtract(known(calendar.add(base, much)), much)).toBe(base);
    });
    fc.assert(law, RUNS);
  });

  it('adding twice is adding the sum', () => {
    const law = fc.property(written, at, amount, amount, (one, from, first, second) => {
      const calendar = open(one);
      const both = calendar.add(from, duration(first + second));
      expect(calendar.add(known(calendar.add(from, first)), second)).toBe(both);
    });
    fc.assert(law, RUNS);
  });

  it('a negative amount walks the other way', () => {
    const law = fc.property(written, at, amount, (one, from, much) => {
      const calendar = open(one);
      expect(calendar.add(from, duration(-much))).toBe(calendar.subtract(from, much));
      expect(calendar.subtract(from, duration(-much))).toBe(calendar.add(from, much));
    });
    fc.assert(law, RUNS);
  });

  it('S4: a holiday never brings a deadline nearer', () => {
    const law = fc.property(written, at, amount, fc.integer({ min: 0, max: 364 }), (one, from, much, day) => {
      const date = new Date(Date.UTC(2026, 0) + day * DAY).toISOString().slice(0, 10);
      const fewer = open({ ...one, holidays: [...(one.holidays ?? []), date] });
      expect(known(fewer.add(from, much))).toBeGreaterThanOrEqual(known(open(one).add(from, much)));
    });
    fc.assert(law, RUNS);
  });

  it('S3: splitting a span changes nothing', () => {
    const split = fc.integer({ min: 541, max: 1019 });
    const law = fc.property(split, at, amount, (minute, from, much) => {
      const zone = 'America/New_York';
      const text = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const whole = open({ zone, week: { 'mon-sun': '09:00-17:00' } });
      const parts = open({ zone, week: { 'mon-sun': [`09:00-${text}`, `${text}-17:00`] } });
      expect(parts.add(from, much)).toBe(whole.add(from, much));
      expect(parts.nextClose(from)).toBe(whole.nextClose(from));
      expect(parts.previousOpen(from)).toBe(whole.previousOpen(from));
    });
    fc.assert(law, RUNS);
  });

  it('away from zone changes, whole weeks later the sum is whole weeks later', () => {
    const calendar = open({ zone: 'Asia/Kolkata', week: { 'mon-sat': ['09:30-13:00', '14:00-18:30'] } });
    const law = fc.property(at, amount, fc.integer({ min: -100, max: 100 }), (from, much, weeks) => {
      const later = (moment: Instant) => instant(moment + weeks * 7 * DAY);
      expect(calendar.add(later(from), much)).toBe(later(known(calendar.add(from, much))));
    });
    fc.assert(law, RUNS);
  });

  it('segments add up to what lies between, and are open within and closed between', () => {
    const law = fc.property(written, at, fc.integer({ min: 1, max: 30 * DAY }), (one, from, length) => {
      const calendar = open(one);
      const to = instant(from + length);
      const segments = [...calendar.segments(from, to)];
      expect(totalLength(segments)).toBe(calendar.between(from, to));
      for (const { start, end } of segments) {
        expect([calendar.isOpen(start), calendar.isOpen(instant(end - 1))]).toEqual([true, true]);
      }
    });
    fc.assert(law, RUNS);
  });

  it('gives the same answers whatever was asked before', () => {
    const wide = fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2100, 0) }).map(instant);
    const law = fc.property(
      written,
      fc.array(wide, { minLength: 2, maxLength: 6 }),
      amount,
      (one, moments, much) => {
        const used = open(one);
        for (const moment of moments) {
          expect(used.add(moment, much)).toBe(open(one).add(moment, much));
          expect(used.subtract(moment, much)).toBe(open(one).subtract(moment, much));
        }
      },
    );
    fc.assert(law, runs(40));
  });
});

describe('the algebra of spans', () => {
  const span = fc.tuple(fc.nat(200), fc.nat(40)).map(([start, length]) => ({ start, end: start + length }));
  const spans = fc.array(span, { maxLength: 8 });
  const minutes = (list: readonly { start: number; end: number }[]) =>
    new Set(
      list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
    );

  it('unites, cuts out, intersects and shifts as sets of minutes do', () => {
    const law = fc.property(spans, spans, span, (some, others, one) => {
      const [left, right] = [unite(some), unite(others)];
      expect(minutes(left)).toEqual(minutes(some));
      expect(minutes(subtract(left, right))).toEqual(
        new Set([...minutes(some)].filter(minute => !minutes(others).has(minute))),
      );
      expect(minutes(intersect(left, one))).toEqual(
        new Set([...minutes(some)].filter(minute => minutes([one]).has(minute))),
      );
      expect(minutes(shift(left, 7))).toEqual(new Set([...minutes(some)].map(minute => minute + 7)));
      expect(totalLength(left)).toBe(minutes(some).size);
    });
    fc.assert(law, runs(500));
  });

  it('joins spans that touch and drops empty and reversed ones', () => {
    expect(
      unite([
        { start: 5, end: 9 },
        { start: 1, end: 5 },
        { start: 9, end: 9 },
        { start: 20, end: 10 },
      ]),
    ).toEqual([{ start: 1, end: 9 }]);
    expect(subtract([{ start: 0, end: MINUTE }], [])).toEqual([{ start: 0, end: MINUTE }]);
  });
});
