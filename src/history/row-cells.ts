import type { Instant } from '../time/instant.js';
import type { InstantReader } from './instant-reader.js';
import type { Cell } from './log-row.js';
import { type Reading, shown } from './reading.js';

/** Finds cells of a row by their columns. */
export interface RowCells {
  /** The cell of a column; `null` when it is missing. */
  cell(cells: readonly Cell[], column: string): Cell;
  /** The text of a column; `null` when it is missing. */
  text(cells: readonly Cell[], column: string): string | null;
  /** The instant in a column; `undefined` when it is missing. */
  date(cells: readonly Cell[], column: string): Reading<Instant | undefined>;
}

/** The finder for rows whose cells stand in the order of `columns`. */
export function rowCells(columns: readonly string[], readInstant: InstantReader): RowCells {
  const places = new Map(columns.map((column, place) => [column, place]));
  const cell = (cells: readonly Cell[], column: string): Cell => cells[places.get(column) ?? -1] ?? null;
  const text = (cells: readonly Cell[], column: string): string | null => {
    const found = cell(cells, column);
    return found === null ? null : String(found);
  };
  const date = (cells: readonly Cell[], column: string): Reading<Instant | undefined> => {
    const written = text(cells, column);
    if (written === null) return { value: undefined };
    const at = readInstant(written);
    if (at !== undefined) return { value: at };
    const reason = `${shown(written)} in \`${column}\` is a date in none of the formats of \`dateFormats\``;
    return { refused: 'date-unreadable', reason };
  };
  return { cell, text, date };
}
