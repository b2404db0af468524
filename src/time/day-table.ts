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
import { EARLIEST, LATEST } from './instant.js';
import type { DayNumber } from './plain-date.js';
import type { TimeSpan } from './time-span.js';

/** Milliseconds of a day. A constant of this very file is folded into the sums below, an imported one would be loaded each time. */
const DAY = 86_400_000;

/**
 * The open time of a calendar as tables over UTC days, so that no sum searches or walks. For each day: the open time before it,
 * and the shape of its own open time. For each mark of open time: the day in which it has passed. The table counts
 * days and open time from its first day, and grows when asked to.
 */
export interface DayTable {
  readonly hours: DateHours;
  readonly shapes: DayShapes;
  /** The UTC midnights, in milliseconds, that begin the first day and end the last. */
  start: number;
  end: number;
  /** The shape of each day, counted from the first. */
  shapeNumbers: Uint16Array | Int32Array;
  /** Open milliseconds before each day, counted from the first; one more entry than days. */
  opened: Float64Array;
  /** For each mark, the last day before which no more open time has passed than the mark says, counted from the first. */
  marks: Int32Array;
  /** One divided by the open milliseconds from one mark to the next, a power of two: dividing by it is exact. */
  marksPerMillisecond: number;
  /** Open milliseconds of all days. */
  total: number;
}

const YEAR = 366 * DAY;

/** A table that covers no day yet. */
export function dayTable(hours: DateHours): DayTable {
  return {
    hours,
    shapes: dayShapes(),
    start: 0,
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
  const midnight = Math.floor(at / DAY) * DAY;
  if (table.start === table.end) {
    table.start = midnight;
    table.end = midnight;
    widen(table, midnight - 31 * DAY, midnight + YEAR);
  } else if (midnight < table.start) {
    widen(table, Math.min(midnight, table.start - step(table)), table.end);
  } else if (midnight >= table.end) {
    widen(table, table.start, Math.max(midnight + DAY, table.end + step(table)));
  }
}

/** Covers a year or more beyond the end; false when the table already reaches past `limit` or the served years. */
export function growForward(table: DayTable, limit: number): boolean {
  if (table.end >= LATEST || table.end > limit) return false;
  widen(table, table.start, table.end + step(table));
  return true;
}

/** Covers a year or more before the beginning; false when the table already reaches before `limit` or the served years. */
export function growBackward(table: DayTable, limit: number): boolean {
  if (table.start <= EARLIEST || table.start < limit) return false;
  widen(table, table.start - step(table), table.end);
  return true;
}

/** Tables grow by a quarter of what they have, so that many small steps cost no more than one large one. */
function step(table: DayTable): number {
  return Math.max(YEAR, Math.floor((table.end - table.start) / DAY / 4) * DAY);
}

function widen(table: DayTable, wantedStart: number, wantedEnd: number): void {
  const start = Math.max(wantedStart, EARLIEST);
  const end = Math.min(wantedEnd, LATEST);
  const before = shapesBetween(table, start / DAY, table.start / DAY);
  const after = shapesBetween(table, table.end / DAY, end / DAY);
  const Numbers = table.shapes.numbers.size <= 0xffff ? Uint16Array : Int32Array;
  const numbers = new Numbers((end - start) / DAY);
  numbers.set(before);
  numbers.set(table.shapeNumbers, before.length);
  numbers.set(after, before.length + table.shapeNumbers.length);
  table.shapeNumbers = numbers;
  table.start = start;
  table.end = end;
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
  const time = at - table.start;
  const day = (time / DAY) | 0;
  const shape = shapeOn(table, day);
  return openedBy(table, day) + openBeforeTime(table.shapes, shape, (time - day * DAY) | 0);
}

/** The last instant before which the table has been open for `open` milliseconds, less than its total: open time goes on there. */
export function instantAfter(table: DayTable, open: number): number {
  let day = table.marks[(open * table.marksPerMillisecond) | 0] ?? 0;
  while (openedBy(table, day + 1) <= open) day++;
  const left = (open - openedBy(table, day)) | 0;
  return table.start + day * DAY + timeAfterOpen(table.shapes, shapeOn(table, day), left);
}

/** Whether an instant that the table covers is open. */
export function isOpenAt(table: DayTable, at: number): boolean {
  const day = Math.floor((at - table.start) / DAY);
  const time = at - table.start - day * DAY;
  return time >= openOf(table.shapes, segmentAt(table.shapes, shapeOn(table, day), time));
}

/** The close of the open time that holds an open instant; `undefined` when it goes on beyond what the table covers. */
export function closeAfter(table: DayTable, open: number): number | undefined {
  let midnight = Math.floor(open / DAY) * DAY;
  let segment = segmentOn(table, midnight, open);
  while (closeOf(table.shapes, segment) === DAY) {
    midnight += DAY;
    if (midnight >= table.end) return undefined;
    segment = segmentOn(table, midnight, midnight);
    if (openOf(table.shapes, segment) > 0) return midnight;
  }
  return midnight + closeOf(table.shapes, segment);
}

/** The opening of the open time that holds an open instant; `undefined` when it began before what the table covers. */
export function openingBefore(table: DayTable, open: number): number | undefined {
  let midnight = Math.floor(open / DAY) * DAY;
  let segment = segmentOn(table, midnight, open);
  while (openOf(table.shapes, segment) === 0) {
    if (midnight <= table.start) return undefined;
    segment = segmentOn(table, midnight - DAY, midnight - 1);
    if (closeOf(table.shapes, segment) !== DAY) return midnight;
    midnight -= DAY;
  }
  return midnight + openOf(table.shapes, segment);
}

/** The segment of the day that begins at `midnight` which holds, or follows, an instant of it. */
function segmentOn(table: DayTable, midnight: number, at: number): number {
  return segmentAt(table.shapes, shapeOn(table, (midnight - table.start) / DAY), at - midnight);
}
