import type { TimeSpan } from './time-span.js';

/** Milliseconds of a day. A constant of this very file is folded into the sums below, an imported one would be loaded each time. */
const DAY = 86_400_000;

/** The open time of one UTC day, known by its number: the few shapes that the days of a calendar have. */
export type ShapeNumber = number;

/** A day is cut into slots of about 35 minutes: a power of two, so that a shift finds the slot of a time. */
const SLOT_BITS = 21;
const SLOTS = (DAY >> SLOT_BITS) + 1;

/** Later than any time of the day: the segment that ends every shape's list opens and closes then. */
const NEVER = 0x7fffffff;

/** Where a segment of a shape begins in the table of segments: its close, its open, and the open time of the day before it. */
export type SegmentPlace = number;
const CELLS = 3;

/**
 * The shapes of days as flat tables: the segments of one shape after the other, three cells each, in milliseconds after UTC
 * midnight. `slots` holds, for each slot of each shape, the first segment that closes after the slot's start.
 */
export interface DayShapes {
  readonly numbers: Map<string, ShapeNumber>;
  /** How many cells of `segments` are taken; the rest is room. */
  taken: number;
  segments: Int32Array;
  slots: Int32Array;
}

/** No shapes yet. */
export function dayShapes(): DayShapes {
  return { numbers: new Map(), taken: 0, segments: new Int32Array(0), slots: new Int32Array(0) };
}

/** The number of the shape that is open at these times of the day, sorted and apart; a new one is entered into the tables. */
export function shapeOf(shapes: DayShapes, open: readonly TimeSpan[]): ShapeNumber {
  const key = open.map(({ start, end }) => `${start}-${end}`).join();
  const known = shapes.numbers.get(key);
  if (known !== undefined) return known;
  const number = shapes.numbers.size;
  enter(shapes, number, [...open, { start: NEVER, end: NEVER }]);
  shapes.numbers.set(key, number);
  return number;
}

function enter(shapes: DayShapes, number: ShapeNumber, segments: readonly TimeSpan[]): void {
  const first = shapes.taken;
  shapes.taken += segments.length * CELLS;
  shapes.segments = withRoom(shapes.segments, shapes.taken);
  shapes.slots = withRoom(shapes.slots, (number + 1) * SLOTS);
  let total = 0;
  segments.forEach(({ start, end }, index) => {
    shapes.segments.set([end, start, total], first + index * CELLS);
    total += end - start;
  });
  for (let slot = 0; slot < SLOTS; slot++) {
    const segment = segments.findIndex(({ end }) => end > slot * 2 ** SLOT_BITS);
    shapes.slots[number * SLOTS + slot] = first + segment * CELLS;
  }
}

function withRoom(table: Int32Array, length: number): Int32Array {
  if (length <= table.length) return table;
  const wider = new Int32Array(Math.max(length, table.length * 2));
  wider.set(table);
  return wider;
}

/** The first segment of a shape that closes after a time of the day; after the last close, the one that never opens. */
export function segmentAt(shapes: DayShapes, shape: ShapeNumber, time: number): SegmentPlace {
  let place = cell(shapes.slots, shape * SLOTS + (time >> SLOT_BITS));
  while (time >= cell(shapes.segments, place)) place += CELLS;
  return place;
}

/** When a segment closes, in milliseconds after UTC midnight. */
export function closeOf(shapes: DayShapes, place: SegmentPlace): number {
  return cell(shapes.segments, place);
}

/** When a segment opens, in milliseconds after UTC midnight. */
export function openOf(shapes: DayShapes, place: SegmentPlace): number {
  return cell(shapes.segments, place + 1);
}

/** Open milliseconds of a shape before a time of the day. The mask takes a negative `into` as 0, and costs no branch. */
export function openBeforeTime(shapes: DayShapes, shape: ShapeNumber, time: number): number {
  const place = segmentAt(shapes, shape, time);
  const into = time - cell(shapes.segments, place + 1);
  return cell(shapes.segments, place + 2) + (into & ~(into >> 31));
}

/** The last time of the day before which a shape is open for `open` milliseconds, which it is open for longer in all. */
export function timeAfterOpen(shapes: DayShapes, shape: ShapeNumber, open: number): number {
  let place = cell(shapes.slots, shape * SLOTS);
  while (open >= cell(shapes.segments, place + CELLS + 2)) place += CELLS;
  return cell(shapes.segments, place + 1) + open - cell(shapes.segments, place + 2);
}

/** What stands in a table at a place that is inside it by construction. */
function cell(table: Int32Array, place: number): number {
  return table[place] ?? 0;
}
