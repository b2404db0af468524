import type { PlainDate } from './calendar-spec.js';
import { DAY } from './duration.js';

/** The last date that can be written. */
export const LAST_DATE: PlainDate = '9999-12-31';

/** A date as a number: days since 1970-01-01, which is day 0. */
export type DayNumber = number;

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The day that a text such as `2026-12-25` names; `undefined` when it names none (`2026-02-30`). */
export function parseDate(text: string): DayNumber | undefined {
  const match = DATE.exec(text);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The day of a year, month (1–12) and day of the month; `undefined` when there is no such date. */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayFrom(year, month, day);
}

/** The text of a day, `2026-12-25`. */
export function formatDate(day: DayNumber): PlainDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day of the week of a day: 0 is Monday. */
export function weekdayIndex(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The calendar year of a day. */
export function yearOf(day: DayNumber): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** 1 January of a year. */
export function firstDayOfYear(year: number): DayNumber {
  return dayFrom(year, 1, 1);
}

/** The `nth` weekday (0 is Monday) of a month; -1 is the last; `undefined` when the month has no fifth one. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): DayNumber | undefined {
  const first = dayFrom(year, month, 1);
  const last = first + daysInMonth(year, month) - 1;
  const day =
    nth > 0
      ? first + ((weekday - weekdayIndex(first) + 7) % 7) + (nth - 1) * 7
      : last - ((weekdayIndex(last) - weekday + 7) % 7) + (nth + 1) * 7;
  return day >= first && day <= last ? day : undefined;
}

/** A day so many months on, on the same day of the month or, where that month is shorter, on its last. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * DAY);
  const count = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayFrom(year, month, Math.min(date.getUTCDate(), daysInMonth(year, month)));
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The days of four hundred years, after which the calendar repeats. */
const CYCLE = 146_097;

/** `Date.UTC` takes years below 100 for those of the last century: it is asked about the same date a cycle later. */
function dayFrom(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year + 400, month - 1, day) / DAY - CYCLE;
}
