import { assertNever } from '../base/assert-never.js';
import type { Workbench } from '../report/workbench/workbench.js';
import { type Action, SCREENS, type Screen } from './action.js';
import { openCase, reduceCase } from './case/reduce-case.js';
import { filterCases, reduceCases } from './cases/reduce-cases.js';
import { moveOn, resized } from './move.js';
import { countBars } from './overview/count-bars.js';
import { pickRisks } from './risk/reduce-risk.js';
import type { WorkbenchState } from './state.js';
import { nextTheme } from './theme.js';

/** The state after an action. Pure: the same workbench, state and action give the same. */
export function reduce(workbench: Workbench, state: WorkbenchState, action: Action): WorkbenchState {
  return refreshed(workbench, reduced(workbench, state, action));
}

function reduced(workbench: Workbench, state: WorkbenchState, action: Action): WorkbenchState {
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
      return resized(state, action.size);
    case 'drill':
      return drill(workbench, state);
    case 'move':
      return moveOn(state, action.step);
    case 'scrub':
    case 'zoom':
    case 'pan':
    case 'toggle-fields':
      return state.open === undefined
        ? state
        : { ...state, open: reduceCase(state.open, action, workbench, state.size) };
    case 'sort-next':
    case 'sort-reverse':
    case 'filter-open':
    case 'filter-keep':
    case 'filter-clear':
    case 'filter-type':
    case 'filter-erase':
      return { ...state, cases: reduceCases(state.cases, action, workbench) };
    default:
      return assertNever(action);
  }
}

/** Counts anew what the shown screen shows of other cases than before. */
function refreshed(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  const { screen, cases } = state;
  if (screen === 'overview') {
    const overview = countBars(state.overview, workbench, cases.shown);
    return overview === state.overview ? state : { ...state, overview };
  }
  if (screen === 'risk') {
    const risk = pickRisks(state.risk, workbench, cases.shown);
    return risk === state.risk ? state : { ...state, risk };
  }
  return state;
}

/** A screen; that of a case opens the selected one when none is open yet. */
function show(workbench: Workbench, state: WorkbenchState, screen: Screen): WorkbenchState {
  if (screen === 'case' && state.open === undefined) return openSelected(workbench, state);
  return { ...state, screen };
}

function back(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  const { screen, cases, openedFrom = 'cases' } = state;
  if (screen === 'case') return { ...state, screen: openedFrom };
  if (cases.before !== undefined) {
    const restored = filterCases({ ...cases, before: undefined }, cases.before, workbench);
    return { ...state, screen: 'overview', cases: restored };
  }
  if (cases.filter !== '') return { ...state, cases: filterCases(cases, '', workbench) };
  return { ...state, screen: 'overview' };
}

/** From a milestone to the cases that have it, from a case to its chart. */
function drill(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  const { screen, overview, cases, risk, size } = state;
  if (screen === 'risk') {
    const row = risk.shown[risk.list.selected];
    const open = row && openCase(workbench, row.index, size, row.lane);
    return open === undefined ? state : { ...state, screen: 'case', open, openedFrom: 'risk' };
  }
  if (screen !== 'overview') return openSelected(workbench, state);
  const bar = overview.overview.bars[overview.list.selected];
  if (bar === undefined) return state;
  const filter = [cases.filter, bar.process, bar.milestone].filter(word => word !== '').join(' ');
  const narrowed = filterCases({ ...cases, before: cases.before ?? cases.filter }, filter, workbench);
  return { ...state, screen: 'cases', cases: narrowed };
}

function openSelected(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  const { shown, list } = state.cases;
  const open = openCase(workbench, shown[list.selected] ?? -1, state.size);
  return open === undefined ? state : { ...state, screen: 'case', open, openedFrom: 'cases' };
}
