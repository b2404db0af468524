import type { Value } from '../condition/expression.js';
import type { Instant } from '../time/instant.js';
import type { Verdict } from './comparison.js';
import { type FieldReader, fieldReader } from './field-reader.js';
import type { DateColumns, HistoryFile, LogVerdictColumn } from './history-source.js';
import type { InstantReader } from './instant-reader.js';
import type { Cell } from './log-row.js';
import { type MeantEvent, readMeanings } from './meaning-reader.js';
import { isRefusal, type Reading } from './reading.js';
import { type RowCells, rowCells } from './row-cells.js';

/** What a row says, beside its dates. */
export interface RowContent {
  /** The values of the file's fields, in the file's order, then the entitlement where the file has a column of it; `undefined` where the cell is missing. */
  readonly values: readonly (Value | undefined)[];
  readonly meant: readonly MeantEvent[];
  /** The log's own verdict, where the row states one. */
  readonly verdict?: Verdict;
}

/** A row that was understood. */
export interface ReadRow extends RowContent {
  readonly dates: RowDates;
}

/** When a row happened and when its record was created, as far as rows of its file tell. */
export type RowDates =
  | { readonly role: 'changes'; readonly at: Instant; readonly createdAt: Instant }
  | { readonly role: 'cases'; readonly createdAt: Instant }
  | { readonly role: 'events'; readonly at: Instant };

/** Reads the rows of one file. */
export interface RowReader {
  /** The columns it needs, each once: the cells it is given stand in this order. */
  readonly columns: readonly string[];
  /** The record a row is about; `null` when it names none. */
  caseOf(cells: readonly Cell[]): string | null;
  read(cells: readonly Cell[]): Reading<ReadRow>;
}

/** A reader for a file; `compare` where its rows state the log's verdict. */
export function rowReader(
  file: HistoryFile,
  compare: LogVerdictColumn | undefined,
  readInstant: InstantReader,
): RowReader {
  const columns = [...file.columnSpans.keys()];
  const finder = rowCells(columns, readInstant);
  const fields = file.fields.map(field => ({ column: field.column, read: fieldReader(field, readInstant) }));
  const read = (cells: readonly Cell[]): Reading<ReadRow> => {
    const dates = readDates(file.dates, cells, finder);
    if (isRefusal(dates)) return dates;
    const values = readFields(fields, cells, finder);
    if (isRefusal(values)) return values;
    const meant = readMeanings(file.meanings, cells, finder, rowInstant(dates.value));
    if (isRefusal(meant)) return meant;
    const verdict = compare && verdictOf(compare, finder.text(cells, compare.column));
    const named =
      file.entitlementColumn === undefined ? [] : [finder.text(cells, file.entitlementColumn) ?? undefined];
    const content = { dates: dates.value, values: [...values.value, ...named], meant: meant.value };
    return { value: verdict === undefined ? content : { ...content, verdict } };
  };
  return { columns, caseOf: cells => finder.text(cells, file.caseColumn), read };
}

function rowInstant(dates: RowDates): Instant | undefined {
  return dates.role === 'cases' ? undefined : dates.at;
}

function readDates(columns: DateColumns, cells: readonly Cell[], finder: RowCells): Reading<RowDates> {
  const date = (column: string): Reading<Instant> => requiredDate(cells, column, finder);
  switch (columns.role) {
    case 'changes': {
      const [at, createdAt] = [date(columns.at), date(columns.createdAt)];
      if (isRefusal(at)) return at;
      if (isRefusal(createdAt)) return createdAt;
      return { value: { role: 'changes', at: at.value, createdAt: createdAt.value } };
    }
    case 'cases': {
      const createdAt = date(columns.createdAt);
      return isRefusal(createdAt) ? createdAt : { value: { role: 'cases', createdAt: createdAt.value } };
    }
    case 'events': {
      const at = date(columns.at);
      return isRefusal(at) ? at : { value: { role: 'events', at: at.value } };
    }
  }
}

function requiredDate(cells: readonly Cell[], column: string, finder: RowCells): Reading<Instant> {
  const date = finder.date(cells, column);
  if (isRefusal(date)) return date;
  if (date.value !== undefined) return { value: date.value };
  return { refused: 'date-missing', reason: `it has no date in \`${column}\`` };
}

function readFields(
  fields: readonly { readonly column: string; readonly read: FieldReader }[],
  cells: readonly Cell[],
  finder: RowCells,
): Reading<readonly (Value | undefined)[]> {
  const values: (Value | undefined)[] = [];
  for (const { column, read } of fields) {
    const cell = finder.cell(cells, column);
    if (cell === null) values.push(undefined);
    else {
      const reading = read(cell);
      if (isRefusal(reading)) return reading;
      values.push(reading.value);
    }
  }
  return { value: values };
}

function verdictOf({ met, violated }: LogVerdictColumn, text: string | null): Verdict | undefined {
  if (text === null) return undefined;
  return met.includes(text) ? 'met' : violated.includes(text) ? 'violated' : undefined;
}
