import { describe, expect, it } from 'vitest';
import type { CalendarSpec, Holiday } from '../../src/time/calendar-spec.js';
import { checkCalendar } from '../../src/time/check-calendar.js';
import { type WrittenCalendar, writeCalendar } from './write-calendar.js';

const office: WrittenCalendar = { week: { 'mon-fri': '09:00-17:00' } };
const kinds = (spec: CalendarSpec) => checkCalendar(spec).map(fault => fault.kind);
const withHoliday = (holiday: Partial<Holiday> & Pick<Holiday, 'rule'>) =>
  writeCalendar({ ...office, holidays: [{ name: 'Day off', ...holiday }] });

describe('the check of a calendar', () => {
  it('finds nothing wrong with office hours', () => {
    expect(checkCalendar(writeCalendar({ ...office, holidays: ['2026-12-25'] }))).toEqual([]);
  });

  it('names a zone that there is not, and goes no further', () => {
    expect(checkCalendar({ ...writeCalendar({ week: {} }), timeZone: 'Mars/Olympus' })).toEqual([
      {
        kind: 'zone-unknown',
        place: { part: 'timeZone' },
        problem: 'this runtime’s time-zone data has no zone `Mars/Olympus`'.replace('’', "'"),
      },
    ]);
  });

  it('S7: names a calendar that is never open', () => {
    expect(kinds(writeCalendar({ week: { mon: 'closed' } }))).toEqual(['never-open']);
    const always: Holiday = {
      name: 'Closed for good',
      rule: { kind: 'range', from: '1900-01-01', to: '2200-01-01' },
    };
    expect(kinds(writeCalendar({ ...office, holidays: [always] }))).toEqual(['never-open']);
    expect(kinds(writeCalendar({ week: {}, exceptions: { '2100-05-04': '09:00-10:00' } }))).toEqual([]);
  });

  it('names spans that overlap, each with the other', () => {
    expect(
      checkCalendar(writeCalendar({ week: { mon: ['09:00-12:00', '13:00-15:00', '14:59-17:00'] } })),
    ).toEqual([
      {
        kind: 'windows-overlap',
        place: { part: 'week', day: 'mon', window: 2 },
        other: { part: 'week', day: 'mon', window: 1 },
        problem: 'two spans of a day overlap',
      },
    ]);
    expect(kinds(writeCalendar({ week: { mon: ['09:00-12:00', '12:00-15:00'] } }))).toEqual([]);
    expect(
      kinds(writeCalendar({ ...office, exceptions: { '2026-05-04': ['09:00-12:00', '11:00-13:00'] } })),
    ).toEqual(['windows-overlap']);
  });

  it('names a span that ends before it starts', () => {
    const spec = {
      ...writeCalendar(office),
      week: { mon: [{ start: 600, end: 600 }], tue: [{ start: 0, end: 60 }] },
    };
    expect(checkCalendar(spec)).toMatchObject([
      { kind: 'window-empty', place: { part: 'week', day: 'mon', window: 0 } },
    ]);
  });

  it('S3: names the tail of a night that runs over the next day’s hours', () => {
    expect(checkCalendar(writeCalendar({ week: { sun: '22:00-09:30', mon: '09:00-17:00' } }))).toMatchObject([
      {
        kind: 'tail-overlap',
        place: { part: 'week', day: 'sun', window: 0 },
        other: { part: 'week', day: 'mon', window: 0 },
      },
    ]);
    expect(kinds(writeCalendar({ week: { sun: '22:00-09:00', mon: '09:00-17:00' } }))).toEqual([]);
  });

  it('names exceptions on dates that there are not, or twice', () => {
    expect(kinds(writeCalendar({ ...office, exceptions: { '2026-02-30': 'closed' } }))).toEqual([
      'date-unknown',
    ]);
    const spec = writeCalendar({ ...office, exceptions: { '2026-05-04': 'closed' } });
    expect(checkCalendar({ ...spec, exceptions: [...spec.exceptions, ...spec.exceptions] })).toMatchObject([
      { kind: 'date-twice', place: { part: 'exception', index: 1 }, other: { part: 'exception', index: 0 } },
    ]);
  });

  it('names holidays that fall on no date', () => {
    const date = { kind: 'date', date: '2026-05-04' } as const;
    expect(kinds(withHoliday({ rule: { kind: 'date', date: '2026-02-30' } }))).toEqual(['date-unknown']);
    expect(kinds(withHoliday({ rule: date, except: ['2026-05-32'] }))).toEqual(['date-unknown']);
    expect(kinds(withHoliday({ rule: date, except: ['2026-05-04'] }))).toEqual(['never-falls']);
    expect(kinds(withHoliday({ rule: { kind: 'yearly', month: 2, day: 30 } }))).toEqual(['never-falls']);
    expect(kinds(withHoliday({ rule: { kind: 'yearly', month: 2, day: 29 } }))).toEqual([]);
    expect(kinds(withHoliday({ rule: { kind: 'nth', nth: 6, weekday: 'mon', month: 5 } }))).toEqual([
      'never-falls',
    ]);
    expect(kinds(withHoliday({ rule: { kind: 'range', from: '2026-05-04', to: '2026-05-03' } }))).toEqual([
      'range-reversed',
    ]);
    expect(kinds(withHoliday({ rule: { kind: 'range', from: '2026-05-04', to: '2026-05-04' } }))).toEqual([]);
    expect(kinds(withHoliday({ rule: { kind: 'range', from: '2026-05-04', to: '2026-05-40' } }))).toEqual([
      'date-unknown',
    ]);
  });

  it('names rules that cannot be read or never fall', () => {
    const rule = (text: string, from = '2026-01-01') =>
      withHoliday({ rule: { kind: 'rrule', rule: text, from } });
    expect(checkCalendar(rule('FREQ=HOURLY'))).toMatchObject([
      { kind: 'rule-unreadable', place: { part: 'holiday', index: 0 } },
    ]);
    expect(kinds(rule('FREQ=YEARLY', '2026-02-30'))).toEqual(['date-unknown']);
    expect(kinds(rule('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'))).toEqual(['never-falls']);
    expect(kinds(rule('FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO'))).toEqual([]);
  });

  it('names partial holidays whose spans overlap', () => {
    const closed = [
      { start: 600, end: 720 },
      { start: 700, end: 800 },
    ];
    expect(kinds(withHoliday({ rule: { kind: 'date', date: '2026-05-04' }, closed }))).toEqual([
      'windows-overlap',
    ]);
  });
});
