import type { Workbench } from '../../report/workbench/workbench.js';
import { bodyHeight, type Size } from '../layout.js';
import { LIST_START } from '../list.js';
import type { RiskState } from './risk-state.js';

/** Lines that show open milestones: all but the filter and the headings. */
export function riskHeight(size: Size): number {
  return bodyHeight(size) - 2;
}

/** The open milestones of some cases; the same state when they are those of these cases already. */
export function pickRisks(
  state: RiskState,
  { risks, cases }: Workbench,
  chosen: readonly number[],
): RiskState {
  if (state.of === chosen) return state;
  const isChosen = new Uint8Array(cases.length);
  for (const index of chosen) isChosen[index] = 1;
  return { list: LIST_START, shown: risks.filter(({ index }) => isChosen[index] === 1), of: chosen };
}
