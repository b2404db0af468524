import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, duration, HOUR, MINUTE, SECOND } from '../../src/time/duration.js';
import {
  formatDuration,
  parseBusinessDays,
  parseDuration,
  parseOffset,
  printDuration,
  printOffset,
} from '../../src/time/duration-text.js';
import {
  parseHours,
  parseTimeOfDay,
  parseWeekdays,
  printHours,
  printTimeOfDay,
} from '../../src/time/hours-text.js';
import { addTerm, parseTerm } from '../../src/time/term.js';

describe('a duration in words', () => {
  it('is read from long units to short ones', () => {
    expect(parseDuration('90s')).toBe(90 * SECOND);
    expect(parseDuration('1h30m')).toBe(90 * MINUTE);
    expect(parseDuration('1d')).toBe(DAY);
    expect(parseDuration('2d3h4m5s6ms')).toBe(2 * DAY + 3 * HOUR + 4 * MINUTE + 5 * SECOND + 6);
    expect(parseDuration('0m')).toBe(0);
  });

  it.each([
    '',
    'h',
    '1',
    '30m1h',
    '1h 30m',
    '-1h',
    '+1h',
    '1.5h',
    '1w',
    '2bd',
    '1H',
    ' 1h',
    '1h\n',
    '99999999999999d',
  ])('is not read from %j', text => expect(parseDuration(text)).toBeUndefined());

  it('is written with its sign and only the units that count', () => {
    expect(formatDuration(duration(90 * MINUTE))).toBe('1h 30m');
    expect(formatDuration(duration(2 * DAY + 4 * HOUR))).toBe('2d 4h');
    expect(formatDuration(duration(-15 * MINUTE))).toBe('-15m');
    expect(formatDuration(duration(-90 * MINUTE))).toBe('-1h 30m');
    expect(formatDuration(duration(0))).toBe('0m');
    expect(formatDuration(duration(1001))).toBe('1s 1ms');
    expect(printDuration(duration(-90 * MINUTE))).toBe('-1h30m');
  });

  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), amount => {
        expect(parseDuration(printDuration(duration(amount)))).toBe(amount);
      }),
    );
  });

  it('S6: knows business days, and no `0bd`', () => {
    expect(parseBusinessDays('2bd')).toBe(2);
    expect(parseBusinessDays('-2bd')).toBe(-2);
    for (const text of ['0bd', '-0bd', 'bd', '2', '2d', '1.5bd', '+2bd', '999999bd', '2bd ']) {
      expect(parseBusinessDays(text)).toBeUndefined();
    }
  });
});

describe('an offset in words', () => {
  it.each(['-15m', '+1h', '0m', '50%', '150%', '+1h30m'])('%s reads back as it was written', text => {
    const offset = parseOffset(text);
    expect(offset && printOffset(offset)).toBe(text);
  });

  it('is a span or a share', () => {
    expect(parseOffset('-15m')).toEqual({ kind: 'span', amount: -15 * MINUTE });
    expect(parseOffset('-0m')).toEqual({ kind: 'span', amount: 0 });
    expect(parseOffset('50%')).toEqual({ kind: 'share', percent: 50 });
  });

  it.each(['15m', '', '+', '-50%', '50', '5.5%', '+-1h', '1h30m', '1234567%', '%'])(
    'is not read from %j',
    text => {
      expect(parseOffset(text)).toBeUndefined();
    },
  );
});

describe('a term in words', () => {
  it('is days or months', () => {
    expect(parseTerm('365d')).toEqual({ days: 365 });
    expect(parseTerm('12mo')).toEqual({ months: 12 });
    expect(parseTerm('2y')).toEqual({ months: 24 });
    for (const text of ['0d', '1m', '1', 'd', '-1d', '1 d', '1d ', '100000d'])
      expect(parseTerm(text)).toBeUndefined();
  });

  it('S42: leads to the same day of a month, or the last of a shorter one', () => {
    expect(addTerm('2026-01-31', { months: 1 })).toBe('2026-02-28');
    expect(addTerm('2024-02-29', { months: 12 })).toBe('2025-02-28');
    expect(addTerm('2026-11-15', { months: 2 })).toBe('2027-01-15');
    expect(addTerm('2026-12-31', { days: 1 })).toBe('2027-01-01');
    expect(addTerm('2026-02-30', { days: 1 })).toBeUndefined();
    expect(addTerm('9999-12-31', { days: 1 })).toBeUndefined();
  });
});

describe('hours in words', () => {
  it('S4: run into the next day when they end before they start', () => {
    expect(parseHours('08:00-17:00')).toEqual({ windows: [{ start: 480, end: 1020 }] });
    expect(parseHours('22:00-06:00')).toEqual({ windows: [{ start: 1320, end: 1800 }] });
    expect(parseHours('08:00-24:00')).toEqual({ windows: [{ start: 480, end: 1440 }] });
    expect(parseHours('08:00-00:00')).toEqual({ windows: [{ start: 480, end: 1440 }] });
    expect(parseHours(['08:00-12:00', '13:00-17:00'])).toEqual({
      windows: [
        { start: 480, end: 720 },
        { start: 780, end: 1020 },
      ],
    });
    expect(parseHours('24h')).toEqual({ windows: [{ start: 0, end: 1440 }] });
    expect(parseHours('closed')).toEqual({ windows: [] });
  });

  it.each([
    ['09:00-09:00', '`09:00-09:00` ends where it starts: write `24h` for the whole day'],
    ['09:00-24:30', '`24:30` is not a time of day: 00:00 to 24:00'],
    ['24:00-09:00', '`24:00` is not a time of day: 00:00 to 23:59'],
    ['25:00-09:00', '`25:00` is not a time of day: 00:00 to 23:59'],
    ['09:60-10:00', '`09:60` is not a time of day: 00:00 to 23:59'],
    ['9-17', '`9-17` is not a span of hours such as `08:00-17:00`'],
    ['', '`` is not a span of hours such as `08:00-17:00`'],
  ])('%j is refused with its reason', (text, problem) => {
    expect(parseHours(text)).toEqual({ problem });
  });

  it('refuse an empty list, and words inside a list', () => {
    expect(parseHours([])).toEqual({ problem: 'an empty list opens nothing: write `closed`' });
    expect(parseHours(['closed'])).toEqual({
      problem: '`closed` is not a span of hours such as `08:00-17:00`',
    });
  });

  it.each(['closed', '24h', '09:00-17:00', '22:00-06:00', '09:00-24:00'])(
    '%s reads back as it was written',
    text => {
      const reading = parseHours(text);
      expect('windows' in reading && printHours(reading.windows)).toBe(text);
    },
  );

  it('are written as a list when there are several', () => {
    const list = ['08:00-12:00', '13:00-17:00'];
    const reading = parseHours(list);
    expect('windows' in reading && printHours(reading.windows)).toEqual(list);
  });

  it('know times of the day up to 24:00', () => {
    expect(parseTimeOfDay('16:05')).toBe(965);
    expect(parseTimeOfDay('24:00')).toBe(1440);
    for (const text of ['24:01', '23:60', '1:00', '01:0', 'noon', ''])
      expect(parseTimeOfDay(text)).toBeUndefined();
    expect(printTimeOfDay(965)).toBe('16:05');
  });

  it('know ranges of days, also around the weekend', () => {
    expect(parseWeekdays('mon')).toEqual(['mon']);
    expect(parseWeekdays('mon-fri')).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
    expect(parseWeekdays('fri-mon')).toEqual(['fri', 'sat', 'sun', 'mon']);
    expect(parseWeekdays('sun-sun')).toEqual(['sun']);
    for (const text of ['', 'Mon', 'mon-', 'mon-xxx', 'mon-tue-wed', 'xxx-mon'])
      expect(parseWeekdays(text)).toBeUndefined();
  });
});
