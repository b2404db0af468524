import type { CaseRow } from '../../report/workbench/workbench.js';
import { LIST_START, type ListState } from '../list.js';
import { chooseCases, type SortColumn } from './choose-cases.js';

/** The columns in the order in which sorting goes through them. */
export const SORT_COLUMNS: readonly SortColumn[] = ['order', 'case', 'process', 'verdict', 'scenario'];

/** The table of cases as it stands. */
export interface CasesState {
  readonly list: ListState;
  readonly filter: string;
  /** Whether keys go into the filter. */
  readonly isTyping: boolean;
  readonly sort: SortColumn;
  readonly isReversed: boolean;
  /** The cases that the filter lets through, as indexes, in the order shown. */
  readonly shown: readonly number[];
}

/** The table with every case, in the order of the run. */
export function casesAtStart(rows: readonly CaseRow[]): CasesState {
  const order = { filter: '', sort: 'order', isReversed: false } as const;
  return { ...order, list: LIST_START, isTyping: false, shown: chooseCases(rows, order) };
}
