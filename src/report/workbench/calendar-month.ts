import type { Calendar, OpenSegment } from '../../time/calendar.js';
import type { CalendarSpec } from '../../time/calendar-spec.js';
import { type ClosuresBetween, closuresOf } from '../../time/closures.js';
import { DAY, type Duration, duration, HOUR, MINUTE } from '../../time/duration.js';
import { formatDuration, formatOpenTime } from '../../time/duration-text.js';
import { type Instant, instant } from '../../time/instant.js';
import { formatInstant } from '../../time/instant-text.js';
import { startOfDate } from '../../time/local-date.js';
import { addMonths, type DayNumber, formatDate, weekdayIndex } from '../../time/plain-date.js';
import { safeText } from '../safe-text.js';

/** A month of business hours: whole weeks, Monday first. */
export interface CalendarMonth {
  readonly calendar: string;
  readonly timeZone: string;
  /** `March 2026`. */
  readonly title: string;
  readonly weeks: readonly (readonly CalendarDay[])[];
}

/** One date of a calendar, in its own zone. All texts are safe to print. */
export interface CalendarDay {
  readonly day: DayNumber;
  /** `Mon 9 Mar`. */
  readonly words: string;
  readonly dayOfMonth: number;
  readonly isInMonth: boolean;
  /** How long it is open: `8h`; empty when it is not. */
  readonly open: string;
  /** `09:00–13:00, 14:00–18:00`; `closed` when it is not open at all. */
  readonly hours: string;
  /** The names of holidays and exceptions that close it or a part of it. */
  readonly closures: readonly string[];
  /** `clocks go forward 1h`; absent on most days. */
  readonly zoneChange?: string;
  /** Whether each half hour of the local clock is open for the most part. */
  readonly halfHours: readonly boolean[];
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const HALF_HOURS = 48;

/** The month of a calendar that holds a day. */
export function calendarMonth(calendar: Calendar, spec: CalendarSpec, day: DayNumber): CalendarMonth {
  const [year, month] = formatDate(day).split('-').map(Number);
  const first = day - dayOfMonth(day) + 1;
  const start = first - weekdayIndex(first);
  const end = addMonths(first, 1);
  const count = Math.ceil((end - start) / 7);
  const closures = closuresOf(spec);
  const weeks = Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const one = start + week * 7 + weekday;
      return calendarDay(calendar, closures, one, one >= first && one < end);
    }),
  );
  const title = `${MONTHS[(month ?? 1) - 1]} ${year}`;
  return { calendar: safeText(calendar.name), timeZone: calendar.timeZone, title, weeks };
}

function dayOfMonth(day: DayNumber): number {
  return Number(formatDate(day).slice(8));
}

function calendarDay(
  calendar: Calendar,
  closures: ClosuresBetween,
  day: DayNumber,
  isInMonth: boolean,
): CalendarDay {
  const { timeZone } = calendar;
  const [from, to] = [startOf(day, timeZone), startOf(day + 1, timeZone)];
  const segments = [...calendar.segments(from, to)];
  const open = segments.reduce((sum, { start, end }) => sum + end - start, 0);
  const change = to - from - DAY;
  const number = dayOfMonth(day);
  return {
    day,
    words: `${WEEKDAYS[weekdayIndex(day)]} ${number} ${MONTHS[Number(formatDate(day).slice(5, 7)) - 1]?.slice(0, 3)}`,
    dayOfMonth: number,
    isInMonth,
    open: open === 0 ? '' : formatOpenTime(duration(open)),
    hours: hoursWords(segments, timeZone),
    closures: closedNames(closures, segments, from, to),
    ...(change !== 0 && { zoneChange: changeWords(duration(change)) }),
    halfHours: halfHours(segments, timeZone),
  };
}

function startOf(day: DayNumber, timeZone: string): Instant {
  return startOfDate(formatDate(day), timeZone) ?? instant(day * DAY);
}

function changeWords(change: Duration): string {
  const by = formatDuration(duration(Math.abs(change)));
  return change < 0 ? `clocks go forward ${by}` : `clocks go back ${by}`;
}

/** What closes the stretches of a day that are not open. */
function closedNames(
  closures: ClosuresBetween,
  segments: readonly OpenSegment[],
  from: Instant,
  to: Instant,
): readonly string[] {
  const edges = [from, ...segments.flatMap(({ start, end }) => [start, end]), to];
  const names = edges.flatMap((start, index) => {
    const end = edges[index + 1];
    if (index % 2 === 1 || end === undefined || end <= start) return [];
    return closures(start, end).map(({ name, kind }) => safeText(name ?? kind));
  });
  return [...new Set(names)];
}

function hoursWords(segments: readonly OpenSegment[], timeZone: string): string {
  if (segments.length === 0) return 'closed';
  return segments
    .map(one => {
      const [start, end] = localMinutes(one, timeZone);
      return `${clock(start)}–${clock(end)}`;
    })
    .join(', ');
}

function clock(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.floor(minutes % 60)];
  return `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** When a segment begins and ends on the local clock, in minutes after midnight; one that ends with the day ends at 1440. */
function localMinutes({ start, end }: OpenSegment, timeZone: string): readonly [number, number] {
  const minuteOf = (at: Instant): number => {
    const text = formatInstant(at, timeZone);
    return Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) + Number(text.slice(17, 19)) / 60;
  };
  const from = minuteOf(start);
  return [from, from + (end - start) / MINUTE];
}

function halfHours(segments: readonly OpenSegment[], timeZone: string): readonly boolean[] {
  const open = Array.from({ length: HALF_HOURS }, () => 0);
  for (const one of segments) {
    const [start, end] = localMinutes(one, timeZone);
    open.forEach((_, place) => {
      const [from, to] = [place * 30, place * 30 + 30];
      open[place] = (open[place] ?? 0) + Math.max(0, Math.min(end, to) - Math.max(start, from));
    });
  }
  return open.map(minutes => minutes * MINUTE > HOUR / 4 - 1);
}
