import type { RiskRow } from '../../report/workbench/risk-row.js';
import { LIST_START, type ListState } from '../list.js';

/** The open milestones of the cases that the filter lets through. */
export interface RiskState {
  readonly list: ListState;
  readonly shown: readonly RiskRow[];
  /** The choice of cases that they were picked for. */
  readonly of?: readonly number[];
}

/** None, until they are looked at. */
export const RISK_START: RiskState = { list: LIST_START, shown: [] };
