import { assertNever } from '../base/assert-never.js';
import { milestonesShown } from './case/case-layout.js';
import { moveInCase } from './case/reduce-case.js';
import { casesHeight, moveInCases } from './cases/reduce-cases.js';
import type { Size } from './layout.js';
import { type ListState, moveList, type Step, selectInList } from './list.js';
import { overviewHeight } from './overview/overview-height.js';
import { riskHeight } from './risk/reduce-risk.js';
import type { WorkbenchState } from './state.js';

/** The state after the selection of its screen moved. */
export function moveOn(state: WorkbenchState, step: Step): WorkbenchState {
  const { screen, size, overview, cases, risk, open } = state;
  switch (screen) {
    case 'overview': {
      const list = moveList(overview.list, step, overview.overview.bars.length, overviewHeight(size));
      return { ...state, overview: { ...overview, list } };
    }
    case 'cases':
      return { ...state, cases: moveInCases(cases, step, size) };
    case 'risk': {
      const list = moveList(risk.list, step, risk.shown.length, riskHeight(size));
      return { ...state, risk: { ...risk, list } };
    }
    case 'case':
      return open === undefined ? state : { ...state, open: moveInCase(open, step, size) };
    default:
      return assertNever(screen);
  }
}

/** Another size: what was selected stays in sight. */
export function resized(state: WorkbenchState, size: Size): WorkbenchState {
  const { overview, cases, risk, open } = state;
  const kept = (list: ListState, count: number, height: number): ListState =>
    selectInList(list, list.selected, count, Math.max(1, height));
  const lanes = open && kept(open.lanes, open.chart.lanes.length, milestonesShown(size));
  return {
    ...state,
    size,
    overview: {
      ...overview,
      list: kept(overview.list, overview.overview.bars.length, overviewHeight(size)),
    },
    cases: { ...cases, list: kept(cases.list, cases.shown.length, casesHeight(size)) },
    risk: { ...risk, list: kept(risk.list, risk.shown.length, riskHeight(size)) },
    ...(open && lanes && { open: { ...open, lanes } }),
  };
}
