import { describe, expect, it } from 'vitest';
import { compileCalendar } from '../../src/time/compile-calendar.js';
import { duration, HOUR } from '../../src/time/duration.js';
import { parseDuration } from '../../src/time/duration-text.js';
import { type Instant, instant } from '../../src/time/instant.js';
import { formatInstant, parseInstant } from '../../src/time/instant-text.js';
import { type WrittenCalendar, writeCalendar } from './write-calendar.js';

/** A calendar that speaks local time. */
function on(written: WrittenCalendar) {
  const calendar = compileCalendar(writeCalendar(written));
  const at = (text: string): Instant => parseInstant(text, calendar.timeZone) ?? instant(Number.NaN);
  const amount = (text: string) => parseDuration(text) ?? duration(Number.NaN);
  const local = (answer: Instant | undefined) =>
    answer === undefined ? undefined : formatInstant(answer, calendar.timeZone).slice(0, 16);
  return {
    calendar,
    add: (from: string, text: string) => local(calendar.add(at(from), amount(text))),
    subtract: (from: string, text: string) => local(calendar.subtract(at(from), amount(text))),
    hours: (from: string, to: string) => calendar.between(at(from), at(to)) / HOUR,
    days: (from: string, days: number) => local(calendar.addBusinessDays(at(from), days)),
    dayTime: (from: string, days: number, time: 'close' | number) =>
      local(calendar.businessDayTime(at(from), days, time)),
    isOpen: (text: string) => calendar.isOpen(at(text)),
    nextOpen: (text: string) => local(calendar.nextOpen(at(text))),
    nextClose: (text: string) => local(calendar.nextClose(at(text))),
    previousOpen: (text: string) => local(calendar.previousOpen(at(text))),
    previousClose: (text: string) => local(calendar.previousClose(at(text))),
  };
}

const office = on({ week: { 'mon-fri': '09:00-17:00' } });

describe('a sum of business time', () => {
  it('S2: ends on the close when it uses the last open moment (C8)', () => {
    expect(office.add('2026-03-06T09:00', '8h')).toBe('2026-03-06T17:00');
  });

  it('S2: moves a closed base to the next opening, over the weekend', () => {
    expect(office.add('2026-03-06T16:30', '1h')).toBe('2026-03-09T09:30');
    expect(office.add('2026-03-06T18:00', '0m')).toBe('2026-03-09T09:00');
  });

  it('S5: walks backwards in open time (C27)', () => {
    const support = on({ week: { 'mon-fri': '08:00-18:00' } });
    expect(support.add('2026-03-02T17:00', '4h')).toBe('2026-03-03T11:00');
    expect(support.subtract('2026-03-03T11:00', '1h')).toBe('2026-03-03T10:00');
  });

  it('S5: stays on an opening when it lands there', () => {
    expect(office.subtract('2026-03-09T10:00', '1h')).toBe('2026-03-09T09:00');
    expect(office.subtract('2026-03-09T10:00', '2h')).toBe('2026-03-06T16:00');
  });

  it('S5: is the instant itself when nothing is subtracted, closed or not', () => {
    expect(office.subtract('2026-03-07T12:00', '0m')).toBe('2026-03-07T12:00');
  });

  it('leaves lunch breaks out (C28)', () => {
    const lunch = on({ week: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] } });
    expect(lunch.add('2026-03-02T11:30', '1h')).toBe('2026-03-02T13:30');
  });

  it('crosses weeks on a sparse calendar (C29)', () => {
    const tuesdays = on({ week: { tue: '08:00-17:00' } });
    expect(tuesdays.add('2026-01-07T10:00', '10h')).toBe('2026-01-20T09:00');
  });

  it('knows 24:00, and that 23:59 loses a minute a night (C6)', () => {
    expect(on({ week: { 'mon-sun': '00:00-23:59' } }).add('2026-03-02T22:00', '4h')).toBe('2026-03-03T02:01');
    expect(on({ week: { 'mon-sun': '00:00-24:00' } }).add('2026-03-02T22:00', '4h')).toBe('2026-03-03T02:00');
  });

  it('S6: takes 24h on a nine-to-five calendar as three days, not one', () => {
    expect(office.add('2026-03-02T09:00', '24h')).toBe('2026-03-04T17:00');
    expect(office.days('2026-03-02T09:00', 1)).toBe('2026-03-03T09:00');
  });
});

describe('a zone that changes its clocks', () => {
  const nights = on({ zone: 'America/New_York', week: { 'mon-sun': '01:00-04:00' } });

  it('S3: has 2 hours from 01:00 to 04:00 in spring and 4 in autumn (C3)', () => {
    expect(nights.hours('2026-03-08T00:00', '2026-03-09T00:00')).toBe(2);
    expect(nights.hours('2026-11-01T00:00', '2026-11-02T00:00')).toBe(4);
  });

  it('S3: has days of 23, 25, 24.5 and 23.5 hours (C2, C3)', () => {
    const whole = (zone: string) => on({ zone, week: { 'mon-sun': '24h' } });
    expect(whole('America/New_York').hours('2026-03-08T00:00', '2026-03-09T00:00')).toBe(23);
    expect(whole('America/New_York').hours('2026-11-01T00:00', '2026-11-02T00:00')).toBe(25);
    expect(whole('Australia/Lord_Howe').hours('2026-04-05T00:00', '2026-04-06T00:00')).toBe(24.5);
    expect(whole('Australia/Lord_Howe').hours('2026-10-04T00:00', '2026-10-05T00:00')).toBe(23.5);
    expect(whole('America/Sao_Paulo').hours('2015-10-18T00:00', '2015-10-19T00:00')).toBe(23);
  });

  it('S3: has no hours on a date that it skips (Apia, 2011-12-30)', () => {
    const apia = on({ zone: 'Pacific/Apia', week: { 'mon-fri': '09:00-17:00' } });
    expect(apia.hours('2011-12-29T00:00', '2011-12-29T23:59')).toBe(8);
    expect(apia.hours('2011-12-29T23:59', '2012-01-02T00:00')).toBe(0);
    expect(apia.days('2011-12-29T10:00', 1)).toBe('2012-01-02T10:00');
  });
});
