import type { DateHours } from './date-hours.js';
import {
  closeOf,
  type DayShapes,
  dayShapes,
  openBeforeTime,
  openOf,
  segmentAt,
  shapeOf,
  timeAfterOpen,
} from './day-shapes.js';
import { DAY } from './duration.js';
import { EARLIEST, LATEST } from './instant.js';
import type { DayNumber } from './plain-date.js';
import type { TimeSpan } from './time-span.js';

/**
 * The open time of a calendar as tables over UTC days, so that no sum searches or walks. For each day: the open time before it,
 * and the shape of its own open time. For each mark of open time: the day in which it has passed. The table covers the
 * days `[first, end)`, counts open time from the first of them, and grows when asked to.
 */
export interface DayTable {
  readonly hours: DateHours;
  readonly shapes: DayShapes;
  first: DayNumber;
  end: DayNumber;
  /** The shape of each day, counted from `first`. */
  shapeNumbers: Uint16Array | Int32Array;
  /** Open milliseconds before each day, counted from `first`; one more entry than days. */
  opened: Float64Array;
  /** For each mark, the last day before which no more open time has passed than the mark says, counted from `first`. */
  marks: Int32Array;
  /** One divided by the open milliseconds from one mark to the next, a power of two: dividing by it is exact. */
  marksPerMillisecond: number;
  /** Open milliseconds of all days. */
  total: number;
}

const FIRST_DAY = EARLIEST / DAY;
const END_DAY = LATEST / DAY;
const YEAR_DAYS = 366;

/** A table that covers no day yet. */
export function dayTable(hours: DateHours): DayTable {
  return {
    hours,
    shapes: dayShapes(),
    first: 0,
    end: 0,
    shapeNumbers: new Uint16Array(0),
    opened: new Float64Array(1),
    marks: new Int32Array(1),
    marksPerMillisecond: 1,
    total: 0,
  };
}

/** Makes the table cover an instant, which must lie in the served years or at their end. */
export function cover(table: DayTable, at: number): void {
  const day = Math.floor(at / DAY);
  if (table.first === table.end) {
    table.first = day;
    table.end = day;
    widen(table, day - 31, day + YEAR_DAYS);
  } else if (day < table.first) {
    widen(table, Math.min(day, table.first - step(table)), table.end);
  } else if (day >= table.end) {
    widen(table, table.first, Math.max(day + 1, table.end + step(table)));
  }
}

/** Covers a year or more beyond the end; false when the table already reaches past `limit` or the served years. */
export function growForward(table: DayTable, limit: number): boolean {
  if (table.end >= END_DAY || table.end * DAY > limit) return false;
  widen(table, table.first, table.end + step(table));
  return true;
}

/** Covers a year or more before the beginning; false when the table already reaches before `limit` or the served years. */
export function growBackward(table: DayTable, limit: number): boolean {
  if (table.first <= FIRST_DAY || table.first * DAY < limit) return false;
  widen(table, table.first - step(table), table.end);
  return true;
}

/** Tables grow by a quarter of what they have, so that many small steps cost no more than one large one. */
function step(table: DayTable): number {
  return Math.max(YEAR_DAYS, (table.end - table.first) >> 2);
}

function widen(table: DayTable, wantedFirst: DayNumber, wantedEnd: DayNumber): void {
  const first = Math.max(wantedFirst, FIRST_DAY);
  const end = Math.min(wantedEnd, END_DAY);
  const before = shapesBetween(table, first, table.first);
  const after = shapesBetween(table, table.end, end);
  const Numbers = table.shapes.numbers.size <= 0xffff ? Uint16Array : Int32Array;
  const numbers = new Numbers(end - first);
  numbers.set(before);
  numbers.set(table.shapeNumbers, table.first - first);
  numbers.set(after, table.end - first);
  table.first = first;
  table.end = end;
  table.shapeNumbers = numbers;
  countOpened(table);
  setMarks(table);
}

/** Hours that start up to this many dates before or after a UTC day may reach into it: spans of two days, offsets of one. */
const REACH = 3;

function shapesBetween(table: DayTable, first: DayNumber, end: DayNumber): number[] {
  if (first >= end) return [];
  const spans = table.hours.openBetween(first - REACH, end + REACH);
  const numbers: number[] = [];
  let next = 0;
  for (let midnight = first * DAY; midnight < end * DAY; midnight += DAY) {
    const open: TimeSpan[] = [];
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= midnight) next++;
    for (let index = next; ; index++) {
      const span = spans[index];
      if (span === undefined || span.start >= midnight + DAY) break;
      open.push({ start: Math.max(span.start - midnight, 0), end: Math.min(span.end - midnight, DAY) });
    }
    numbers.push(shapeOf(table.shapes, open));
  }
  return numbers;
}

function countOpened(table: DayTable): void {
  const { shapes, shapeNumbers } = table;
  table.opened = new Float64Array(shapeNumbers.length + 1);
  table.total = 0;
  shapeNumbers.forEach((shape, day) => {
    table.total += openBeforeTime(shapes, shape, DAY);
    table.opened[day + 1] = table.total;
  });
}

/** A mark for two to four days: a sum then steps over no more than a few days, closed ones included. */
function setMarks(table: DayTable): void {
  const days = table.opened.length - 1;
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, (table.total * 2) / days)));
  table.marksPerMillisecond = 1 / size;
  table.marks = new Int32Array(Math.floor(table.total / size) + 1);
  let day = 0;
  table.marks.forEach((_, mark) => {
    while (day < days && openedBy(table, day + 1) <= mark * size) day++;
    table.marks[mark] = day;
  });
}

/** The shape of a day, counted from the first. */
function shapeOn(table: DayTable, day: number): number {
  return table.shapeNumbers[day] ?? 0;
}

/** Open milliseconds before a day, counted from the first. */
function openedBy(table: DayTable, day: number): number {
  return table.opened[day] ?? 0;
}

/** Open milliseconds from the beginning of the table to an instant that it covers, or to its end. */
export function openBefore(table: DayTable, at: number): number {
  const time = at - table.first * DAY;
  const day = (time / DAY) | 0;
  const shape = shapeOn(table, day);
  return openedBy(table, day) + openBeforeTime(table.shapes, shape, (time - day * DAY) | 0);
}

/** The last instant before which the table has been open for `open` milliseconds, less than its total: open time goes on there. */
export function instantAfter(table: DayTable, open: number): number {
  let day = table.marks[(open * table.marksPerMillisecond) | 0] ?? 0;
  while (openedBy(table, day + 1) <= open) day++;
  const left = (open - openedBy(table, day)) | 0;
  return (table.first + day) * DAY + timeAfterOpen(table.shapes, shapeOn(table, day), left);
}

/** Whether an instant that the table covers is open. */
export function isOpenAt(table: DayTable, at: number): boolean {
  const time = at - table.first * DAY;
  const day = (time / DAY) | 0;
  const ofDay = (time - day * DAY) | 0;
  return ofDay >= openOf(table.shapes, segmentAt(table.shapes, shapeOn(table, day), ofDay));
}

/** The close of the open time that holds an open instant; `undefined` when it goes on beyond what the table covers. */
export function closeAfter(table: DayTable, open: number): number | undefined {
  let day = Math.floor(open / DAY);
  let segment = segmentAt(table.shapes, shapeOn(table, day - table.first), open - day * DAY);
  while (closeOf(table.shapes, segment) === DAY) {
    day++;
    if (day >= table.end) return undefined;
    segment = segmentAt(table.shapes, shapeOn(table, day - table.first), 0);
    if (openOf(table.shapes, segment) > 0) return day * DAY;
  }
  return day * DAY + closeOf(table.shapes, segment);
}

/** The opening of the open time that holds an open instant; `undefined` when it began before what the table covers. */
export function openingBefore(table: DayTable, open: number): number | undefined {
  let day = Math.floor(open / DAY);
  let segment = segmentAt(table.shapes, shapeOn(table, day - table.first), open - day * DAY);
  while (openOf(table.shapes, segment) === 0) {
    if (day <= table.first) return undefined;
    day--;
    segment = segmentAt(table.shapes, shapeOn(table, day - table.first), DAY - 1);
    if (closeOf(table.shapes, segment) !== DAY) return (day + 1) * DAY;
  }
  return day * DAY + openOf(table.shapes, segment);
}
