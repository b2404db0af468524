import { suggest } from '../base/suggest.js';
import type { UnknownColumn } from './find-columns.js';
import type { Cell, LogRow } from './log-row.js';
import { textLines } from './text-lines.js';

/** Keys remembered for a "did you mean". */
const KEYS_KEPT = 1_000;

/**
 * The rows of an NDJSON text, one object a line, with the values of the keys `columns` in that order; a dot in a column leads into a nested object,
 * unless the whole text is a key. Blank lines are passed over. A column that no row has goes to `unknown` after the last row.
 */
export async function* ndjsonRows(
  text: AsyncIterable<string>,
  missing: ReadonlySet<string>,
  columns: readonly string[],
  unknown: (column: UnknownColumn) => void,
): AsyncGenerator<LogRow> {
  const unseen = new Set(columns);
  const keys = new Set<string>();
  for await (const { line, content } of textLines(text)) {
    if (content.trim() === '') continue;
    const row = readObject(content);
    if (row === undefined) {
      yield { line, fault: { kind: 'json-malformed', reason: 'it is no JSON object' } };
      continue;
    }
    for (const column of unseen) if (valueAt(row, column) !== undefined) unseen.delete(column);
    if (unseen.size > 0 && keys.size < KEYS_KEPT) for (const key of Object.keys(row)) keys.add(key);
    yield rowOf(line, row, columns, missing);
  }
  if (keys.size > 0) for (const column of unseen) unknown(neverSeen(column, keys));
}

function readObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function rowOf(line: number, row: object, columns: readonly string[], missing: ReadonlySet<string>): LogRow {
  const cells: Cell[] = [];
  for (const column of columns) {
    const cell = cellOf(valueAt(row, column), missing);
    if (cell === undefined) {
      const reason = `\`${column}\` holds more than one value`;
      return { line, fault: { kind: 'json-malformed', reason } };
    }
    cells.push(cell);
  }
  return { line, cells };
}

function cellOf(value: unknown, missing: ReadonlySet<string>): Cell | undefined {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return missing.has(value) ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function valueAt(row: object, column: string): unknown {
  const direct = memberOf(row, column);
  if (direct !== undefined || !column.includes('.')) return direct;
  return column.split('.').reduce<unknown>(memberOf, row);
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function neverSeen(column: string, keys: ReadonlySet<string>): UnknownColumn {
  const meant = suggest(column, keys);
  return { column, found: 0, ...(meant !== undefined && { meant }) };
}
