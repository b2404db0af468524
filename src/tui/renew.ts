import type { Workbench } from '../report/workbench/workbench.js';
import { openCase } from './case/reduce-case.js';
import { filterCases } from './cases/reduce-cases.js';
import { show } from './show.js';
import { openingState, type WorkbenchState } from './state.js';

/** The state on another run of the same: screen, filter and theme stay, and the open case where there still is one of its name. */
export function renew(workbench: Workbench, before: WorkbenchState): WorkbenchState {
  const { screen, size, theme, cases, open, policies } = before;
  const fresh = openingState(workbench, size, theme);
  const state = { ...fresh, cases: filterCases(fresh.cases, cases.filter, workbench), policies };
  const index = workbench.cases.findIndex(
    one => one.case === open?.row.case && one.source === open.row.source,
  );
  const again = openCase(workbench, index, size, open?.lanes.selected);
  return show(workbench, again === undefined ? state : { ...state, open: again }, screen);
}
