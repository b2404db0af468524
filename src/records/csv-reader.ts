import type { Report } from '../diagnostic/finding.js';
import { finding } from '../diagnostic/finding.js';
import type { PlanContent } from '../plan/plan.js';
import type { CsvRecord } from '../rows/csv-records.js';
import { validateAs } from '../schema/validate-document.js';
import { faultyKeys } from '../schema/validate-spec.js';
import type { ValueMap, ValueType } from '../schema/value-type.js';
import type { Location } from '../syntax/location.js';
import { recordRowUneven } from './codes.js';
import { columnsOf, type RecordColumn } from './columns.js';
import { type CsvHeader, type RenamedColumns, readHeader } from './csv-header.js';
import type { FaultyRecords } from './link-context.js';
import { isRecord, type RecordDocument, type RecordKind } from './record-kind.js';
import { rowLocation, rowPlace } from './row-place.js';

/** A CSV file of records, and how it is read. */
export interface CsvFile {
  /** As findings name it. */
  readonly path: string;
  readonly kind: RecordKind;
  readonly delimiter: string;
  readonly renamed: RenamedColumns;
}

/** A row that was read. */
export interface ReadRow {
  readonly document: RecordDocument;
  /** Whether all of its cells are as they should be; else the others are there, so that they can be judged too. */
  readonly isSound: boolean;
}

/** Reads the rows of a file one by one. */
export interface CsvReader {
  /** The record that a row is; `undefined` for the header, and after findings for a row that is none. */
  read(record: CsvRecord): ReadRow | undefined;
  /** Whether a header was read under which rows are records. */
  isReadable(): boolean;
}

/** A reader of a file's rows, the header first. */
export function csvReader(
  { path, kind, delimiter, renamed }: CsvFile,
  plan: PlanContent,
  faulty: FaultyRecords,
  report: Report,
): CsvReader {
  const columns = columnsOf(kind, plan.objectTypes[kind]);
  let header: CsvHeader | undefined;
  let places: ReadonlyMap<string, number> | undefined;
  let began = false;
  const readRow = (record: CsvRecord, read: CsvHeader): ReadRow | undefined => {
    const place = rowPlace(path, record, delimiter);
    const { length } = record.cells;
    if (length !== read.length) {
      const message = `the row has ${length} ${length === 1 ? 'cell' : 'cells'}, the header ${read.length}`;
      report(finding(recordRowUneven, message, { span: place.row(), help: HELP_UNEVEN }));
      return undefined;
    }
    places ??= new Map(read.flatMap((column, index) => (column === undefined ? [] : [[column.name, index]])));
    const map = mapOf(kind, record.cells, read);
    const at = rowLocation(place, places);
    const sound = recordFrom(kind, map, at, report);
    if (sound !== undefined) return { document: sound, isSound: true };
    faulty.add(kind, map.Id);
    faulty.add(kind, map.Name);
    const rest = recordFrom(kind, without(map, faultyKeys(kind, map)), at, () => {});
    return rest && { document: rest, isSound: false };
  };
  return {
    isReadable: () => header !== undefined,
    read(record) {
      if (header !== undefined) return readRow(record, header);
      if (began) return undefined;
      began = true;
      header = readHeader(record, kind, columns, renamed, rowPlace(path, record, delimiter), report);
      return undefined;
    },
  };
}

function recordFrom(
  kind: RecordKind,
  map: ValueMap,
  at: Location,
  report: Report,
): RecordDocument | undefined {
  const document = validateAs(kind, map, at, report);
  return document !== undefined && isRecord(document) ? document : undefined;
}

function without(map: ValueMap, keys: ReadonlySet<string>): ValueMap {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !keys.has(key)));
}

const HELP_UNEVEN = 'a cell that holds the delimiter or a line break is quoted as a whole';

/** A row as the document of its kind would say it; blank cells are left out. */
function mapOf(kind: RecordKind, cells: readonly string[], header: CsvHeader): Record<string, unknown> {
  const map: Record<string, unknown> = { kind };
  const fields: Record<string, unknown> = {};
  header.forEach((column, index) => {
    const text = cells[index]?.trim() ?? '';
    if (column === undefined || text === '') return;
    (column.isField ? fields : map)[column.name] = cellValue(text, column);
  });
  if (Object.keys(fields).length > 0) map.fields = fields;
  return map;
}

function cellValue(text: string, { type }: RecordColumn): unknown {
  return READERS[type]?.(text) ?? text;
}

/** What a text means in a column of a type; `undefined` where it means nothing, and the text is judged as it stands. */
const READERS: Partial<Readonly<Record<ValueType, (text: string) => unknown>>> = {
  boolean: text =>
    /^(?:true|yes|1)$/i.test(text) ? true : /^(?:false|no|0)$/i.test(text) ? false : undefined,
  number: text => (/^[+-]?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : undefined),
  list: text =>
    text
      .split(';')
      .map(part => part.trim())
      .filter(part => part !== ''),
};
