import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { BrokenLog } from './broken-log.js';
import { findColumns, type UnknownColumn } from './find-columns.js';
import { type Cell, LONGEST_ROW, type LogRow } from './log-row.js';

/** How the cells of a CSV file are told apart, and which are missing. */
export interface CsvDialect {
  readonly delimiter: string;
  /** Texts that stand for no value; an empty cell always does. */
  readonly missing: ReadonlySet<string>;
}

/**
 * The rows of a CSV text (RFC 4180, any line ending) below its header, with the cells of `columns` in that order. Blank lines are passed over.
 * Throws a BrokenLog when there is no header, or a quote stands where none may; columns that the header lacks go to `unknown`, and no row is read.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  dialect: CsvDialect,
  columns: readonly string[],
  unknown: (column: UnknownColumn) => void,
): AsyncGenerator<LogRow> {
  const lines = lineCounter();
  let header: readonly string[] | undefined;
  let places: readonly number[] = [];
  try {
    for await (const record of records(text, dialect.delimiter, lines)) {
      const line = lines.take();
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
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error, lines.next()) : error;
  }
  if (header === undefined) throw new BrokenLog('it is empty, not even a header stands in it');
}

function records(
  text: AsyncIterable<string>,
  delimiter: string,
  lines: LineCounter,
): AsyncIterable<readonly string[]> {
  const parser = parse({
    delimiter,
    max_record_size: LONGEST_ROW,
    on_record: (record, info) => {
      lines.count(record, info);
      return record;
    },
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return pipeline(Readable.from(text), parser, () => {});
}

function cellOf(text: string | undefined, missing: ReadonlySet<string>): Cell {
  return text === undefined || text === '' || missing.has(text) ? null : text;
}

/** Counts lines ourselves, as csv-parse takes a `\r\n` inside quotes for two; it does tell that a record has line breaks, and how many blank lines it passed over. */
interface LineCounter {
  /** Notes a record that csv-parse has just read: it reads ahead of those who iterate. */
  count(record: readonly string[], info: Info): void;
  /** The first line of the next record that was noted and not yet taken. */
  take(): number;
  /** The first line after all that was noted. */
  next(): number;
}

function lineCounter(): LineCounter {
  const starts: number[] = [];
  let next = 1;
  let [told, blank] = [0, 0];
  const count = (record: readonly string[], info: Info): void => {
    const blankBefore = info.empty_lines - blank;
    const start = next + blankBefore;
    const broken = info.lines - told - blankBefore > 1;
    next = start + 1 + (broken ? lineBreaks(record) : 0);
    [told, blank] = [info.lines, info.empty_lines];
    starts.push(start);
  };
  return { count, take: () => starts.shift() ?? next, next: () => next };
}

function lineBreaks(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function brokenCsv(error: CsvError, line: number): BrokenLog {
  const quotes =
    'a quote inside a quoted cell is written twice, and a cell with a quote is quoted as a whole';
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new BrokenLog(`a quote in the row of line ${line} is never closed`, quotes);
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new BrokenLog(`a quote stands in the middle of a cell in the row of line ${line}`, quotes);
    case 'CSV_MAX_RECORD_SIZE':
      return new BrokenLog(
        `the row of line ${line} is longer than ${LONGEST_ROW} bytes`,
        'is a quote never closed, or is this no CSV file?',
      );
    default:
      return new BrokenLog(`it is no CSV from line ${line} on: ${error.message}`);
  }
}
