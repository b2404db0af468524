import { assertNever } from '../base/assert-never.js';
import type { Workbench } from '../report/workbench/workbench.js';
import { type Action, SCREENS, type Screen } from './action.js';
import { moveInCase, openCase, reduceCase } from './case/reduce-case.js';
import { casesHeight, filterCases, moveInCases, reduceCases } from './cases/reduce-cases.js';
import type { Size } from './layout.js';
import { type ListState, moveList, type Step, selectInList } from './list.js';
import { overviewHeight } from './overview/overview-height.js';
import type { WorkbenchState } from './state.js';
import { nextTheme } from './theme.js';

/** The state after an action. Pure: the same workbench, state and action give the same. */
export function reduce(workbench: Workbench, state: WorkbenchState, action: Action): WorkbenchState {
  switch (action.kind) {
    case 'show':
      return show(workbench, state, action.screen);
    case 'show-next': {
      const index = SCREENS.indexOf(state.screen) + action.by + SCREENS.length;
      return show(workbench, state, SCREENS[index % SCREENS.length] ?? 'overview');
    }
    case 'quit':
      return { ...state, ending: 'quit' };
    case 'back':
      return back(workbench, state);
    case 'interrupt':
      return { ...state, ending: 'interrupted' };
    case 'toggle-help':
      return { ...state, isHelpOpen: !state.isHelpOpen };
    case 'next-theme':
      return { ...state, theme: nextTheme(state.theme) };
    case 'resize':
      return resized(workbench, state, action.size);
    case 'drill':
      return drill(workbench, state);
    case 'move':
      return move(workbench, state, action.step);
    case 'scrub':
    case 'zoom':
      return state.open === undefined ? state : { ...state, open: reduceCase(state.open, action, workbench) };
    case 'sort-next':
    case 'sort-reverse':
    case 'filter-open':
    case 'filter-keep':
    case 'filter-clear':
    case 'filter-type':
    case 'filter-erase':
      return { ...state, cases: reduceCases(state.cases, action, workbench.cases) };
    default:
      return assertNever(action);
  }
}

/** A screen; that of a case opens the selected one when none is open yet. */
function show(workbench: Workbench, state: WorkbenchState, screen: Screen): WorkbenchState {
  if (screen === 'case' && state.open === undefined) return openSelected(workbench, state);
  return { ...state, screen };
}

function back(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  if (state.screen === 'case') return { ...state, screen: 'cases' };
  if (state.screen === 'cases' && state.cases.filter !== '') {
    return { ...state, cases: filterCases(state.cases, '', workbench.cases) };
  }
  return { ...state, screen: 'overview' };
}

/** From a milestone to the cases that have it, from a case to its chart. */
function drill(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  if (state.screen !== 'overview') return openSelected(workbench, state);
  const bar = workbench.bars[state.overview.selected];
  if (bar === undefined) return state;
  const cases = filterCases(state.cases, `${bar.process} ${bar.milestone}`, workbench.cases);
  return { ...state, screen: 'cases', cases };
}

function openSelected(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  const { shown, list } = state.cases;
  const open = openCase(workbench, shown[list.selected] ?? -1);
  return open === undefined ? state : { ...state, screen: 'case', open };
}

function move(workbench: Workbench, state: WorkbenchState, step: Step): WorkbenchState {
  const { screen, size, overview, cases, open } = state;
  switch (screen) {
    case 'overview':
      return { ...state, overview: moveList(overview, step, workbench.bars.length, overviewHeight(size)) };
    case 'cases':
      return { ...state, cases: moveInCases(cases, step, size) };
    case 'case':
      return open === undefined ? state : { ...state, open: moveInCase(open, step, size) };
    default:
      return assertNever(screen);
  }
}

/** Another size: what was selected stays in sight. */
function resized(workbench: Workbench, state: WorkbenchState, size: Size): WorkbenchState {
  const { overview, cases } = state;
  const kept = (list: ListState, count: number, height: number): ListState =>
    selectInList(list, list.selected, count, Math.max(1, height));
  return {
    ...state,
    size,
    overview: kept(overview, workbench.bars.length, overviewHeight(size)),
    cases: { ...cases, list: kept(cases.list, cases.shown.length, casesHeight(size)) },
    ...(state.open && { open: { ...state.open, top: 0 } }),
  };
}
