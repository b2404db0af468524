import type { PlanObjectType } from '../plan/object-type.js';
import { eachCsvRecord } from '../rows/csv-records.js';
import { columnsOf } from './columns.js';
import { delimiterOf } from './delimiter.js';
import type { RecordDocument, RecordKind } from './record-kind.js';

/** The cells of a record by their columns, as a load writes them: API names, dates as ISO, lists separated by semicolons. */
export type NormalCells = ReadonlyMap<string, string>;

/** A CSV file of the project that a load writes into: it was read without a fault before. */
export interface TargetTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** The rows that a file has so far, under API names. */
export function targetTable(
  text: string,
  kind: RecordKind,
  objectType: PlanObjectType | undefined,
): TargetTable {
  const columns = columnsOf(kind, objectType);
  let header: readonly string[] = [];
  const rows: TargetTable['rows'][number][] = [];
  eachCsvRecord(text, delimiterOf(text), ({ line, cells }) => {
    if (header.length === 0) header = cells.map(heading => columns.find(heading)?.name ?? heading);
    else rows.push({ line, cells });
  });
  return { header, rows };
}

/** The cells that a record writes. */
export function normalCells({ spec }: RecordDocument): NormalCells {
  const { kind: _, ...properties } = spec;
  const cells = new Map<string, string>();
  for (const [name, value] of Object.entries(properties)) {
    if (name !== 'fields') cells.set(name, textOf(value));
  }
  for (const [name, value] of Object.entries('fields' in spec ? (spec.fields ?? {}) : {})) {
    cells.set(name, textOf(value));
  }
  return cells;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.join(';') : String(value);
}

/** A row under a header: what a load writes, and where it writes nothing what stood there. */
export function rowUnder(
  header: readonly string[],
  cells: NormalCells,
  before?: ReadonlyMap<string, string>,
): readonly string[] {
  return header.map(name => cells.get(name) ?? before?.get(name) ?? '');
}
