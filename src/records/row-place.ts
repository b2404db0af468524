import type { CsvRecord } from '../rows/csv-records.js';
import { type SourceFile, sourceExcerpt } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { Location, PathStep } from '../syntax/location.js';

/** Where the cells of a row stand. */
export interface RowPlace {
  /** The characters of the whole row. */
  row(): Span;
  /** The characters of a cell, with its quotes; of the whole row where it is empty. */
  cell(index: number): Span;
}

/** The place of a row of a file. */
export function rowPlace(path: string, { raw, line }: CsvRecord, delimiter: string): RowPlace {
  let excerpt: SourceFile | undefined;
  const file = (): SourceFile => {
    excerpt ??= sourceExcerpt(path, raw, line);
    return excerpt;
  };
  const row = (): Span => ({ file: file(), start: 0, end: raw.length });
  return {
    row,
    cell(index) {
      const [start, end] = cellRange(raw, index, delimiter);
      return start === end ? row() : { file: file(), start, end };
    },
  };
}

/** The place of a record that a row is: a property stands in the cell of its column, a declared field under `fields`. */
export function rowLocation(
  place: RowPlace,
  columns: ReadonlyMap<string, number>,
  path: readonly PathStep[] = [],
): Location {
  const [property, field] = path;
  const index = columns.get(String(property === 'fields' ? field : property));
  const value = (): Span => (index === undefined ? place.row() : place.cell(index));
  return {
    path,
    child: (...steps) => rowLocation(place, columns, [...path, ...steps]),
    key: value,
    value,
    via: () => [],
    text: value,
  };
}

/** Where a cell begins and ends in its row: delimiters inside quotes are text. */
function cellRange(raw: string, index: number, delimiter: string): readonly [number, number] {
  let [start, cell, quoted] = [0, 0, false];
  for (let at = 0; at <= raw.length; at++) {
    if (raw[at] === '"') quoted = !quoted;
    const ends = at === raw.length || (!quoted && raw.startsWith(delimiter, at));
    if (!ends) continue;
    if (cell === index) return [start, at];
    cell++;
    start = at + delimiter.length;
  }
  return [0, 0];
}
