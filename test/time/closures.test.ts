import { describe, expect, it } from 'vitest';
import type { CalendarSpec, Holiday } from '../../src/time/calendar-spec.js';
import { closuresOf } from '../../src/time/closures.js';
import { instant } from '../../src/time/instant.js';
import { parseInstant } from '../../src/time/instant-text.js';
import { type WrittenCalendar, windowsOf, writeCalendar } from './write-calendar.js';

type Written = Omit<WrittenCalendar, 'exceptions'> & Partial<Pick<CalendarSpec, 'exceptions'>>;

/** What closes the time between two instants of a calendar, in words. */
function closures({ exceptions = [], ...written }: Written, from: string, to: string): readonly string[] {
  const spec = { ...writeCalendar(written), exceptions };
  const at = (text: string) => parseInstant(text, spec.timeZone) ?? instant(Number.NaN);
  return closuresOf(spec)(at(from), at(to)).map(({ date, kind, index, name }) =>
    [date, kind, index, name].filter(part => part !== undefined).join(' '),
  );
}

const holiday = (date: string, name: string): Holiday => ({ name, rule: { kind: 'date', date } });

const week = { 'mon-fri': '09:00-17:00' };

describe('what closes a stretch of a calendar (S4)', () => {
  it('nothing, where the week alone is closed: nights and weekends', () => {
    const holidays = [holiday('2026-03-07', 'Saturday off')];
    expect(closures({ week }, '2026-03-06T17:00', '2026-03-09T09:00')).toEqual([]);
    expect(closures({ week, holidays }, '2026-03-06T17:00', '2026-03-09T09:00')).toEqual([]);
  });

  it('a holiday of a date that the week has open, with its place in the list', () => {
    const holidays = [holiday('2026-03-12', 'Founding day'), holiday('2026-03-10', 'Market day')];
    expect(closures({ week, holidays }, '2026-03-09T17:00', '2026-03-11T09:00')).toEqual([
      '2026-03-10 holiday 1 Market day',
    ]);
  });

  it('all dates of a stretch, first to last', () => {
    const rule = { kind: 'range', from: '2026-12-24', to: '2026-12-26' } as const;
    const holidays = [{ name: 'Winter break', rule }];
    expect(closures({ week, holidays }, '2026-12-23T17:00', '2026-12-28T09:00')).toEqual([
      '2026-12-24 holiday 0 Winter break',
      '2026-12-25 holiday 0 Winter break',
    ]);
  });

  it('a holiday of some hours, where the stretch meets them and the week has them open', () => {
    const holidays = [{ ...holiday('2026-03-10', 'Town meeting'), closed: windowsOf('13:00-18:00') }];
    const said = ['2026-03-10 holiday 0 Town meeting'];
    expect(closures({ week, holidays }, '2026-03-10T13:00', '2026-03-11T09:00')).toEqual(said);
    expect(closures({ week, holidays }, '2026-03-09T17:00', '2026-03-10T09:00')).toEqual([]);
    expect(closures({ week, holidays }, '2026-03-10T17:00', '2026-03-11T09:00')).toEqual([]);
  });

  it('an exception that takes hours away, with its name where it has one', () => {
    const halfDay = { date: '2026-03-10', windows: windowsOf('09:00-12:00'), name: 'Half day' };
    const exceptions = [halfDay, { date: '2026-03-11', windows: [] }];
    expect(closures({ week, exceptions }, '2026-03-10T12:00', '2026-03-11T08:00')).toEqual([
      '2026-03-10 exception 0 Half day',
    ]);
    expect(closures({ week, exceptions }, '2026-03-11T09:00', '2026-03-12T09:00')).toEqual([
      '2026-03-11 exception 1',
    ]);
  });

  it('no exception that only adds hours', () => {
    const exceptions = [{ date: '2026-03-10', windows: windowsOf('08:00-20:00') }];
    expect(closures({ week, exceptions }, '2026-03-10T20:00', '2026-03-11T09:00')).toEqual([]);
  });

  it('the shift of the evening before, which a holiday cuts at midnight', () => {
    const nights = { 'mon-fri': '22:00-06:00' };
    const holidays = [holiday('2026-03-11', 'Quiet night')];
    expect(closures({ week: nights, holidays }, '2026-03-11T06:00', '2026-03-12T22:00')).toEqual([
      '2026-03-11 holiday 0 Quiet night',
    ]);
  });

  it('the dates of the calendar’s own zone', () => {
    const holidays = [holiday('2026-03-10', 'Market day')];
    const written = { zone: 'Asia/Tokyo', week, holidays };
    expect(closures(written, '2026-03-09T08:00Z', '2026-03-11T00:00Z')).toEqual([
      '2026-03-10 holiday 0 Market day',
    ]);
  });
});
