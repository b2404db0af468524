import type { Workbench } from '../../report/workbench/workbench.js';
import { LIST_START, type ListState } from '../list.js';
import { orderCases } from './order-cases.js';

/** The table of cases as it stands. */
export interface CasesState {
  readonly list: ListState;
  readonly filter: string;
  /** Whether keys go into the filter. */
  readonly isTyping: boolean;
  /** The column that it is sorted by, as its place; -1 is the order of the run. */
  readonly sort: number;
  readonly isReversed: boolean;
  /** Every case in that order, as indexes. */
  readonly order: readonly number[];
  /** Those of them that the filter lets through. */
  readonly shown: readonly number[];
  /** The filter that stood before a milestone's cases were asked for; Esc brings it back. */
  readonly before?: string | undefined;
}

/** The table with every case, in the order of the run. */
export function casesAtStart({ cases }: Workbench): CasesState {
  const order = orderCases(cases, undefined, false);
  return { list: LIST_START, filter: '', isTyping: false, sort: -1, isReversed: false, order, shown: order };
}
