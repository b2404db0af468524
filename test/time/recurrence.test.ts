import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../src/time/plain-date.js';
import { recurrence } from '../../src/time/recurrence.js';
import { parseRecurrenceRule } from '../../src/time/recurrence-rule.js';
import { runs } from '../effort.js';

function dates(text: string, from: string, count: number): string[] {
  const rule = parseRecurrenceRule(text);
  const start = parseDate(from) ?? Number.NaN;
  if ('problem' in rule) throw new Error(rule.problem);
  const { occursOn } = recurrence(rule, start);
  const found: string[] = [];
  for (let day = start; found.length < count && day < start + 40_000; day++) {
    if (occursOn(day)) found.push(formatDate(day));
  }
  return found;
}

function problem(text: string): string | undefined {
  const rule = parseRecurrenceRule(text);
  return 'problem' in rule ? rule.problem : undefined;
}

describe('a recurrence rule', () => {
  it('takes from its start what it does not say', () => {
    expect(dates('FREQ=YEARLY', '2026-07-03', 2)).toEqual(['2026-07-03', '2027-07-03']);
    expect(dates('FREQ=YEARLY;BYMONTH=8', '2026-07-03', 2)).toEqual(['2026-08-03', '2027-08-03']);
    expect(dates('FREQ=MONTHLY', '2026-01-31', 3)).toEqual(['2026-01-31', '2026-03-31', '2026-05-31']);
    expect(dates('FREQ=WEEKLY', '2026-07-03', 2)).toEqual(['2026-07-03', '2026-07-10']);
    expect(dates('FREQ=DAILY;INTERVAL=10', '2026-07-03', 2)).toEqual(['2026-07-03', '2026-07-13']);
    expect(dates('FREQ=YEARLY;BYWEEKNO=1', '2026-07-06', 2)).toEqual(['2027-01-04', '2028-01-03']);
  });

  it('counts weekdays in the month, or in the year when it names no month', () => {
    expect(dates('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '2026-01-01', 2)).toEqual(['2026-11-26', '2027-11-25']);
    expect(dates('FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', '2026-01-01', 2)).toEqual(['2026-05-25', '2027-05-31']);
    expect(dates('FREQ=YEARLY;BYDAY=20MO', '2026-01-01', 1)).toEqual(['2026-05-18']);
    expect(dates('FREQ=MONTHLY;BYDAY=5FR', '2026-01-01', 2)).toEqual(['2026-01-30', '2026-05-29']);
  });

  it('counts days of months and years from the end too', () => {
    expect(dates('FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-01', 2)).toEqual(['2026-01-31', '2026-02-28']);
    expect(dates('FREQ=YEARLY;BYYEARDAY=1,-1', '2026-06-01', 2)).toEqual(['2026-12-31', '2027-01-01']);
    expect(dates('FREQ=YEARLY;BYYEARDAY=366', '2026-01-01', 1)).toEqual(['2028-12-31']);
  });

  it('finds week 1 where it begins in the old year, and week 53 only where there is one', () => {
    expect(dates('FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', '2024-01-02', 2)).toEqual(['2024-12-30', '2025-12-29']);
    expect(dates('FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO', '2020-01-01', 2)).toEqual(['2020-12-28', '2026-12-28']);
    expect(dates('FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO', '2026-01-01', 1)).toEqual(['2026-12-28']);
  });

  it('takes positions of each period: the last weekday of a month', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    expect(dates(rule, '2026-01-01', 3)).toEqual(['2026-01-30', '2026-02-27', '2026-03-31']);
  });

  it('starts its weeks as WKST says', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU';
    expect(dates(`${rule};WKST=MO`, '1997-08-05', 4)).toEqual([
      '1997-08-05',
      '1997-08-10',
      '1997-08-19',
      '1997-08-24',
    ]);
    expect(dates(`${rule};WKST=SU`, '1997-08-05', 4)).toEqual([
      '1997-08-05',
      '1997-08-17',
      '1997-08-19',
      '1997-08-31',
    ]);
  });

  it('ends by COUNT or UNTIL', () => {
    expect(dates('FREQ=YEARLY;COUNT=2', '2026-07-03', 9)).toHaveLength(2);
    expect(dates('FREQ=DAILY;UNTIL=20260705', '2026-07-03', 9)).toEqual([
      '2026-07-03',
      '2026-07-04',
      '2026-07-05',
    ]);
    expect(dates('FREQ=DAILY;UNTIL=20260705T120000Z', '2026-07-03', 9)).toHaveLength(3);
  });

  it('comes to an end also when it never falls', () => {
    expect(dates('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', 1)).toEqual([]);
    expect(dates('FREQ=YEARLY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', 1)).toEqual([]);
  });

  it('says what it cannot read', () => {
    expect(problem('')).toBe('`` is no part of a rule over dates');
    expect(problem('INTERVAL=2')).toBe('FREQ is missing: DAILY, WEEKLY, MONTHLY or YEARLY');
    expect(problem('FREQ=HOURLY')).toBe(
      '`FREQ=HOURLY`: FREQ takes DAILY, WEEKLY, MONTHLY or YEARLY: a holiday falls on dates',
    );
    expect(problem('FREQ=YEARLY;BYHOUR=9')).toBe('`BYHOUR=9` is no part of a rule over dates');
    expect(problem('FREQ=YEARLY;FREQ=DAILY')).toBe('`FREQ` stands twice');
    expect(problem('FREQ=YEARLY;COUNT=1;UNTIL=20270101')).toBe('COUNT and UNTIL exclude each other');
    expect(problem('FREQ=WEEKLY;BYMONTHDAY=1')).toBe('BYMONTHDAY has no meaning with FREQ=WEEKLY');
    expect(problem('FREQ=WEEKLY;BYDAY=1MO')).toContain('counts days of a month or year');
    expect(problem('FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO')).toContain('counts days of a month or year');
  });

  it.each([
    'INTERVAL=0',
    'INTERVAL=10000',
    'INTERVAL=x',
    'COUNT=0',
    'UNTIL=20260230',
    'WKST=XX',
    'BYMONTH=13',
    'BYMONTH=-1',
    'BYMONTH=0',
    'BYWEEKNO=54',
    'BYYEARDAY=367',
    'BYMONTHDAY=32',
    'BYMONTHDAY=',
    'BYDAY=54MO',
    'BYDAY=0MO',
    'BYDAY=MOO',
    'BYSETPOS=0',
    'BYMONTH=1=2',
  ])('refuses %s', part => {
    expect(problem(`FREQ=YEARLY;${part}`)).toContain(part.split('=')[0]);
  });

  it.each([
    'INTERVAL=9999',
    'COUNT=1',
    'BYMONTH=12,1',
    'BYWEEKNO=53',
    'BYYEARDAY=-366',
    'BYMONTHDAY=+31,-31',
    'BYDAY=53MO,-53SU',
    'WKST=SU',
  ])('takes %s', part => expect(problem(`FREQ=YEARLY;${part}`)).toBeUndefined());

  it('agrees with ical.js on rules of the usual kinds', () => {
    const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
    const rule = fc.oneof(
      fc
        .tuple(fc.constantFrom('DAILY', 'WEEKLY'), fc.integer({ min: 1, max: 20 }))
        .map(([f, n]) => `FREQ=${f};INTERVAL=${n}`),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([m, d]) => `FREQ=YEARLY;BYMONTH=${m};BYMONTHDAY=${d}`),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, 3, 4, -1), weekday)
        .map(([m, n, d]) => `FREQ=YEARLY;BYMONTH=${m};BYDAY=${n}${d}`),
      fc
        .tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom(1, 2, 3, 4, -1), weekday)
        .map(([i, n, d]) => `FREQ=MONTHLY;INTERVAL=${i};BYDAY=${n}${d}`),
      fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }))
        .map(([i, d]) => `FREQ=WEEKLY;INTERVAL=${i};BYDAY=${d.join()}`),
    );
    const start = fc.integer({ min: 18_000, max: 24_000 });
    fc.assert(
      fc.property(rule, start, (text, day) => {
        const [first] = dates(text, formatDate(day), 1);
        if (first === undefined) throw new Error('the rule never falls');
        const theirs = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(first));
        expect(dates(text, first, 12)).toEqual(Array.from({ length: 12 }, () => theirs.next().toString()));
      }),
      runs(300),
    );
  });
});
