import { type DayNumber, parseDate } from './plain-date.js';

/** A weekday, Monday 0; with `nth` only that one of its month or year, counted from the end when negative. */
export interface RuleWeekday {
  readonly weekday: number;
  readonly nth?: number;
}

/** An RRULE (RFC 5545 §3.3.10) over dates: the parts that speak of times of the day have no place in it. */
export interface RecurrenceRule {
  readonly every: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count?: number;
  /** The last day on which it may fall. */
  readonly until?: DayNumber;
  readonly months?: readonly number[];
  readonly weeks?: readonly number[];
  readonly yearDays?: readonly number[];
  readonly monthDays?: readonly number[];
  readonly weekdays?: readonly RuleWeekday[];
  /** Which of the dates of one period to take; negative ones count from its end. */
  readonly positions?: readonly number[];
  /** The first day of a week, Monday 0. */
  readonly weekStart: number;
}

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
const BY_DAY = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;
const UNTIL = /^(\d{4})-?(\d\d)-?(\d\d)(?:T\d{6}Z?)?$/;

/** What each part may hold: a test of its text, and that in words. */
const PARTS: ReadonlyMap<string, readonly [(text: string) => boolean, string]> = new Map([
  [
    'FREQ',
    [
      text => FREQUENCIES.some(one => one === text),
      'DAILY, WEEKLY, MONTHLY or YEARLY: a holiday falls on dates',
    ],
  ],
  ['INTERVAL', [text => /^\d{1,4}$/.test(text) && Number(text) > 0, 'a whole number from 1 to 9999']],
  ['COUNT', [text => /^\d{1,6}$/.test(text) && Number(text) > 0, 'a whole number from 1']],
  ['UNTIL', [text => readUntil(text) !== undefined, 'a date such as 20301231']],
  ['WKST', [text => WEEKDAY_CODES.includes(text), 'a day such as MO']],
  ['BYMONTH', [text => isList(text, 12, false), 'months from 1 to 12']],
  ['BYWEEKNO', [text => isList(text, 53, true), 'weeks from 1 to 53, or from the end -53 to -1']],
  ['BYYEARDAY', [text => isList(text, 366, true), 'days from 1 to 366, or from the end -366 to -1']],
  ['BYMONTHDAY', [text => isList(text, 31, true), 'days from 1 to 31, or from the end -31 to -1']],
  ['BYDAY', [text => text.split(',').every(isWeekday), 'days such as MO, 2TU or -1FR']],
  ['BYSETPOS', [text => isList(text, 366, true), 'positions from 1 to 366, or from the end -366 to -1']],
]);

/** Parts that RFC 5545 forbids beside a frequency. */
const FORBIDDEN: readonly (readonly [RecurrenceRule['every'], string])[] = [
  ['DAILY', 'BYWEEKNO'],
  ['WEEKLY', 'BYWEEKNO'],
  ['MONTHLY', 'BYWEEKNO'],
  ['DAILY', 'BYYEARDAY'],
  ['WEEKLY', 'BYYEARDAY'],
  ['MONTHLY', 'BYYEARDAY'],
  ['WEEKLY', 'BYMONTHDAY'],
];

/** Reads an RRULE such as `FREQ=MONTHLY;BYDAY=-1MO`; when it cannot, says why, without capital and period. */
export function parseRecurrenceRule(text: string): RecurrenceRule | { readonly problem: string } {
  const parts = new Map<string, string>();
  for (const part of text.replace(/^RRULE:/, '').split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    const [holds, form] = PARTS.get(name) ?? [];
    if (!holds) return { problem: `\`${part}\` is no part of a rule over dates` };
    if (parts.has(name)) return { problem: `\`${name}\` stands twice` };
    if (more.length > 0 || !holds(value)) return { problem: `\`${part}\`: ${name} takes ${form}` };
    parts.set(name, value);
  }
  const every = FREQUENCIES.find(one => one === parts.get('FREQ'));
  if (every === undefined) return { problem: 'FREQ is missing: DAILY, WEEKLY, MONTHLY or YEARLY' };
  const misfit = problemBeside(every, parts);
  return misfit === undefined ? build(every, parts) : { problem: misfit };
}

function problemBeside(
  every: RecurrenceRule['every'],
  parts: ReadonlyMap<string, string>,
): string | undefined {
  const forbidden = FORBIDDEN.find(([frequency, name]) => frequency === every && parts.has(name));
  if (forbidden) return `${forbidden[1]} has no meaning with FREQ=${every}`;
  const counted = /\d/.test(parts.get('BYDAY') ?? '');
  if (counted && (every === 'DAILY' || every === 'WEEKLY' || parts.has('BYWEEKNO'))) {
    return `BYDAY=${parts.get('BYDAY')} counts days of a month or year, which this rule has none of`;
  }
  return parts.has('COUNT') && parts.has('UNTIL') ? 'COUNT and UNTIL exclude each other' : undefined;
}

function build(every: RecurrenceRule['every'], parts: ReadonlyMap<string, string>): RecurrenceRule {
  const numbers = (name: string) => parts.get(name)?.split(',').map(Number);
  const [count] = numbers('COUNT') ?? [];
  const until = readUntil(parts.get('UNTIL') ?? '');
  const [months, weeks, yearDays] = [numbers('BYMONTH'), numbers('BYWEEKNO'), numbers('BYYEARDAY')];
  const [monthDays, positions] = [numbers('BYMONTHDAY'), numbers('BYSETPOS')];
  const weekdays = parts.get('BYDAY')?.split(',').map(readWeekday);
  return {
    every,
    interval: numbers('INTERVAL')?.[0] ?? 1,
    ...(count !== undefined && { count }),
    ...(until !== undefined && { until }),
    ...(months && { months }),
    ...(weeks && { weeks }),
    ...(yearDays && { yearDays }),
    ...(monthDays && { monthDays }),
    ...(weekdays && { weekdays }),
    ...(positions && { positions }),
    weekStart: WEEKDAY_CODES.indexOf(parts.get('WKST') ?? 'MO'),
  };
}

function isList(text: string, largest: number, fromEnd: boolean): boolean {
  return text.split(',').every(item => {
    const size = Math.abs(Number(item));
    return /^[+-]?\d{1,3}$/.test(item) && size >= 1 && size <= largest && (fromEnd || !item.startsWith('-'));
  });
}

function isWeekday(text: string): boolean {
  const nth = BY_DAY.exec(text)?.[1];
  return BY_DAY.test(text) && (nth === undefined || (Number(nth) !== 0 && Math.abs(Number(nth)) <= 53));
}

function readWeekday(text: string): RuleWeekday {
  const [, nth, code = ''] = BY_DAY.exec(text) ?? [];
  const weekday = WEEKDAY_CODES.indexOf(code);
  return nth === undefined ? { weekday } : { weekday, nth: Number(nth) };
}

function readUntil(text: string): DayNumber | undefined {
  const match = UNTIL.exec(text);
  return match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`) : undefined;
}
