import { describe, expect, it } from 'vitest';
import { alwaysOpen } from '../../src/time/always-open.js';
import { compileCalendar } from '../../src/time/compile-calendar.js';
import { duration, HOUR } from '../../src/time/duration.js';
import { parseDuration } from '../../src/time/duration-text.js';
import { EARLIEST, type Instant, instant, LATEST } from '../../src/time/instant.js';
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

describe('holidays and exceptions', () => {
  it('S4: a holiday takes a night shift with its tail, and leaves the night before (C7)', () => {
    const nights = on({ week: { 'mon-sun': '22:00-06:00' }, holidays: ['2026-12-25'] });
    expect(nights.isOpen('2026-12-25T03:00')).toBe(true);
    expect(nights.isOpen('2026-12-25T23:00')).toBe(false);
    expect(nights.isOpen('2026-12-26T03:00')).toBe(false);
    expect(nights.isOpen('2026-12-26T22:00')).toBe(true);
  });

  it('S4: a partial holiday closes its hours, whichever day the shift belongs to', () => {
    const rule = { kind: 'date', date: '2026-12-25' } as const;
    const closed = [{ start: 120, end: 240 }];
    const nights = on({ week: { 'mon-sun': '22:00-06:00' }, holidays: [{ name: 'Quiet', rule, closed }] });
    expect(nights.hours('2026-12-24T22:00', '2026-12-25T06:00')).toBe(6);
    expect(nights.nextClose('2026-12-24T22:00')).toBe('2026-12-25T02:00');
    expect(nights.hours('2026-12-25T22:00', '2026-12-26T06:00')).toBe(8);
  });

  it('S4: an exception replaces the hours of its date, and a holiday beats it', () => {
    const exceptions = { '2026-03-07': '10:00-12:00', '2026-03-09': '10:00-12:00' };
    const shop = on({ week: { 'mon-fri': '09:00-17:00' }, exceptions, holidays: ['2026-03-09'] });
    expect(shop.add('2026-03-06T17:00', '2h')).toBe('2026-03-07T12:00');
    expect(shop.add('2026-03-06T17:00', '3h')).toBe('2026-03-10T10:00');
  });

  it('counts the days that a feed adds (C32: 48 h, 9–21, from Wednesday 23:00 in Berlin)', () => {
    const week = { 'mon-sun': '09:00-21:00' };
    const from = (...holidays: string[]) =>
      on({ zone: 'Europe/Berlin', week, holidays }).add('2016-11-09T23:00', '48h');
    expect(from()).toBe('2016-11-13T21:00');
    expect(from('2016-11-11')).toBe('2016-11-14T21:00');
    expect(from('2016-11-11', '2016-11-13')).toBe('2016-11-15T21:00');
  });

  it('knows the fourth Thursday of November and the last Monday of May', () => {
    const nth = (n: number, weekday: 'mon' | 'thu', month: number) =>
      ({ name: 'Day', rule: { kind: 'nth', nth: n, weekday, month } }) as const;
    const shop = on({ week: { 'mon-fri': '09:00-17:00' }, holidays: [nth(4, 'thu', 11), nth(-1, 'mon', 5)] });
    expect(shop.isOpen('2026-11-26T10:00')).toBe(false);
    expect(shop.isOpen('2026-11-19T10:00')).toBe(true);
    expect(shop.isOpen('2026-05-25T10:00')).toBe(false);
    expect(shop.isOpen('2027-05-31T10:00')).toBe(false);
  });
});

describe('business days', () => {
  it('S6: keep the local time, over the weekend and over a change of the clocks', () => {
    const shop = on({ zone: 'America/New_York', week: { 'mon-fri': '09:00-17:00' } });
    expect(shop.days('2026-03-06T16:30', 1)).toBe('2026-03-09T16:30');
    expect(shop.days('2026-03-06T18:00', 1)).toBe('2026-03-10T09:00');
    expect(shop.days('2026-03-09T16:30', -1)).toBe('2026-03-06T16:30');
    expect(shop.days('2026-03-09T09:00', -1)).toBe('2026-03-06T09:00');
    expect(shop.days('2026-03-07T12:00', -1)).toBe('2026-03-05T17:00');
  });

  it('S6: keep within the hours of the day that they reach', () => {
    const short = on({
      week: { mon: '08:00-20:00', tue: ['10:00-12:00', '13:00-15:00'], wed: '08:00-20:00' },
    });
    expect(short.days('2026-03-02T09:00', 1)).toBe('2026-03-03T10:00');
    expect(short.days('2026-03-02T12:30', 1)).toBe('2026-03-03T13:00');
    expect(short.days('2026-03-02T12:00', 1)).toBe('2026-03-03T13:00');
    expect(short.days('2026-03-02T18:00', 1)).toBe('2026-03-03T15:00');
    expect(short.days('2026-03-04T12:30', -1)).toBe('2026-03-03T12:00');
  });

  it('S6: of a night shift count for the day on which it starts', () => {
    const nights = on({ week: { 'mon-fri': '22:00-06:00' } });
    expect(nights.days('2026-03-03T02:00', 1)).toBe('2026-03-04T02:00');
    expect(nights.days('2026-03-07T02:00', 1)).toBe('2026-03-10T02:00');
  });

  it('S6: pass over a day whose partial holidays leave nothing open', () => {
    const rule = { kind: 'date', date: '2026-03-10' } as const;
    const closed = [{ start: 480, end: 1080 }];
    const shop = on({ week: { 'mon-fri': '09:00-17:00' }, holidays: [{ name: 'Works', rule, closed }] });
    expect(shop.days('2026-03-09T10:00', 1)).toBe('2026-03-11T10:00');
  });

  it('S22a: end at the last close, or at a time clipped to the hours', () => {
    const lunch = on({ week: { 'mon-fri': ['09:00-12:00', '13:00-17:00'] } });
    expect(lunch.dayTime('2026-03-06T18:00', 1, 'close')).toBe('2026-03-10T17:00');
    expect(lunch.dayTime('2026-03-05T10:00', 1, 960)).toBe('2026-03-06T16:00');
    expect(lunch.dayTime('2026-03-05T10:00', 1, 480)).toBe('2026-03-06T09:00');
    expect(lunch.dayTime('2026-03-05T10:00', 1, 1200)).toBe('2026-03-06T17:00');
    expect(lunch.dayTime('2026-03-05T10:00', 1, 750)).toBe('2026-03-06T13:00');
    expect(lunch.dayTime('2026-03-05T10:00', 0, 'close')).toBe('2026-03-05T17:00');
  });
});

describe('the edges of a calendar', () => {
  it('S2: opens at its opening and is closed at its close', () => {
    expect(office.isOpen('2026-03-06T09:00')).toBe(true);
    expect(office.isOpen('2026-03-06T17:00')).toBe(false);
    expect(office.nextOpen('2026-03-06T09:00')).toBe('2026-03-06T09:00');
    expect(office.nextOpen('2026-03-06T17:00')).toBe('2026-03-09T09:00');
    expect(office.nextClose('2026-03-06T17:00')).toBe('2026-03-09T17:00');
    expect(office.previousOpen('2026-03-06T09:00')).toBe('2026-03-05T09:00');
    expect(office.previousClose('2026-03-06T17:00')).toBe('2026-03-05T17:00');
    expect(office.previousClose('2026-03-06T17:01')).toBe('2026-03-06T17:00');
  });

  it('S7: gives no answer beyond ten years, nor on a calendar that never opens', () => {
    const seldom = on({ week: {}, exceptions: { '2040-05-04': '09:00-10:00' } });
    expect(seldom.nextOpen('2026-03-06T09:00')).toBeUndefined();
    expect(seldom.nextOpen('2031-03-06T09:00')).toBe('2040-05-04T09:00');
    expect(seldom.add('2026-03-06T09:00', '1m')).toBeUndefined();
    expect(seldom.add('2031-03-06T09:00', '2h')).toBeUndefined();
    expect(seldom.subtract('2049-03-06T09:00', '1h')).toBe('2040-05-04T09:00');
    expect(seldom.subtract('2051-03-06T09:00', '1h')).toBeUndefined();
    expect(seldom.previousOpen('2051-03-06T09:00')).toBeUndefined();
    expect(seldom.days('2026-03-06T09:00', 1)).toBeUndefined();
    expect(seldom.hours('2026-03-06T09:00', '2126-03-06T09:00')).toBe(1);
    const never = on({ week: {} });
    expect([never.nextOpen('2026-03-06T09:00'), never.previousClose('2026-03-06T09:00')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(never.dayTime('2026-03-06T09:00', 1, 'close')).toBeUndefined();
  });

  it('S7: gives no close to a calendar that never closes', () => {
    const always = on({ week: { 'mon-sun': '24h' } });
    expect(always.nextClose('2026-03-06T09:00')).toBeUndefined();
    expect(always.previousOpen('2026-03-06T09:00')).toBeUndefined();
    expect(always.add('2026-03-06T09:00', '36h')).toBe('2026-03-07T21:00');
  });

  it('answers to the ends of the served years, and counts time beyond them as closed', () => {
    const { calendar } = on({ week: { 'mon-sun': '24h' } });
    expect(calendar.isOpen(EARLIEST)).toBe(true);
    expect(calendar.isOpen(instant(LATEST - 1))).toBe(true);
    expect(calendar.isOpen(LATEST)).toBe(false);
    expect(calendar.add(instant(EARLIEST - 1), duration(1))).toBeUndefined();
    expect(calendar.subtract(LATEST, duration(1))).toBeUndefined();
    expect(calendar.previousClose(LATEST)).toBeUndefined();
    expect(calendar.add(instant(LATEST - 5), duration(5))).toBe(LATEST);
    expect(calendar.add(instant(LATEST - 5), duration(6))).toBeUndefined();
    expect(calendar.between(instant(EARLIEST - HOUR), instant(LATEST + HOUR))).toBe(LATEST - EARLIEST);
  });
});

describe('wall-clock time, 24x7', () => {
  const always = alwaysOpen('America/New_York');
  const noon = instant(Date.UTC(2026, 2, 7, 17));

  it('S12: adds and measures what passes, and never opens or closes', () => {
    expect(always.name).toBe('24x7');
    expect(always.add(noon, duration(HOUR))).toBe(noon + HOUR);
    expect(always.subtract(noon, duration(HOUR))).toBe(noon - HOUR);
    expect(always.between(noon, instant(noon - HOUR))).toBe(-HOUR);
    expect([always.isOpen(noon), always.nextOpen(noon)]).toEqual([true, noon]);
    expect([always.nextClose(noon), always.previousOpen(noon), always.previousClose(noon)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([always.isOpen(LATEST), always.nextOpen(LATEST), always.add(LATEST, duration(1))]).toEqual([
      false,
      undefined,
      undefined,
    ]);
    expect(always.subtract(EARLIEST, duration(1))).toBeUndefined();
  });

  it('S6: counts its days in its zone', () => {
    expect(always.addBusinessDays(noon, 1)).toBe(noon + 23 * HOUR);
  });
});

describe('the segments of a calendar, with their reasons', () => {
  const reasons = (written: WrittenCalendar, from: string, to: string) => {
    const { calendar } = on(written);
    const at = (text: string) => parseInstant(text, calendar.timeZone) ?? instant(Number.NaN);
    return [...calendar.segments(at(from), at(to))].map(one => {
      const [start, end] = [one.start, one.end].map(edge =>
        formatInstant(edge, calendar.timeZone).slice(5, 16),
      );
      return [start, one.opens, end, one.closes];
    });
  };
  const window = { kind: 'window' };
  const range = { kind: 'range' };

  it('name windows and the ends of the range', () => {
    expect(reasons({ week: { 'mon-fri': '09:00-17:00' } }, '2026-03-05T10:00', '2026-03-06T17:00')).toEqual([
      ['03-05T10:00', range, '03-05T17:00', window],
      ['03-06T09:00', window, '03-06T17:00', window],
    ]);
    expect(reasons({ week: { mon: '09:00-17:00' } }, '2026-03-09T09:00', '2026-03-09T10:00')).toEqual([
      ['03-09T09:00', window, '03-09T10:00', range],
    ]);
    expect(reasons({ week: { mon: '09:00-17:00' } }, '2026-03-09T10:00', '2026-03-09T10:00')).toEqual([]);
  });

  it('name the holiday that ends or delays open time', () => {
    const rule = { kind: 'date', date: '2026-03-05' } as const;
    const party = { name: 'Party', rule, closed: [{ start: 720, end: 780 }] };
    const quiet = { name: 'Late', rule, closed: [{ start: 1200, end: 1260 }] };
    const day = { name: 'Day off', rule: { kind: 'date', date: '2026-03-07' } } as const;
    const holiday = { kind: 'holiday', name: 'Party' };
    expect(
      reasons(
        { week: { thu: '09:00-17:00' }, holidays: [quiet, party] },
        '2026-03-05T00:00',
        '2026-03-06T00:00',
      ),
    ).toEqual([
      ['03-05T09:00', window, '03-05T12:00', holiday],
      ['03-05T13:00', holiday, '03-05T17:00', window],
    ]);
    expect(
      reasons({ week: { 'mon-sun': '24h' }, holidays: [day] }, '2026-03-06T00:00', '2026-03-09T00:00'),
    ).toEqual([
      ['03-06T00:00', range, '03-07T00:00', { kind: 'holiday', name: 'Day off' }],
      ['03-08T00:00', { kind: 'holiday', name: 'Day off' }, '03-09T00:00', range],
    ]);
  });

  it('name the exception whose hours they are', () => {
    const spec = writeCalendar({ week: { thu: '09:00-17:00' }, exceptions: { '2026-03-05': '10:00-11:00' } });
    const named = { ...spec, exceptions: spec.exceptions.map(one => ({ ...one, name: 'Move' })) };
    const from = instant(Date.UTC(2026, 2, 5));
    const [first] = compileCalendar(named).segments(from, instant(from + 24 * HOUR));
    expect([first?.opens, first?.closes]).toEqual([
      { kind: 'exception', name: 'Move' },
      { kind: 'exception', name: 'Move' },
    ]);
    const [unnamed] = compileCalendar(spec).segments(from, instant(from + 24 * HOUR));
    expect(unnamed?.opens).toEqual({ kind: 'exception' });
  });

  it('S3: are split where the clocks change', () => {
    const change = { kind: 'zone-change' };
    const nights = { zone: 'America/New_York', week: { 'mon-sun': '01:00-04:00' } };
    expect(reasons(nights, '2026-03-08T00:00', '2026-03-09T00:00')).toEqual([
      ['03-08T01:00', window, '03-08T03:00', change],
      ['03-08T03:00', change, '03-08T04:00', window],
    ]);
  });
});
