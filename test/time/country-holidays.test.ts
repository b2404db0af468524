import { describe, expect, it } from 'vitest';
import type { Holiday } from '../../src/time/calendar-spec.js';
import { countryHolidays } from '../../src/time/country-holidays.js';
import { writeDays } from '../../src/time/holiday-days.js';

const years = { from: 2026, to: 2027 };

describe('holidays of a country', () => {
  it('come as dated days, public ones unless told otherwise', () => {
    const reading = countryHolidays({ country: 'US', region: 'CA' }, years);
    const days = 'holidays' in reading ? writeDays(reading.holidays, years) : [];
    expect(days[0]).toEqual({ name: "New Year's Day", date: '2026-01-01' });
    expect(days.some(day => day.name === "Valentine's Day")).toBe(false);
    expect(days.at(-1)?.date.startsWith('2027-12')).toBe(true);
  });

  it('name a country and a region that there are not', () => {
    expect(countryHolidays({ country: 'ZZ' }, years)).toEqual({
      problem: 'date-holidays knows no country `ZZ`',
    });
    expect(countryHolidays({ country: 'US', region: 'ZZ' }, years)).toEqual({
      problem: 'date-holidays knows no region `ZZ` of `US`',
    });
  });
});

describe('days written out for review', () => {
  it('are sorted by date and stand once, whole or in part', () => {
    const holidays: readonly Holiday[] = [
      { name: 'Eve', rule: { kind: 'yearly', month: 12, day: 24 }, closed: [{ start: 720, end: 1440 }] },
      { name: 'Founding', rule: { kind: 'date', date: '2026-05-04' } },
      { name: 'Founding', rule: { kind: 'date', date: '2026-05-04' } },
      { name: 'Long ago', rule: { kind: 'date', date: '1999-05-04' } },
    ];
    expect(writeDays(holidays, years)).toEqual([
      { name: 'Founding', date: '2026-05-04' },
      { name: 'Eve', date: '2026-12-24', closed: '12:00-24:00' },
      { name: 'Eve', date: '2027-12-24', closed: '12:00-24:00' },
    ]);
  });
});
