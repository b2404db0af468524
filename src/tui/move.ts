import { assertNever } from '../base/assert-never.js';
import type { Workbench } from '../report/workbench/workbench.js';
import { moveInCalendar } from './calendar/reduce-calendar.js';
import { milestonesShown } from './case/case-layout.js';
import { moveInCase } from './case/reduce-case.js';
import { casesHeight, moveInCases } from './cases/reduce-cases.js';
import type { Size } from './layout.js';
import { type ListState, moveList, type Step, selectInList } from './list.js';
import { overviewHeight } from './overview/overview-height.js';
import { policiesHeight } from './policies/reduce-policies.js';
import { riskHeight } from './risk/reduce-risk.js';
import type { WorkbenchState } from './state.js';
import { moveInWhatIf } from './what-if/reduce-what-if.js';
import { valuesHeight } from './what-if/what-if-layout.js';
import { rewrapWhy, scrollWhy } from './why/reduce-why.js';

/** The state after the selection of its screen moved. */
export function moveOn(workbench: Workbench, state: WorkbenchState, step: Step): WorkbenchState {
  const { screen, size, overview, cases, risk, open, why, policies, calendar } = state;
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
    case 'what-if':
      return { ...state, whatIf: moveInWhatIf(state.whatIf, step, workbench, size) };
    case 'why':
      return why === undefined ? state : { ...state, why: scrollWhy(why, step, size) };
    case 'policies': {
      const count = workbench.policies[policies.file]?.rows.length ?? 0;
      const rows = moveList(policies.rows, step, count, policiesHeight(size));
      return { ...state, policies: { ...policies, rows } };
    }
    case 'calendar':
      return calendar === undefined
        ? state
        : { ...state, calendar: moveInCalendar(calendar, step, workbench) };
    default:
      return assertNever(screen);
  }
}

/** Another size: what was selected stays in sight. */
export function resized(workbench: Workbench, state: WorkbenchState, size: Size): WorkbenchState {
  const { overview, cases, risk, open, policies, why, whatIf } = state;
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
    policies: {
      ...policies,
      rows: kept(policies.rows, workbench.policies[policies.file]?.rows.length ?? 0, policiesHeight(size)),
    },
    whatIf: {
      ...whatIf,
      values: kept(whatIf.values, workbench.changes?.values.length ?? 0, valuesHeight(size)),
    },
    ...(why && { why: rewrapWhy(why, workbench, size) }),
    ...(open && lanes && { open: { ...open, lanes } }),
  };
}
