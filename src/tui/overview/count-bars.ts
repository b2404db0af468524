import type { Workbench } from '../../report/workbench/workbench.js';
import { clamp } from '../list.js';
import type { OverviewState } from './overview-state.js';

/** Attainment over some cases; the same state when it was counted over these already. */
export function countBars(
  state: OverviewState,
  workbench: Workbench,
  chosen: readonly number[],
): OverviewState {
  if (state.of === chosen) return state;
  const overview = workbench.overview(chosen);
  const last = Math.max(0, overview.bars.length - 1);
  const { selected, top } = state.list;
  return { list: { selected: clamp(selected, 0, last), top: clamp(top, 0, last) }, overview, of: chosen };
}
