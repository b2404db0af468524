import { describe, expect, it } from 'vitest';
import { type CalendarDay, calendarMonth } from '../../src/report/workbench/calendar-month.js';
import type { CalendarSpec } from '../../src/time/calendar-spec.js';
import { compileCalendar } from '../../src/time/compile-calendar.js';
import { parseDate } from '../../src/time/plain-date.js';

const LONDON: CalendarSpec = {
  name: 'london',
  timeZone: 'Europe/London',
  week: {
    mon: [
      { start: 540, end: 780 },
      { start: 840, end: 1080 },
    ],
    fri: [{ start: 540, end: 1080 }],
    sat: [{ start: 1320, end: 1800 }],
  },
  exceptions: [{ date: '2026-03-09', windows: [], name: 'Move' }],
  holidays: [{ name: 'Good Friday', rule: { kind: 'date', date: '2026-04-03' } }],
};

function month(date: string) {
  return calendarMonth(compileCalendar(LONDON), LONDON, parseDate(date) ?? 0);
}

function dayOf(date: string): CalendarDay | undefined {
  const day = parseDate(date);
  return month(date)
    .weeks.flat()
    .find(one => one.day === day);
}

describe('a month of business hours', () => {
  it('is whole weeks from Monday, with the days of other months apart', () => {
    const { title, weeks } = month('2026-03-15');
    expect(title).toBe('March 2026');
    expect(weeks.map(week => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]?.map(one => one.isInMonth)).toEqual([false, false, false, false, false, false, true]);
    expect(weeks.flat().filter(one => one.isInMonth)).toHaveLength(31);
  });

  it('has the hours of a day, its breaks, and the half hours that are open', () => {
    expect(dayOf('2026-03-16')).toMatchObject({
      hours: '09:00–13:00, 14:00–18:00',
      open: '8h',
      closures: [],
    });
    const open = dayOf('2026-03-16')?.halfHours.map(Number).join('');
    expect(open).toBe(`${'0'.repeat(18)}${'1'.repeat(8)}00${'1'.repeat(8)}${'0'.repeat(12)}`);
  });

  it('names what closes a day that would be open (S4)', () => {
    expect(dayOf('2026-04-03')).toMatchObject({ hours: 'closed', open: '', closures: ['Good Friday'] });
    expect(dayOf('2026-03-09')?.closures).toEqual(['Move']);
    expect(dayOf('2026-03-10')).toMatchObject({ hours: 'closed', closures: [] });
  });

  it('tells of the clocks, also where they change while it is open (S3)', () => {
    const spring = dayOf('2026-03-29');
    expect(spring?.zoneChange).toBe('clocks go forward 1h');
    expect(spring?.hours).toBe('00:00–01:00, 02:00–06:00');
    expect(spring?.open).toBe('5h');
    expect(dayOf('2026-10-25')?.zoneChange).toBe('clocks go back 1h');
    expect(dayOf('2026-03-28')?.zoneChange).toBeUndefined();
  });
});
