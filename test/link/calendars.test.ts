import { describe, expect, it } from 'vitest';
import type { CalendarSpec } from '../../src/time/calendar-spec.js';
import { linkTexts } from './link-texts.js';

function hours(rest: string): string {
  return `kind: BusinessHours\nname: sample\ntimeZone: Europe/Berlin\n${rest}`;
}

function holidays(name: string, rest: string): string {
  return `---\nkind: HolidayCalendar\nname: ${name}\n${rest}`;
}

function linkHours(text: string): {
  readonly calendar: CalendarSpec | undefined;
  readonly faults: readonly string[];
} {
  const { project, faults } = linkTexts({ 'sample.yaml': text });
  return { calendar: project.businessHours.get('sample')?.calendar, faults };
}

describe('business hours', () => {
  it('become a week of windows, sorted, and exceptions', () => {
    const { calendar, faults } = linkHours(
      hours(`week:
  mon-tue: ["13:00-17:00", "09:00-12:00"]
  fri-sat: "22:00-06:00"
exceptions: [{date: 2026-12-24, open: closed, name: Christmas Eve}]
`),
    );
    expect(faults).toEqual([]);
    const split = [
      { start: 540, end: 720 },
      { start: 780, end: 1020 },
    ];
    expect(calendar).toEqual({
      name: 'sample',
      timeZone: 'Europe/Berlin',
      week: { mon: split, tue: split, fri: [{ start: 1320, end: 1800 }], sat: [{ start: 1320, end: 1800 }] },
      exceptions: [{ date: '2026-12-24', windows: [], name: 'Christmas Eve' }],
      holidays: [],
    });
  });

  it('refuses every span that overlaps an earlier one of its day', () => {
    const spans = '["09:00-17:00", "10:00-11:00", "12:00-13:00", "17:00-18:00"]';
    expect(linkHours(hours(`week: {mon: ${spans}}\n`)).faults).toEqual([
      'hours-overlap@"10:00-11:00"',
      'hours-overlap@"12:00-13:00"',
    ]);
  });

  it('warns of a night that runs into the next day’s hours, Sunday into Monday too (S3)', () => {
    expect(linkHours(hours('week: {sun: "22:00-06:00", mon: "05:00-09:00"}\n')).faults).toEqual([
      'hours-tail-overlap@"22:00-06:00"',
    ]);
    expect(linkHours(hours('week: {sun: "22:00-06:00", mon: "06:00-09:00"}\n')).faults).toEqual([]);
  });
});

describe('holiday calendars', () => {
  it('give every kind of day', () => {
    const { calendar, faults } = linkHours(
      hours('week: {mon-fri: 24h}\nholidays: [all]\n') +
        holidays(
          'all',
          `days:
  - {name: A, date: 2026-05-01}
  - {name: B, from: 2026-12-24, to: 2026-12-26, closed: "12:00-24:00"}
  - {name: C, yearly: "01-06"}
  - {name: D, nth: -1, weekday: mon, month: 5}
  - {name: E, rrule: FREQ=YEARLY;BYMONTH=9, from: 2026-09-01}
`,
        ),
    );
    expect(faults).toEqual([]);
    expect(calendar?.holidays).toEqual([
      { name: 'A', rule: { kind: 'date', date: '2026-05-01' } },
      {
        name: 'B',
        rule: { kind: 'range', from: '2026-12-24', to: '2026-12-26' },
        closed: [{ start: 720, end: 1440 }],
      },
      { name: 'C', rule: { kind: 'yearly', month: 1, day: 6 } },
      { name: 'D', rule: { kind: 'nth', nth: -1, weekday: 'mon', month: 5 } },
      { name: 'E', rule: { kind: 'rrule', rule: 'FREQ=YEARLY;BYMONTH=9', from: '2026-09-01' } },
    ]);
  });

  const DIAMOND =
    holidays(
      'top',
      'include: [{calendar: left, except: [2026-05-01, 2026-05-02]}, {calendar: right, except: [2026-05-02]}]\n',
    ) +
    holidays('left', 'include: [{calendar: bottom, except: [2026-05-03]}]\n') +
    holidays('right', 'include: [{calendar: bottom, except: [2026-05-03]}]\n') +
    holidays(
      'bottom',
      'covers: {from: 2026, to: 2028}\ndays: [{name: May, from: 2026-05-01, to: 2026-05-09}]\n',
    );

  it('count a day once however often it is included, excepted where every way excepts it', () => {
    const { calendar } = linkHours(hours('week: {mon-fri: 24h}\nholidays: [top]\n') + DIAMOND);
    expect(calendar?.holidays.map(day => day.except)).toEqual([['2026-05-02', '2026-05-03']]);
    expect(calendar?.holidays).toHaveLength(1);
  });

  it('except nothing of a calendar that the hours also name themselves', () => {
    const { calendar } = linkHours(hours('week: {mon-fri: 24h}\nholidays: [top, bottom]\n') + DIAMOND);
    expect(calendar?.holidays).toEqual([
      { name: 'May', rule: { kind: 'range', from: '2026-05-01', to: '2026-05-09' } },
    ]);
  });

  it('cover the years that all lists cover', () => {
    const two =
      holidays('one', 'covers: {from: 2026, to: 2030}\ndays: [{name: A, yearly: "01-01"}]\n') +
      holidays('two', 'covers: {from: 2025, to: 2028}\ndays: [{name: B, yearly: "05-01"}]\n') +
      holidays('open', 'days: [{name: C, yearly: "10-03"}]\n');
    expect(linkHours(hours('week: {mon-fri: 24h}\nholidays: [one, two]\n') + two).calendar?.covers).toEqual({
      from: 2026,
      to: 2028,
    });
    expect(
      linkHours(hours('week: {mon-fri: 24h}\nholidays: [one, open]\n') + two).calendar,
    ).not.toHaveProperty('covers');
  });

  it('end at a circle, which is told once', () => {
    const circle =
      holidays('a', 'include: [{calendar: b}]\n') +
      holidays('b', 'include: [{calendar: c}]\n') +
      holidays('c', 'include: [{calendar: a}]\n');
    const { faults } = linkHours(hours('week: {mon-fri: 24h}\nholidays: [b]\n') + circle);
    expect(faults).toEqual(['holiday-calendar-cycle@{calendar: a}']);
  });

  it('may be chained five thousand deep without harm', () => {
    const chain = Array.from({ length: 5_000 }, (_, index) =>
      holidays(`c${index}`, `include: [{calendar: c${index + 1}}]\n`),
    ).join('');
    const { calendar, faults } = linkHours(
      `${hours('week: {mon-fri: 24h}\nholidays: [c0]\n')}${chain}${holidays('c5000', 'days: [{name: End, yearly: "12-31"}]\n')}`,
    );
    expect(faults).toEqual([]);
    expect(calendar?.holidays).toHaveLength(1);
  });
});
