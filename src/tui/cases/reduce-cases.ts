import { assertNever } from '../../base/assert-never.js';
import type { CaseRow } from '../../report/workbench/workbench.js';
import type { CasesAction } from '../action.js';
import { bodyHeight, type Size } from '../layout.js';
import { LIST_START, moveList, type Step } from '../list.js';
import { type CasesState, SORT_COLUMNS } from './cases-state.js';
import { chooseCases } from './choose-cases.js';

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
export function filterCases(state: CasesState, filter: string, rows: readonly CaseRow[]): CasesState {
  return chosenAnew({ ...state, filter: filter.slice(0, LONGEST_FILTER) }, rows);
}

/** The table after an action. */
export function reduceCases(state: CasesState, action: CasesAction, rows: readonly CaseRow[]): CasesState {
  const { filter, sort } = state;
  switch (action.kind) {
    case 'sort-next': {
      const next = SORT_COLUMNS[(SORT_COLUMNS.indexOf(sort) + 1) % SORT_COLUMNS.length] ?? 'order';
      return chosenAnew({ ...state, sort: next }, rows);
    }
    case 'sort-reverse':
      return chosenAnew({ ...state, isReversed: !state.isReversed }, rows);
    case 'filter-open':
      return { ...state, isTyping: true };
    case 'filter-keep':
      return { ...state, isTyping: false };
    case 'filter-clear':
      return { ...filterCases(state, '', rows), isTyping: false };
    case 'filter-type':
      return filterCases(state, filter + action.text, rows);
    case 'filter-erase':
      return filterCases(state, [...filter].slice(0, -1).join(''), rows);
    default:
      return assertNever(action);
  }
}

function chosenAnew(state: CasesState, rows: readonly CaseRow[]): CasesState {
  return { ...state, shown: chooseCases(rows, state), list: LIST_START };
}
