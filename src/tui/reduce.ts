import { assertNever } from '../base/assert-never.js';
import type { Workbench } from '../report/workbench/workbench.js';
import { type Action, SCREENS } from './action.js';
import { asked } from './ask.js';
import { reduceCalendar } from './calendar/reduce-calendar.js';
import { openCase, reduceCase } from './case/reduce-case.js';
import { filterCases, reduceCases } from './cases/reduce-cases.js';
import { moveOn, resized } from './move.js';
import { countBars } from './overview/count-bars.js';
import { chosenInPalette, reducePalette } from './palette/reduce-palette.js';
import { reducePolicies } from './policies/reduce-policies.js';
import { pickRisks } from './risk/reduce-risk.js';
import { openSelected, show } from './show.js';
import type { WorkbenchState } from './state.js';
import { nextTheme } from './theme.js';
import { reduceWhatIf } from './what-if/reduce-what-if.js';

/** The state after an action. Pure: the same workbench, state and action give the same. */
export function reduce(workbench: Workbench, state: WorkbenchState, action: Action): WorkbenchState {
  const { note: _, ...rest } = state;
  return refreshed(workbench, reduced(workbench, state.note === undefined ? state : rest, action));
}

function reduced(workbench: Workbench, state: WorkbenchState, action: Action): WorkbenchState {
  switch (action.kind) {
    case 'show':
      return show(workbench, state, action.screen, action.from);
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
    case 'set-theme':
      return { ...state, theme: action.theme };
    case 'next-theme':
      return { ...state, theme: nextTheme(state.theme) };
    case 'resize':
      return resized(workbench, state, action.size);
    case 'drill':
      return drill(workbench, state);
    case 'move':
      return moveOn(workbench, state, action.step);
    case 'scrub':
    case 'zoom':
    case 'pan':
    case 'toggle-fields':
      return state.open === undefined
        ? state
        : { ...state, open: reduceCase(state.open, action, workbench, state.size) };
    case 'next-file':
    case 'next-finding':
      return { ...state, policies: reducePolicies(state.policies, action, workbench, state.size) };
    case 'day':
    case 'next-calendar':
      return state.calendar === undefined
        ? state
        : { ...state, calendar: reduceCalendar(state.calendar, action, workbench) };
    case 'edit':
    case 'edit-keep':
    case 'undo':
    case 'undo-all':
    case 'show-flips':
    case 'show-diff':
    case 'name':
    case 'type':
    case 'erase':
    case 'erase-all':
    case 'leave-mode':
      return { ...state, whatIf: reduceWhatIf(state.whatIf, action, workbench) };
    case 'write':
    case 'save':
    case 'export':
    case 'ask':
    case 'told':
      return asked(state, action);
    case 'palette-run': {
      const [closed, chosen] = chosenInPalette(state);
      return chosen === undefined ? closed : reduced(workbench, closed, chosen);
    }
    case 'palette-open':
    case 'palette-close':
    case 'palette-erase':
    case 'palette-type':
    case 'palette-move':
      return { ...state, palette: reducePalette(state, action) };
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

function back(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  const { screen, cases, open, openedFrom = 'cases', cameFrom } = state;
  if (screen === 'case') return { ...state, screen: openedFrom };
  if (screen === 'why') return { ...state, screen: open === undefined ? 'cases' : 'case' };
  if (screen === 'policies' || screen === 'calendar' || screen === 'what-if') {
    const { cameFrom: _, ...rest } = state;
    return { ...rest, screen: cameFrom ?? 'overview' };
  }
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
  if (screen === 'what-if') return openFlip(workbench, state);
  if (screen !== 'overview') return openSelected(workbench, state);
  const bar = overview.overview.bars[overview.list.selected];
  if (bar === undefined) return state;
  const filter = [cases.filter, bar.process, bar.milestone].filter(word => word !== '').join(' ');
  const narrowed = filterCases({ ...cases, before: cases.before ?? cases.filter }, filter, workbench);
  return { ...state, screen: 'cases', cases: narrowed };
}

/** The case of the selected flip, as it ran under the policies as they are. */
function openFlip(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  const flip = state.whatIf.tried?.flips[state.whatIf.flips.selected];
  const index = workbench.cases.findIndex(one => one.case === flip?.case && one.source === flip.source);
  const open = openCase(workbench, index, state.size);
  return open === undefined ? state : { ...state, screen: 'case', open, openedFrom: 'what-if' };
}
