import { compareText } from '../../base/compare-text.js';
import type { Value } from '../../condition/expression.js';
import { safeText } from '../safe-text.js';
import type { CaseRow } from './case-row.js';
import { dayInstant } from './short-instant.js';

/** A column of the table of cases. */
export interface CaseColumn {
  /** Also its heading. */
  readonly name: string;
  /** In terminal cells. */
  readonly width: number;
  /** What a row shows; a safe text. */
  cell(row: CaseRow): string;
  /** Orders rows as a person expects: by instant, by time left, the worst verdict first, blanks last. */
  compare(a: CaseRow, b: CaseRow): number;
}

/** The columns of a table of cases, those that are wanted most first; `fields` are columns of their own. */
export function caseColumns(timeZone: string, fields: readonly string[]): readonly CaseColumn[] {
  return [
    textColumn('case', 17, row => row.case),
    textColumn('process', 18, row => row.process),
    {
      name: 'verdict',
      width: 14,
      cell: row => row.verdict,
      compare: (a, b) => a.verdictRank - b.verdictRank,
    },
    {
      name: 'left',
      width: 12,
      cell: row => row.next?.words ?? '',
      compare: (a, b) => compareNumbers(a.next?.left, b.next?.left),
    },
    {
      name: 'created',
      width: 16,
      cell: row => dayInstant(row.createdAt, timeZone),
      compare: (a, b) => a.createdAt - b.createdAt,
    },
    textColumn('source', 24, row => row.source),
    ...fields.map(name => fieldColumn(name)),
  ];
}

function textColumn(name: string, width: number, cell: (row: CaseRow) => string): CaseColumn {
  return { name, width, cell, compare: (a, b) => compareText(cell(a), cell(b)) };
}

function fieldColumn(field: string): CaseColumn {
  const fieldOf = (row: CaseRow): Value => row.fields[field] ?? null;
  return {
    name: safeText(field),
    width: Math.max(12, field.length),
    cell: row => safeText(String(fieldOf(row) ?? '')),
    compare: (a, b) => compareValues(fieldOf(a), fieldOf(b)),
  };
}

function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareText(String(a), String(b));
}

function compareNumbers(a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}
