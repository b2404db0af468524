import type { Overview } from '../../report/workbench/overview.js';
import { LIST_START, type ListState } from '../list.js';

/** Attainment over the cases that the filter lets through. */
export interface OverviewState {
  readonly list: ListState;
  readonly overview: Overview;
  /** The choice of cases that it was counted over. */
  readonly of?: readonly number[];
}

/** Nothing, until it is counted. */
export const OVERVIEW_START: OverviewState = { list: LIST_START, overview: { bars: [], trendWords: '' } };
