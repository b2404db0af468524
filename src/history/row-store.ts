import type { Value } from '../condition/expression.js';
import { type Instant, instant } from '../time/instant.js';
import type { Verdict } from './comparison.js';
import type { MeantEvent } from './meaning-reader.js';
import type { RowContent } from './row-reader.js';

/** A row with the instant at which it counts. */
export interface DatedRow extends RowContent {
  readonly at: Instant;
}

/**
 * The rows of a log in columns: all of them are held until the last is read, so each takes a few bytes and no object.
 * A value stands as the number of one that its column already had. The rows of a record are linked, first to last.
 */
export interface RowStore {
  /** How many rows there are; the columns have room for more. */
  size: number;
  at: Float64Array;
  /** The row of the same record after each; -1 at the end. */
  next: Int32Array;
  readonly cells: CodedColumn[];
  /** What rows mean beside their fields, where they mean anything. */
  readonly meant: Map<number, readonly MeantEvent[]>;
  /** The log's own verdicts, where rows state one. */
  readonly verdicts: Map<number, Verdict>;
}

/** A column of few different values: for each row the number of its value, 0 where the cell is missing. */
interface CodedColumn {
  numbers: Uint32Array;
  readonly values: (Value | undefined)[];
  readonly known: Map<Value, number>;
}

/** The first and the last row of a record in a store; -1 while it has none. */
export interface RowChain {
  first: number;
  last: number;
}

const NOTHING: readonly MeantEvent[] = [];

/** A store without rows. */
export function rowStore(): RowStore {
  return {
    size: 0,
    at: new Float64Array(0),
    next: new Int32Array(0),
    cells: [],
    meant: new Map(),
    verdicts: new Map(),
  };
}

/** Adds a row at the end of a record's. */
export function addRowTo(store: RowStore, chain: RowChain, at: Instant, content: RowContent): void {
  const row = store.size++;
  if (row === store.at.length) widen(store, Math.max(1024, row * 2));
  store.at[row] = at;
  store.next[row] = -1;
  if (chain.last < 0) chain.first = row;
  else store.next[chain.last] = row;
  chain.last = row;
  content.values.forEach((value, index) => {
    if (value !== undefined) columnAt(store, index).numbers[row] = numberOf(columnAt(store, index), value);
  });
  if (content.meant.length > 0) store.meant.set(row, content.meant);
  if (content.verdict !== undefined) store.verdicts.set(row, content.verdict);
}

/** The rows of a record, in the order in which they were added, each made anew. */
export function rowsOf(store: RowStore, { first }: RowChain): DatedRow[] {
  const rows: DatedRow[] = [];
  for (let row = first; row >= 0; row = store.next[row] ?? -1) {
    const verdict = store.verdicts.get(row);
    rows.push({
      at: instant(store.at[row] ?? 0),
      values: store.cells.map(({ numbers, values }) => values[numbers[row] ?? 0]),
      meant: store.meant.get(row) ?? NOTHING,
      ...(verdict !== undefined && { verdict }),
    });
  }
  return rows;
}

function columnAt(store: RowStore, index: number): CodedColumn {
  for (let count = store.cells.length; count <= index; count++) {
    store.cells.push({ numbers: new Uint32Array(store.at.length), values: [undefined], known: new Map() });
  }
  const column = store.cells[index];
  if (column === undefined) throw new Error(`no column ${index}`);
  return column;
}

function numberOf(column: CodedColumn, value: Value): number {
  const known = column.known.get(value) ?? column.values.push(value) - 1;
  column.known.set(value, known);
  return known;
}

function widen(store: RowStore, room: number): void {
  const wider = <Column extends Float64Array | Int32Array | Uint32Array>(
    fresh: Column,
    old: Column,
  ): Column => {
    fresh.set(old);
    return fresh;
  };
  store.at = wider(new Float64Array(room), store.at);
  store.next = wider(new Int32Array(room), store.next);
  for (const column of store.cells) column.numbers = wider(new Uint32Array(room), column.numbers);
}
