import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { BrokenText } from './broken-text.js';
import { LONGEST_ROW } from './longest-row.js';

/** A row of a CSV text, the header too. */
export interface CsvRecord {
  /** The line of the file, from 1; of a row over several lines the first. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The row as it was written, without its line ending. */
  readonly raw: string;
}

/**
 * The rows of a CSV text (RFC 4180, any line ending) as they come. Blank lines are passed over.
 * Throws a BrokenText where a quote stands where none may, or is never closed.
 */
export async function* csvRecords(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRecord> {
  const lines = lineCounter();
  /** csv-parse reads ahead of those who iterate. */
  const read: CsvRecord[] = [];
  const parser = parse({
    ...dialect(delimiter),
    on_record: (parsed: unknown, info) => {
      const record = recordOf(parsed, info, lines);
      read.push(record);
      return [];
    },
  });
  try {
    for await (const _ of pipeline(Readable.from(text), parser, () => {})) {
      const record = read.shift();
      if (record !== undefined) yield record;
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error, lines.next()) : error;
  }
}

/** Hands each row of a CSV text to `take`, as `csvRecords` does, at once. Throws a BrokenText after the rows before the fault. */
export function eachCsvRecord(text: string, delimiter: string, take: (record: CsvRecord) => void): void {
  const lines = lineCounter();
  try {
    parseWhole(text, {
      ...dialect(delimiter),
      on_record: (parsed: unknown, info) => {
        take(recordOf(parsed, info, lines));
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error, lines.next()) : error;
  }
}

/** What csv-parse hands over under its option `raw`, which its types do not tell. */
interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

function isRawRecord(parsed: unknown): parsed is RawRecord {
  return typeof parsed === 'object' && parsed !== null && 'record' in parsed && 'raw' in parsed;
}

function recordOf(parsed: unknown, info: Info, lines: LineCounter): CsvRecord {
  if (!isRawRecord(parsed)) throw new TypeError('csv-parse hands over a row without its text');
  const { record: cells, raw } = parsed;
  return { line: lines.count(cells, info), cells, raw: raw.replace(/^[\r\n]+|[\r\n]+$/g, '') };
}

function dialect(delimiter: string) {
  return {
    delimiter,
    max_record_size: LONGEST_ROW,
    raw: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  };
}

/** Counts lines ourselves, as csv-parse takes a `\r\n` inside quotes for two; it does tell that a record has line breaks, and how many blank lines it passed over. */
interface LineCounter {
  /** The first line of a record that csv-parse has just read. */
  count(cells: readonly string[], info: Info): number;
  /** The first line after all that was counted. */
  next(): number;
}

function lineCounter(): LineCounter {
  let next = 1;
  let [told, blank] = [0, 0];
  const count = (cells: readonly string[], info: Info): number => {
    const blankBefore = info.empty_lines - blank;
    const start = next + blankBefore;
    const broken = info.lines - told - blankBefore > 1;
    next = start + 1 + (broken ? lineBreaks(cells) : 0);
    [told, blank] = [info.lines, info.empty_lines];
    return start;
  };
  return { count, next: () => next };
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function brokenCsv(error: CsvError, line: number): BrokenText {
  const quotes =
    'a quote inside a quoted cell is written twice, and a cell with a quote is quoted as a whole';
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new BrokenText(`a quote in the row of line ${line} is never closed`, quotes, line);
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new BrokenText(
        `a quote stands in the middle of a cell in the row of line ${line}`,
        quotes,
        line,
      );
    case 'CSV_MAX_RECORD_SIZE':
      return new BrokenText(
        `the row of line ${line} is longer than ${LONGEST_ROW} bytes`,
        'is a quote never closed, or is this no CSV file?',
        line,
      );
    default:
      return new BrokenText(`it is no CSV from line ${line} on: ${error.message}`, undefined, line);
  }
}
