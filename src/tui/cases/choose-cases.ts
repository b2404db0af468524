import { compareText } from '../../base/compare-text.js';
import type { CaseRow } from '../../report/workbench/workbench.js';

/** A column that cases are sorted by; `order` is that of the run, `verdict` has the worst first. */
export type SortColumn = 'order' | 'case' | 'process' | 'verdict' | 'scenario';

/** Which cases are wanted, and in which order. */
export interface CaseOrder {
  /** Words that must all stand in a row, whatever their case; after `!` that must not all do. */
  readonly filter: string;
  readonly sort: SortColumn;
  readonly isReversed: boolean;
}

/** The cases that a filter lets through, as indexes, sorted. Equal rows keep the order of the run. */
export function chooseCases(rows: readonly CaseRow[], { filter, sort, isReversed }: CaseOrder): number[] {
  const matches = matcherOf(filter);
  const chosen = rows.flatMap((row, index) => (matches(row) ? [index] : []));
  if (sort !== 'order') {
    const cell = sort === 'verdict' ? 'verdictRank' : sort;
    chosen.sort((a, b) => compareCells(rows[a]?.[cell], rows[b]?.[cell]) || a - b);
  }
  return isReversed ? chosen.reverse() : chosen;
}

function matcherOf(filter: string): (row: CaseRow) => boolean {
  const isInverse = filter.startsWith('!');
  const words = filter
    .slice(isInverse ? 1 : 0)
    .toLowerCase()
    .split(' ')
    .filter(word => word !== '');
  if (words.length === 0) return () => true;
  return ({ text }) => words.every(word => text.includes(word)) !== isInverse;
}

function compareCells(a: string | number | undefined = '', b: string | number | undefined = ''): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
}
