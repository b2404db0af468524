import { suggest } from '../base/suggest.js';
import { type Finding, finding, type Report } from '../diagnostic/finding.js';
import { nameList } from '../link/name-list.js';
import type { CsvRecord } from '../rows/csv-records.js';
import { recordColumnMissing, recordColumnRepeated, recordColumnUnread } from './codes.js';
import type { RecordColumn, RecordColumns } from './columns.js';
import { nounOf, type RecordKind } from './record-kind.js';
import type { RowPlace } from './row-place.js';

/** Headings of the user's own, by the column that each means. */
export type RenamedColumns = ReadonlyMap<string, string>;

/** What stands in each cell of a row; `undefined` where a column is not read. */
export type CsvHeader = readonly (RecordColumn | undefined)[];

/** Derived by Salesforce, and never read (S40). */
const DERIVED = /^status$/i;

/** Reads a header; `undefined`, after findings, when no row below it can be read. */
export function readHeader(
  { cells }: CsvRecord,
  kind: RecordKind,
  columns: RecordColumns,
  renamed: RenamedColumns,
  place: RowPlace,
  report: Report,
): CsvHeader | undefined {
  const header = cells.map(heading => columns.find(renamed.get(heading.trim()) ?? heading));
  let sound = true;
  header.forEach((column, index) => {
    const first = column === undefined ? index : header.indexOf(column);
    if (first === index) return;
    sound = false;
    report(repeated(cells, first, index, place));
  });
  const found = new Set(header.map(column => column?.name));
  for (const choice of columns.required) {
    if (choice.some(name => found.has(name))) continue;
    sound = false;
    report(missing(choice, cells, header, kind, place));
  }
  const unread = cells.flatMap((heading, index) =>
    header[index] === undefined && heading.trim() !== '' && !DERIVED.test(heading.trim()) ? [index] : [],
  );
  if (unread.length > 0) report(unreadColumns(unread, cells, columns, found, place));
  return sound ? header : undefined;
}

function repeated(cells: readonly string[], first: number, second: number, place: RowPlace): Finding {
  return finding(recordColumnRepeated, `\`${cells[first]}\` and \`${cells[second]}\` mean the same`, {
    span: place.cell(second),
    help: 'remove one of the two columns',
  });
}

function missing(
  choice: readonly string[],
  cells: readonly string[],
  header: CsvHeader,
  kind: RecordKind,
  place: RowPlace,
): Finding {
  const names = choice.map(name => `\`${name}\``).join(' or ');
  const free = cells.filter((_, index) => header[index] === undefined);
  const meant = choice.flatMap(name => suggest(name, free) ?? [])[0];
  return finding(recordColumnMissing, `${article(nounOf(kind))} needs a column ${names}`, {
    span: place.cell(0),
    note: `the columns are ${nameList(cells)}`,
    help:
      meant === undefined
        ? 'name the column as Salesforce does, by its API name or its label'
        : `did you mean \`${meant}\`?`,
  });
}

function unreadColumns(
  unread: readonly number[],
  cells: readonly string[],
  columns: RecordColumns,
  found: ReadonlySet<string | undefined>,
  place: RowPlace,
): Finding {
  const free = columns.all.map(one => one.name).filter(name => !found.has(name));
  const [first = 0] = unread;
  const meant = unread.flatMap(index => {
    const name = suggest(cells[index] ?? '', free);
    return name === undefined ? [] : [`\`${name}\` for \`${cells[index]}\``];
  });
  const names = nameList(unread.map(index => cells[index] ?? ''));
  return finding(recordColumnUnread, unread.length === 1 ? `${names} is not read` : `${names} are not read`, {
    span: place.cell(first),
    help: meant.length === 0 ? undefined : `did you mean ${meant.slice(0, 3).join(', ')}?`,
  });
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
