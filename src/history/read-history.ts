import { type Finding, finding, type Report } from '../diagnostic/finding.js';
import { BrokenText } from '../rows/broken-text.js';
import { decodeText } from '../rows/decode-text.js';
import { type Instant, instant } from '../time/instant.js';
import { addRow, type CaseDrafts, noDrafts } from './case-draft.js';
import { type HistoryCase, historyCase } from './case-timeline.js';
import { historyColumnUnknown, historyFileBroken, historyKeyUnseen } from './codes.js';
import { csvRows } from './csv-rows.js';
import type { UnknownColumn } from './find-columns.js';
import type { HistoryFile, HistorySource } from './history-source.js';
import { instantReader } from './instant-reader.js';
import type { LogRow } from './log-row.js';
import { ndjsonRows } from './ndjson-rows.js';
import { isRefusal } from './reading.js';
import { type RowCounter, type RowCounts, rowCounter } from './row-fault.js';
import { type RowReader, rowReader } from './row-reader.js';

/** A log that was read whole. */
export interface History {
  readonly source: HistorySource;
  readonly rows: RowCounts;
  /** How many records it has. */
  readonly size: number;
  /** The last instant at which anything happened; absent when the log is empty. */
  readonly end?: Instant;
  /** Its records, in the order in which the log first names them; each is made when it is asked for. */
  cases(): Iterable<HistoryCase>;
}

/** Opens a file of the log by its path below the data folder: its bytes, already unpacked. */
export type OpenLog = (file: string) => AsyncIterable<Uint8Array>;

/**
 * Reads a log: every row is counted, and each that cannot be taken as it stands is listed with its line and the reason.
 * Rows may come in any order, so that all of them are held until the last is read: memory grows with the rows, not with their columns.
 * `undefined`, after a finding, when a file lacks a column or is broken. What `open` throws passes through.
 */
export async function readHistory(
  source: HistorySource,
  open: OpenLog,
  report: Report,
  progress: (rows: number) => void = () => {},
): Promise<History | undefined> {
  const drafts = noDrafts();
  const counter = rowCounter();
  for (const file of source.files) {
    const whole = await readFile(source, file, open, { drafts, counter, report, progress });
    if (!whole) return undefined;
  }
  const end = lastInstant(drafts);
  return {
    source,
    rows: counter.counts(),
    size: drafts.byId.size,
    ...(end !== undefined && { end }),
    cases: function* () {
      for (const draft of drafts.byId.values()) yield historyCase(source, draft, drafts.rows);
    },
  };
}

function lastInstant({ byId, rows }: CaseDrafts): Instant | undefined {
  let last: Instant | undefined;
  const see = (at: Instant): void => {
    if (last === undefined || at > last) last = at;
  };
  for (const { createdAt, head } of byId.values()) {
    see(createdAt);
    for (const one of head?.meant ?? []) see(one.event.at);
  }
  for (let row = 0; row < rows.size; row++) see(instant(rows.at[row] ?? 0));
  return last;
}

/** Where what is read goes. */
interface Sinks {
  readonly drafts: CaseDrafts;
  readonly counter: RowCounter;
  readonly report: Report;
  readonly progress: (rows: number) => void;
}

/** Rows between two words of progress. */
const PROGRESS_STEP = 1_000;

/** Reads one file; false, after a finding, when it cannot be read as a whole. */
async function readFile(
  source: HistorySource,
  file: HistoryFile,
  open: OpenLog,
  sinks: Sinks,
): Promise<boolean> {
  const { compare, dateFormats, timeZone } = source;
  const stating = compare !== undefined && file.columnSpans.has(compare.column) ? compare : undefined;
  const reader = rowReader(file, stating, instantReader(dateFormats, timeZone));
  const unknown: UnknownColumn[] = [];
  try {
    for await (const row of rowsOf(source, open(file.file), reader.columns, one => unknown.push(one))) {
      takeRow(row, file, reader, timeZone, sinks);
      if (sinks.counter.read() % PROGRESS_STEP === 0) sinks.progress(sinks.counter.read());
    }
  } catch (error) {
    if (!(error instanceof BrokenText)) throw error;
    sinks.report(
      finding(historyFileBroken, `\`${file.file}\` cannot be read: ${error.message}`, {
        help: error.help,
        span: file.span,
      }),
    );
    return false;
  }
  for (const column of unknown) sinks.report(unknownColumn(file, column, source.format));
  return unknown.length === 0 || source.format === 'ndjson';
}

const ENCODING_HELP = 'say how it is encoded: `encoding: windows-1252` or `utf-16le`';

function rowsOf(
  { format, delimiter, encoding, missing }: HistorySource,
  bytes: AsyncIterable<Uint8Array>,
  columns: readonly string[],
  unknown: (column: UnknownColumn) => void,
): AsyncIterable<LogRow> {
  const text = decodeText(bytes, encoding, ENCODING_HELP);
  switch (format) {
    case 'csv':
      return csvRows(text, { delimiter, missing: new Set(missing) }, columns, unknown);
    case 'ndjson':
      return ndjsonRows(text, new Set(missing), columns, unknown);
  }
}

/** Adds a row to its record, or notes why not. */
function takeRow(
  row: LogRow,
  file: HistoryFile,
  reader: RowReader,
  timeZone: string,
  { drafts, counter }: Sinks,
): void {
  counter.row();
  const at = { file: file.file, line: row.line };
  if ('fault' in row) {
    counter.fault({ ...at, kind: row.fault.kind, reason: row.fault.reason, effect: 'left-out' });
    return;
  }
  const id = reader.caseOf(row.cells);
  if (id === null) {
    counter.fault({
      ...at,
      kind: 'case-missing',
      reason: `it names no case in \`${file.caseColumn}\``,
      effect: 'left-out',
    });
    return;
  }
  const reading = reader.read(row.cells);
  const note = isRefusal(reading)
    ? ({ ...reading, effect: 'left-out' } as const)
    : addRow(drafts, id, reading.value, timeZone);
  if (note) counter.fault({ ...at, kind: note.refused, case: id, reason: note.reason, effect: note.effect });
}

/** In CSV a column that is not there is a fault; in NDJSON rows name only what they have, and a key may well be missing from all of them. */
function unknownColumn(
  file: HistoryFile,
  { column, found, meant }: UnknownColumn,
  format: HistorySource['format'],
): Finding {
  const parts = {
    span: file.columnSpans.get(column),
    help: meant === undefined ? undefined : `did you mean \`${meant}\`?`,
  };
  if (format === 'ndjson') {
    return finding(historyKeyUnseen, `no row of \`${file.file}\` has \`${column}\``, parts);
  }
  const times = found === 0 ? 'no column' : `${found} columns`;
  return finding(historyColumnUnknown, `\`${file.file}\` has ${times} \`${column}\``, parts);
}
