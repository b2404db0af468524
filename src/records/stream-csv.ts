import type { Report } from '../diagnostic/finding.js';
import type { PlanContent } from '../plan/plan.js';
import { csvRecords } from '../rows/csv-records.js';
import { type CsvFile, csvReader, type ReadRow } from './csv-reader.js';
import { delimiterOf } from './delimiter.js';
import type { FaultyRecords } from './link-context.js';
import { emptyFile } from './read-csv.js';

/** A row of a stream: the record that it is, where it is one. */
export interface StreamedRow {
  /** The line of the file, from 1. */
  readonly line: number;
  readonly row?: ReadRow;
}

/**
 * The rows of a CSV text below its header, as they come: one at a time is in memory. Every row that is no record is reported.
 * Throws a BrokenText when the text is empty, or its rows cannot be told apart.
 */
export async function* streamCsv(
  file: Omit<CsvFile, 'delimiter'>,
  text: AsyncIterable<string>,
  plan: PlanContent,
  faulty: FaultyRecords,
  report: Report,
): AsyncGenerator<StreamedRow> {
  const { head, whole } = await peekLine(text);
  const delimiter = delimiterOf(head);
  const reader = csvReader({ ...file, delimiter }, plan, faulty, report);
  let rows = 0;
  for await (const record of csvRecords(whole, delimiter)) {
    const row = reader.read(record);
    if (rows++ === 0) {
      if (!reader.isReadable()) return;
    } else yield { line: record.line, ...(row && { row }) };
  }
  if (rows === 0) throw emptyFile();
}

/** The longest beginning that is looked at for a header. */
const LONGEST_HEADER = 1 << 16;

/** Reads on until the first line is there; `whole` is the text from its beginning. */
async function peekLine(
  text: AsyncIterable<string>,
): Promise<{ readonly head: string; readonly whole: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]();
  let head = '';
  while (!/[^\r\n][\r\n]/.test(head) && head.length < LONGEST_HEADER) {
    const next = await iterator.next();
    if (next.done === true) break;
    head += next.value;
  }
  async function* whole(): AsyncGenerator<string> {
    yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return { head, whole: whole() };
}
