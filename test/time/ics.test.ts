import { describe, expect, it } from 'vitest';
import { ICS_LIMIT, readIcs } from '../../src/time/ics.js';

const NEW_YORK = 'America/New_York';

function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
}

function event(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Day off', ...lines, 'END:VEVENT'].join('\r\n');
}

const dayOff = (date: string, closed?: { start: number; end: number }) => ({
  name: 'Day off',
  rule: { kind: 'date', date },
  ...(closed && { closed: [closed] }),
});

/** A zone as Windows programs write it, under a name that IANA has not. */
const EASTERN = [
  'BEGIN:VTIMEZONE',
  'TZID:Eastern Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('an .ics file', () => {
  it('keeps an all-day event on its date in every zone (C33)', () => {
    const text = calendar(event('DTSTART;VALUE=DATE:20260703'));
    for (const zone of ['Asia/Kolkata', 'Pacific/Kiritimati', NEW_YORK]) {
      expect(readIcs(text, zone)).toEqual({ holidays: [dayOff('2026-07-03')] });
    }
  });

  it('takes DTEND as the day after the last', () => {
    const text = calendar(event('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'));
    const dates = ['2026-12-24', '2026-12-25', '2026-12-26'];
    expect(readIcs(text, NEW_YORK)).toEqual({ holidays: dates.map(date => dayOff(date)) });
  });

  it('keeps a rule as a rule, with its EXDATEs', () => {
    const text = calendar(
      event('DTSTART;VALUE=DATE:20260703', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20280703,20270703'),
    );
    const rule = { kind: 'rrule', rule: 'FREQ=YEARLY', from: '2026-07-03' };
    expect(readIcs(text, NEW_YORK)).toEqual({
      holidays: [{ name: 'Day off', rule, except: ['2027-07-03', '2028-07-03'] }],
    });
  });

  it('counts a start on which its rule does not fall, and RDATEs', () => {
    const text = calendar(
      event('DTSTART;VALUE=DATE:20260703', 'RRULE:FREQ=YEARLY;BYMONTH=8', 'RDATE;VALUE=DATE:20260910'),
    );
    const reading = readIcs(text, NEW_YORK);
    expect('holidays' in reading && reading.holidays.slice(1)).toEqual([
      dayOff('2026-07-03'),
      dayOff('2026-09-10'),
    ]);
  });

  it('reads timed events as the part of the date that they close in the calendar’s zone', () => {
    const lines = ['DTSTART;TZID=America/New_York:20260703T120000', 'DURATION:PT3H'];
    expect(readIcs(calendar(event(...lines)), NEW_YORK)).toEqual({
      holidays: [dayOff('2026-07-03', { start: 720, end: 900 })],
    });
    expect(readIcs(calendar(event(...lines)), 'Asia/Kolkata')).toEqual({
      holidays: [
        dayOff('2026-07-03', { start: 1290, end: 1440 }),
        dayOff('2026-07-04', { start: 0, end: 30 }),
      ],
    });
    expect(readIcs(calendar(event('DTSTART:20260703T160000Z', 'DTEND:20260703T190000Z')), NEW_YORK)).toEqual({
      holidays: [dayOff('2026-07-03', { start: 720, end: 900 })],
    });
    expect(
      readIcs(calendar(event('DTSTART:20260703T120000', 'DTEND:20260703T150000')), 'Asia/Tokyo'),
    ).toEqual({
      holidays: [dayOff('2026-07-03', { start: 720, end: 900 })],
    });
  });

  it('takes zones that IANA does not know from the file’s VTIMEZONE', () => {
    const moment = event('DTSTART;TZID=Eastern Standard Time:20260703T120000', 'DURATION:PT3H');
    expect(readIcs(calendar(...EASTERN, moment), 'UTC')).toEqual({
      holidays: [dayOff('2026-07-03', { start: 960, end: 1140 })],
    });
    expect(readIcs(calendar(moment), 'UTC')).toEqual({
      problem: 'the file does not say what zone `Eastern Standard Time` is',
    });
  });

  it('repeats timed events at their own wall-clock time, through changes of the clocks', () => {
    const text = calendar(
      event('DTSTART;TZID=America/New_York:20260306T120000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
    );
    expect(readIcs(text, 'UTC')).toEqual({
      holidays: [
        dayOff('2026-03-06', { start: 1020, end: 1080 }),
        dayOff('2026-03-13', { start: 960, end: 1020 }),
      ],
    });
  });

  it('moves and cancels single occurrences', () => {
    const text = calendar(
      event('DTSTART;VALUE=DATE:20260703', 'RRULE:FREQ=YEARLY'),
      event('RECURRENCE-ID;VALUE=DATE:20270703', 'DTSTART;VALUE=DATE:20270705'),
      event('RECURRENCE-ID;VALUE=DATE:20280703', 'DTSTART;VALUE=DATE:20280703', 'STATUS:CANCELLED'),
    );
    const reading = readIcs(text, NEW_YORK);
    expect(reading).toMatchObject({
      holidays: [{ except: ['2027-07-03', '2028-07-03'] }, { rule: { date: '2027-07-05' } }],
    });
  });

  it('says why a text is no calendar', () => {
    const problem = (text: string) => Object(readIcs(text, NEW_YORK)).problem;
    expect(problem('')).toBe('the file is no iCalendar: it has no BEGIN:VCALENDAR');
    expect(problem('BEGIN:VCALENDAR\r\nhello')).toContain('invalid line');
    expect(problem(calendar(event('DTSTART:yesterday')))).toContain('invalid date-time');
    expect(problem(calendar(event('SUMMARY:x')))).toBe('`Day off` has no DTSTART');
    expect(problem(calendar(event('DTSTART:20260703T120000Z')))).toBe('`Day off` ends before it starts');
    expect(problem(calendar(event('DTSTART;VALUE=DATE:20260703', 'RRULE:FREQ=HOURLY')))).toContain(
      'FREQ takes DAILY',
    );
  });

  it('refuses what is too large, too deep or without end', () => {
    const problem = (text: string) => Object(readIcs(text, NEW_YORK)).problem;
    expect(problem('BEGIN:VCALENDAR\r\n'.padEnd(ICS_LIMIT + 1, 'x'))).toBe('the file is larger than 4 MiB');
    expect(problem('BEGIN:VCALENDAR\r\n'.repeat(30_000))).toBe('the file has more than 20000 components');
    const bomb = EASTERN.map(line => line.replace('FREQ=YEARLY;BYDAY=2SU', 'FREQ=DAILY;INTERVAL=99999999'));
    expect(problem(calendar(...bomb))).toContain('FREQ=DAILY;INTERVAL=99999999');
    const hourly = ['DTSTART:20260101T120000Z', 'DTEND:20260101T130000Z', 'RRULE:FREQ=DAILY'];
    expect(problem(calendar(event(...hourly)))).toBe(
      'the events fall on more than 20000 dates: end their rules',
    );
  });
});
