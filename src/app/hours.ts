import { suggest } from '../base/suggest.js';
import type { Calendar } from '../time/calendar.js';
import { compileCalendar } from '../time/compile-calendar.js';
import type { Duration } from '../time/duration.js';
import { parseBusinessDays, parseDuration } from '../time/duration-text.js';
import { type Instant, SERVED_YEARS } from '../time/instant.js';
import { formatInstant, parseInstant } from '../time/instant-text.js';
import { readInlineCalendar } from './inline-calendar.js';

/** The sums of `milepost hours`. */
export const HOURS_OPERATIONS = [
  'add',
  'subtract',
  'between',
  'is-open',
  'next-open',
  'next-close',
  'previous-open',
  'previous-close',
] as const;

/** One of the sums of `milepost hours`. */
export type HoursOperation = (typeof HOURS_OPERATIONS)[number];

/** A question as texts: `amount` may be negative or business days (`2bd`); `to` is for `between`. */
export interface HoursQuestion {
  readonly op: HoursOperation;
  readonly from: string;
  readonly to?: string;
  readonly amount?: string;
}

/** What a sum gives: an instant, a length, a yes or no, or the words of what is wrong with the question. */
export type HoursAnswer =
  | { readonly at: Instant }
  | { readonly milliseconds: Duration }
  | { readonly open: boolean }
  | { readonly error: string };

/** Answers one question on a calendar; instants without an offset are in its zone. */
export function answerHours(calendar: Calendar, { op, from, to, amount }: HoursQuestion): HoursAnswer {
  const start = parseInstant(from, calendar.timeZone);
  if (start === undefined) return { error: notAnInstant('from', from) };
  switch (op) {
    case 'add':
    case 'subtract':
      return addAmount(calendar, start, amount ?? '', op === 'subtract' ? -1 : 1);
    case 'between': {
      const end = parseInstant(to ?? '', calendar.timeZone);
      if (end === undefined) return { error: notAnInstant('to', to ?? '') };
      return { milliseconds: calendar.between(start, end) };
    }
    case 'is-open':
      return { open: calendar.isOpen(start) };
    case 'next-open':
      return found(calendar.nextOpen(start), calendar);
    case 'next-close':
      return found(calendar.nextClose(start), calendar);
    case 'previous-open':
      return found(calendar.previousOpen(start), calendar);
    case 'previous-close':
      return found(calendar.previousClose(start), calendar);
  }
}

function addAmount(calendar: Calendar, from: Instant, text: string, direction: 1 | -1): HoursAnswer {
  const days = parseBusinessDays(text);
  if (days !== undefined) return found(calendar.addBusinessDays(from, days * direction), calendar);
  const amount = parseDuration(text.startsWith('-') ? text.slice(1) : text);
  if (amount === undefined) {
    return { error: `\`amount\` is \`${text}\`, which is no duration such as 4h, -30m or 2bd` };
  }
  const backward = text.startsWith('-') !== direction < 0;
  return found(backward ? calendar.subtract(from, amount) : calendar.add(from, amount), calendar);
}

function found(at: Instant | undefined, { name }: Calendar): HoursAnswer {
  return at === undefined ? { error: `calendar \`${name}\` has no such instant within ten years` } : { at };
}

function notAnInstant(key: string, text: string): string {
  const years = `${SERVED_YEARS.from} to ${SERVED_YEARS.to}`;
  return `\`${key}\` is \`${text}\`, which is no instant such as 2026-03-06T16:30:00-05:00 of the years ${years}`;
}

/** An answer as the line of JSON that `milepost hours` prints. */
export function printHoursAnswer(answer: HoursAnswer, timeZone: string): string {
  if ('at' in answer) return `{"at":"${formatInstant(answer.at, timeZone)}"}`;
  return JSON.stringify(answer);
}

/** How many calendars given in lines are kept compiled: the last ones used. */
const CALENDARS_KEPT = 500;

/**
 * The filter behind `hours --stdin`: takes one line, a JSON object, and gives the line that answers it. `named` is the calendar
 * of lines that give none. A line that is no question is answered with an error; nothing a line holds can throw.
 */
export function hoursFilter(named: Calendar | undefined): (line: string) => string {
  const compiled = new Map<string, Calendar | { readonly error: string }>();

  const calendarOf = (written: object): Calendar | { readonly error: string } => {
    const key = JSON.stringify(written);
    const known = compiled.get(key);
    if (known) return known;
    const spec = readInlineCalendar(written);
    const calendar = 'error' in spec ? spec : compileCalendar(spec);
    const oldest = compiled.size >= CALENDARS_KEPT ? compiled.keys().next() : undefined;
    if (oldest && !oldest.done) compiled.delete(oldest.value);
    compiled.set(key, calendar);
    return calendar;
  };

  return line => {
    const question = readQuestion(line);
    if ('error' in question) return JSON.stringify(question);
    const calendar = question.calendar ? calendarOf(question.calendar) : named;
    if (calendar === undefined) {
      return '{"error":"the line has no `calendar`, and none is named by --business-hours"}';
    }
    if ('error' in calendar) return JSON.stringify(calendar);
    return printHoursAnswer(answerHours(calendar, question), calendar.timeZone);
  };
}

type LineQuestion = HoursQuestion & { readonly calendar?: object };

function readQuestion(line: string): LineQuestion | { readonly error: string } {
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return { error: 'the line is not JSON' };
  }
  if (!isObject(given)) return { error: 'the line is no JSON object' };
  const { op, from, to, amount, calendar } = given;
  if (typeof op !== 'string' || !isOperation(op)) return { error: noOperation(op) };
  if (typeof from !== 'string') return { error: '`from` must be a text' };
  if (calendar !== undefined && !isObject(calendar)) return { error: '`calendar` must be an object' };
  return {
    op,
    from,
    ...(typeof to === 'string' && { to }),
    ...(typeof amount === 'string' && { amount }),
    ...(calendar && { calendar }),
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOperation(text: string): text is HoursOperation {
  return HOURS_OPERATIONS.some(one => one === text);
}

function noOperation(op: unknown): string {
  const meant = typeof op === 'string' ? suggest(op, HOURS_OPERATIONS) : undefined;
  const given = typeof op === 'string' ? `\`op\` is \`${op}\`` : '`op` is missing';
  return `${given}: ${meant ? `did you mean \`${meant}\`?` : `write one of ${HOURS_OPERATIONS.join(', ')}`}`;
}
