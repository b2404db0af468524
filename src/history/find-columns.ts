import { suggest } from '../base/suggest.js';

/** A column that a file should have and has not, or has more than once. */
export interface UnknownColumn {
  readonly column: string;
  /** How often the header has it: none, or several times. */
  readonly found: number;
  /** The column that was most likely meant. */
  readonly meant?: string;
}

/** Where the columns stand in a header; `undefined`, and a word to `unknown` for each, when some do not stand there exactly once. */
export function findColumns(
  columns: readonly string[],
  header: readonly string[],
  unknown: (column: UnknownColumn) => void,
): readonly number[] | undefined {
  const faulty = columns.filter(
    column => header.indexOf(column) < 0 || header.indexOf(column) !== header.lastIndexOf(column),
  );
  for (const column of faulty) {
    const meant = suggest(column, header);
    const found = header.filter(name => name === column).length;
    unknown({ column, found, ...(found === 0 && meant !== undefined && { meant }) });
  }
  return faulty.length > 0 ? undefined : columns.map(column => header.indexOf(column));
}
