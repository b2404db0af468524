import { assertNever } from '../../base/assert-never.js';
import type { Workbench } from '../../report/workbench/workbench.js';
import type { CasesAction } from '../action.js';
import { bodyHeight, type Size } from '../layout.js';
import { LIST_START, moveList, type Step } from '../list.js';
import type { CasesState } from './cases-state.js';
import { caseMatcher } from './match-case.js';
import { orderCases } from './order-cases.js';

/** The most characters of a filter. */
const LONGEST_FILTER = 200;

/** Lines of the table that show cases: all but the filter and the headings. */
export function casesHeight(size: Size): number {
  return bodyHeight(size) - 2;
}

/** The table after its selection moved. */
export function moveInCases(state: CasesState, step: Step, size: Size): CasesState {
  return { ...state, list: moveList(state.list, step, state.shown.length, casesHeight(size)) };
}

/** The table with another filter. */
export function filterCases(state: CasesState, filter: string, { cases }: Workbench): CasesState {
  const kept = filter.slice(0, LONGEST_FILTER);
  if (kept.trim() === '') return { ...state, filter: kept, shown: state.order, list: LIST_START };
  const matches = caseMatcher(kept);
  const shown = state.order.filter(index => {
    const row = cases[index];
    return row !== undefined && matches(row);
  });
  return { ...state, filter: kept, shown, list: LIST_START };
}

/** The table after an action. */
export function reduceCases(state: CasesState, action: CasesAction, workbench: Workbench): CasesState {
  const { filter, sort } = state;
  switch (action.kind) {
    case 'sort-next': {
      const count = workbench.columns.length + 1;
      return sorted({ ...state, sort: ((sort + 1 + action.by + count) % count) - 1 }, workbench);
    }
    case 'sort-reverse':
      return sorted({ ...state, isReversed: !state.isReversed }, workbench);
    case 'filter-open':
      return { ...state, isTyping: true };
    case 'filter-keep':
      return { ...state, isTyping: false };
    case 'filter-clear':
      return { ...filterCases(state, '', workbench), isTyping: false };
    case 'filter-type':
      return filterCases(state, filter + action.text, workbench);
    case 'filter-erase':
      return filterCases(state, [...filter].slice(0, -1).join(''), workbench);
    default:
      return assertNever(action);
  }
}

function sorted(state: CasesState, workbench: Workbench): CasesState {
  const order = orderCases(workbench.cases, workbench.columns[state.sort], state.isReversed);
  return filterCases({ ...state, order }, state.filter, workbench);
}
