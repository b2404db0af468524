import { BrokenText } from '../rows/broken-text.js';
import { csvRecords } from '../rows/csv-records.js';
import { findColumns, type UnknownColumn } from './find-columns.js';
import type { Cell, LogRow } from './log-row.js';

/** How the cells of a CSV file are told apart, and which are missing. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Texts that stand for no value; an empty cell always does. */
  readonly missing: ReadonlySet<string>;
}

/**
 * The rows of a CSV text below its header, with the cells of `columns` in that order.
 * Throws a BrokenText when there is no header, or a quote stands where none may; columns that the header lacks go to `unknown`, and no row is read.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  dialect: CsvDialect,
  columns: readonly string[],
  unknown: (column: UnknownColumn) => void,
): AsyncGenerator<LogRow> {
  let header: readonly string[] | undefined;
  let places: readonly number[] = [];
  for await (const { line, cells: record } of csvRecords(text, dialect.delimiter)) {
    if (header === undefined) {
      header = record;
      const found = findColumns(columns, record, unknown);
      if (found === undefined) return;
      places = found;
    } else if (record.length === header.length) {
      yield { line, cells: places.map(place => cellOf(record[place], dialect.missing)) };
    } else {
      const cells = record.length === 1 ? '1 cell' : `${record.length} cells`;
      const reason = `it has ${cells}, the header ${header.length}`;
      yield { line, fault: { kind: 'columns-wrong', reason } };
    }
  }
  if (header === undefined) throw new BrokenText('it is empty, not even a header stands in it');
}

function cellOf(text: string | undefined, missing: ReadonlySet<string>): Cell {
  return text === undefined || text === '' || missing.has(text) ? null : text;
}
