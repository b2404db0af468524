import { describe, expect, it } from 'vitest';
import { hoursFilter } from '../../src/app/hours.js';

const answer = hoursFilter(undefined);
const weekdays = { timeZone: 'America/New_York', week: { 'mon-fri': '09:00-17:00' } };

function ask(question: object): unknown {
  return JSON.parse(answer(JSON.stringify({ calendar: weekdays, ...question })));
}

describe('hours --stdin', () => {
  it('S2: answers the example of the manual, with the offset of the calendar', () => {
    const line =
      '{"op":"add","from":"2026-03-06T16:30:00-05:00","amount":"4h","calendar":{"timeZone":"America/New_York","week":{"mon-fri":"09:00-17:00"}}}';
    expect(answer(line)).toBe('{"at":"2026-03-09T12:30:00.000-04:00"}');
  });

  it('answers every operation', () => {
    const from = '2026-03-06T16:30';
    expect(ask({ op: 'subtract', from, amount: '1h' })).toEqual({ at: '2026-03-06T15:30:00.000-05:00' });
    expect(ask({ op: 'add', from, amount: '-1h' })).toEqual({ at: '2026-03-06T15:30:00.000-05:00' });
    expect(ask({ op: 'subtract', from, amount: '-1h' })).toEqual({ at: '2026-03-09T09:30:00.000-04:00' });
    expect(ask({ op: 'add', from, amount: '2bd' })).toEqual({ at: '2026-03-10T16:30:00.000-04:00' });
    expect(ask({ op: 'subtract', from, amount: '2bd' })).toEqual({ at: '2026-03-04T16:30:00.000-05:00' });
    expect(ask({ op: 'between', from, to: '2026-03-09T10:00' })).toEqual({ milliseconds: 5_400_000 });
    expect(ask({ op: 'is-open', from })).toEqual({ open: true });
    expect(ask({ op: 'next-open', from })).toEqual({ at: '2026-03-06T16:30:00.000-05:00' });
    expect(ask({ op: 'next-close', from })).toEqual({ at: '2026-03-06T17:00:00.000-05:00' });
    expect(ask({ op: 'previous-open', from })).toEqual({ at: '2026-03-06T09:00:00.000-05:00' });
    expect(ask({ op: 'previous-close', from })).toEqual({ at: '2026-03-05T17:00:00.000-05:00' });
  });

  it('takes holidays as the days of a HolidayCalendar, and exceptions', () => {
    const calendar = {
      ...weekdays,
      holidays: [{ name: 'Day off', date: '2026-03-09' }],
      exceptions: [{ date: '2026-03-07', open: '10:00-12:00' }],
    };
    const from = '2026-03-06T17:00';
    expect(ask({ op: 'add', from, amount: '3h', calendar })).toEqual({ at: '2026-03-10T10:00:00.000-04:00' });
  });

  it('answers a line that is no question with an error, and goes on', () => {
    expect(answer('{')).toBe('{"error":"the line is not JSON"}');
    expect(answer('[]')).toBe('{"error":"the line is no JSON object"}');
    expect(answer('{"op":"add","from":"2026-03-06T16:30Z","amount":"4h"}')).toContain('no `calendar`');
    const error = (question: object) => Object(ask(question)).error;
    expect(error({ op: 'ad', from: '2026-03-06T16:30' })).toContain('did you mean `add`?');
    expect(error({ from: '2026-03-06T16:30' })).toContain('`op` is missing');
    expect(error({ op: 'is-open' })).toContain('`from` must be a text');
    expect(error({ op: 'is-open', from: '1919-12-31T00:00Z' })).toContain('1920 to 2129');
    expect(error({ op: 'between', from: '2026-03-06T16:30' })).toContain('`to` is');
    expect(error({ op: 'add', from: '2026-03-06T16:30', amount: '4 hours' })).toContain('`4 hours`');
    expect(error({ op: 'add', from: '2026-03-06T16:30', amount: '0bd' })).toContain('`0bd`');
    expect(error({ op: 'is-open', from: '2026-03-06T16:30', calendar: 7 })).toContain('must be an object');
  });

  it('S7: says so when the answer lies beyond ten years', () => {
    const from = '2026-03-06T16:30';
    expect(Object(ask({ op: 'add', from, amount: '100000h' })).error).toContain('within ten years');
  });

  it('names what is wrong with a calendar', () => {
    const error = (calendar: object) =>
      Object(ask({ op: 'is-open', from: '2026-03-06T16:30', calendar })).error;
    expect(error({ ...weekdays, timeZone: 'America/New_Yrok' })).toContain('New_Yrok');
    expect(error({ ...weekdays, week: { 'mon-fri': '09:00-25:00' } })).toContain('25:00');
    expect(error({ ...weekdays, week: { mon: 'closed' } })).toContain('no time is ever open');
    expect(error({ ...weekdays, wek: {} })).toContain('wek');
  });
});
