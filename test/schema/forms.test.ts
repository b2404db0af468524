import { describe, expect, it } from 'vitest';
import { findFaults } from '../../src/schema/faults.js';
import { HINTS } from '../../src/schema/hints.js';
import { definitionReference } from '../../src/schema/validators.js';

const FORMS: Readonly<Record<string, { good: readonly unknown[]; bad: readonly unknown[] }>> = {
  name: {
    good: ['a', 'first-response', 'emea-24x5', '24x7'],
    bad: ['', 'A', 'a_b', '-a', 'a-', 'a--b', 'a b', 1],
  },
  duration: {
    good: ['90s', '30m', '4h', '1h30m', '1d', '1d2h3m4s'],
    bad: ['', '0m', '0h0m', '90', 90, '1.5h', '2bd', '30m1h', '1h 30m', '-1h', '+1h', 'PT1H', '1h30', '1w'],
  },
  targetDuration: { good: ['4h', '2bd', '1d'], bad: ['0bd', '1bd4h', '-1bd', '02bd', '0s'] },
  measuredDuration: { good: ['0m', '-15m', '1h30m', '250ms', '1m250ms'], bad: ['', '-', '+1m', 'ms'] },
  term: { good: ['365d', '12mo', '1y'], bad: ['0d', '1m', '1', '1y2mo', '-1d'] },
  warningOffset: {
    good: ['-15m', '50%', '0%', '99%', '-1h30m'],
    bad: ['15m', '+15m', '0m', '-0m', '100%', '-50%', '12.5%', 0],
  },
  violationOffset: {
    good: ['0m', '0h', '+1h', '100%', '150%'],
    bad: ['1h', '-1h', '99%', '0', '+', '050%', 0],
  },
  date: {
    good: ['2026-12-25', '2024-02-29', '2000-02-29'],
    bad: [
      '2026-02-29',
      '1900-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-1-1',
      '25.12.2026',
      '2026-12-25T00:00',
    ],
  },
  dayOfYear: { good: ['12-25', '02-29'], bad: ['02-30', '13-01', '12/25', '1-1'] },
  instant: {
    good: ['2026-03-06T16:30', '2026-03-06T16:30:05', '2026-03-06T16:30:05.123Z', '2026-03-06T16:30+05:30'],
    bad: [
      '2026-03-06',
      '2026-03-06 16:30',
      '2026-03-06T24:00',
      '2026-02-29T10:00',
      '2026-03-06T16:30+5',
      '2026-03-06T1:30',
    ],
  },
  dateOrInstant: { good: ['2026-03-06', '2026-03-06T16:30Z'], bad: ['2026-03-06T', '2026-03'] },
  momentInCase: {
    good: ['+2h', '0m', '+0m', '2026-03-09T09:20'],
    bad: ['2h', '-2h', '+', '2026-03-09', '+2bd'],
  },
  timeZone: {
    good: ['UTC', 'America/New_York', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'],
    bad: ['', 'America/', '/UTC', 'EST 5', '+02:00'],
  },
  hoursText: {
    good: ['09:00-17:00', '22:00-06:00', '00:00-24:00', '24h', 'closed'],
    bad: [
      '9:00-17:00',
      '25:00-26:00',
      '09:00-24:01',
      '24:00-06:00',
      '09:00-09:00',
      '09:60-10:00',
      'open',
      '09:00-12:00,13:00-17:00',
    ],
  },
  timeOfDay: { good: ['00:00', '16:00', '24:00'], bad: ['24:01', '16', '4pm'] },
  weekdays: { good: ['mon', 'mon-fri', 'fri-mon'], bad: ['Mon', 'monday', 'mon-', 'mon,tue', 'mon-fri-sat'] },
  objectName: { good: ['Case', 'WorkOrder', 'X__c'], bad: ['case', '1Case', 'Work Order', ''] },
  fieldName: { good: ['priority', 'Level__c'], bad: ['a-b', '1a', 'a.b', ''] },
  condition: { good: ['a', ' !b'], bad: ['', '  ', true] },
  projectPath: {
    good: ['policies', 'a/b.ics', '.github/x'],
    bad: ['/a', '../a', 'a/..', 'a/../b', 'c:x', 'a\\b', '', ' '],
  },
};

describe('the forms of values (language §2)', () => {
  const isAccepted = (form: string, value: unknown) =>
    findFaults(definitionReference(form), value).length === 0;

  it.each(Object.entries(FORMS))('%s', (form, { good, bad }) => {
    expect(good.filter(value => !isAccepted(form, value))).toEqual([]);
    expect(bad.filter(value => isAccepted(form, value))).toEqual([]);
  });
});

describe('hints', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['duration', '90', 'say the unit: `90m` for minutes, `90h` for hours'],
    ['duration', '1.5h', 'did you mean `1h30m`?'],
    ['duration', '0.5h', 'did you mean `30m`?'],
    ['duration', '4 hours', 'did you mean `4h`?'],
    ['duration', '1 hour 30 min', 'did you mean `1h30m`?'],
    ['duration', '0m', 'it must be longer than zero'],
    ['duration', '2bd', 'business days (`bd`) stand in the target of a milestone only'],
    ['targetDuration', '2 business days', 'did you mean `2bd`?'],
    ['warningOffset', '15m', 'a warning comes before the target: write `-15m`'],
    ['warningOffset', '0m', 'a warning comes before the target, not at it'],
    ['warningOffset', '120%', 'a warning comes before the target: a share of it below 100%'],
    ['violationOffset', '1h', 'a violation comes at the target or after it: write `+1h`'],
    ['violationOffset', '80%', 'a violation comes at the target or after it: 100% and more'],
    ['momentInCase', '2h', 'write `+2h` for a time since the beginning'],
    ['date', '2026-02-30', 'there is no such day in the calendar'],
    ['date', '25.12.2026', 'write year, month and day: `2026-12-25`'],
    ['instant', '2026-03-06 16:30', 'did you mean `2026-03-06T16:30`?'],
    ['instant', '2026-03-06', 'add the time: `2026-03-06T09:00`'],
    ['hoursText', '25:00', '`25:00` is no time of the day: hours run from 00:00 to 24:00'],
    ['hoursText', '9:00-17:00', 'did you mean `09:00-17:00`?'],
    ['hoursText', '9 - 17', 'did you mean `09:00-17:00`?'],
    ['hoursText', '09:00-09:00', 'write `24h` for the whole day'],
    ['hoursText', '24:00-06:00', 'a day starts at `00:00`'],
    ['weekdays', 'Monday - Friday', 'did you mean `mon-fri`?'],
    ['name', 'First Response', 'did you mean `first-response`?'],
    ['objectName', 'work order', 'did you mean `WorkOrder`?'],
  ];

  it.each(cases)('for %s `%s`: %s', (form, text, hint) => {
    expect(HINTS[form]?.(text)).toBe(hint);
  });
});
