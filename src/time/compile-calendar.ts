import { businessDays } from './business-days.js';
import type { Calendar } from './calendar.js';
import type { CalendarSpec } from './calendar-spec.js';
import { dateHours } from './date-hours.js';
import {
  closeAfter,
  cover,
  type DayTable,
  dayTable,
  growBackward,
  growForward,
  instantAfter,
  isOpenAt,
  openBefore,
  openingBefore,
} from './day-table.js';
import { DAY, type Duration, duration } from './duration.js';
import { EARLIEST, type Instant, instant, isServed, LATEST } from './instant.js';
import { openSegments } from './open-segments.js';

/** How far from its base an answer is looked for: ten years (S7). */
export const HORIZON: Duration = duration(3653 * DAY);

/**
 * Makes a calendar out of business hours. Years are worked out when first asked about. The spec must have passed
 * `checkCalendar` without a fault that bars it; in particular its zone must be known.
 */
export function compileCalendar(spec: CalendarSpec): Calendar {
  const hours = dateHours(spec);
  const table = dayTable(hours);

  const add = (from: Instant, amount: Duration): Instant | undefined => {
    if (amount <= 0) return amount === 0 ? nextOpen(from) : subtract(from, duration(-amount));
    if (!covers(table, from)) return undefined;
    const last = openBefore(table, from) + amount - 1;
    return reaches(table, last, from) ? near(from, instantAfter(table, last) + 1) : undefined;
  };

  const subtract = (from: Instant, amount: Duration): Instant | undefined => {
    if (amount <= 0) return amount === 0 ? from : add(from, duration(-amount));
    if (!covers(table, from)) return undefined;
    while (openBefore(table, from) < amount) {
      if (!growBackward(table, from - HORIZON)) return undefined;
    }
    return near(from, instantAfter(table, openBefore(table, from) - amount));
  };

  const nextOpen = (at: Instant): Instant | undefined => {
    if (!covers(table, at)) return undefined;
    const open = openBefore(table, at);
    return reaches(table, open, at) ? near(at, instantAfter(table, open)) : undefined;
  };

  /** The last open millisecond before an instant. */
  const lastOpenBefore = (at: Instant): number | undefined => {
    if (!covers(table, at)) return undefined;
    while (openBefore(table, at) === 0) {
      if (!growBackward(table, at - HORIZON)) return undefined;
    }
    return instantAfter(table, openBefore(table, at) - 1);
  };

  const previousOpen = (at: Instant): Instant | undefined => {
    const open = lastOpenBefore(at);
    return open === undefined ? undefined : near(at, openingOf(table, open, at - HORIZON));
  };

  const calendar: Calendar = {
    name: spec.name,
    timeZone: spec.timeZone,
    add,
    subtract,
    between(from, to) {
      const start = covers(table, from) ? from : nearestServed(table, from);
      const end = covers(table, to) ? to : nearestServed(table, to);
      return duration(openBefore(table, end) - openBefore(table, start));
    },
    isOpen: at => covers(table, at) && isOpenAt(table, at),
    nextOpen,
    nextClose(at) {
      const open = nextOpen(at);
      return open === undefined ? undefined : near(at, closeOf(table, open, at + HORIZON));
    },
    previousOpen,
    previousClose(at) {
      const open = lastOpenBefore(at);
      if (open === undefined || open + 1 < at) return near(at, open === undefined ? open : open + 1);
      const opening = previousOpen(at);
      const before = opening === undefined ? undefined : lastOpenBefore(opening);
      return near(at, before === undefined ? undefined : before + 1);
    },
    ...businessDays(hours, {
      isOpen: at => calendar.isOpen(at),
      nextOpen,
      previousClose: at => calendar.previousClose(at),
    }),
    segments: (from, to) => openSegments(hours, from, to),
  };
  return calendar;
}

/** Whether an instant is served; the table then covers it. */
function covers(table: DayTable, at: Instant): boolean {
  if (at >= table.first * DAY && at < table.end * DAY) return true;
  return becomesCovered(table, at);
}

function becomesCovered(table: DayTable, at: Instant): boolean {
  if (!isServed(at)) return false;
  cover(table, at);
  return true;
}

/** Whether more than `open` milliseconds of open time come within the horizon; the table then covers them. */
function reaches(table: DayTable, open: number, from: Instant): boolean {
  return open < table.total || growsTo(table, open, from);
}

function growsTo(table: DayTable, open: number, from: Instant): boolean {
  while (open >= table.total) {
    if (!growForward(table, from + HORIZON)) return false;
  }
  return true;
}

function closeOf(table: DayTable, open: number, limit: number): number | undefined {
  let close = closeAfter(table, open);
  while (close === undefined && growForward(table, limit)) close = closeAfter(table, open);
  return close;
}

function openingOf(table: DayTable, open: number, limit: number): number | undefined {
  let opening = openingBefore(table, open);
  while (opening === undefined && growBackward(table, limit)) opening = openingBefore(table, open);
  return opening;
}

/** An answer as an instant, unless it lies beyond the horizon. */
function near(from: Instant, answer: number | undefined): Instant | undefined {
  return answer !== undefined && Math.abs(answer - from) <= HORIZON ? instant(answer) : undefined;
}

/** The end of the served years that is nearer to an instant outside of them; the table then covers it. */
function nearestServed(table: DayTable, at: Instant): Instant {
  const end = at < EARLIEST ? EARLIEST : LATEST;
  cover(table, end);
  return end;
}
