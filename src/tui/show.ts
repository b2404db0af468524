import type { Workbench } from '../report/workbench/workbench.js';
import { instant } from '../time/instant.js';
import type { Screen } from './action.js';
import { openCalendar } from './calendar/reduce-calendar.js';
import { openCase } from './case/reduce-case.js';
import { goToPlace } from './policies/reduce-policies.js';
import type { WorkbenchState } from './state.js';
import { selectValue } from './what-if/reduce-what-if.js';
import { proveSelected } from './why/reduce-why.js';

/** The state with another screen; those that look into a case open the selected one when none is open yet. */
export function show(
  workbench: Workbench,
  state: WorkbenchState,
  screen: Screen,
  from?: 'case',
): WorkbenchState {
  switch (screen) {
    case 'case':
      return state.open === undefined ? openSelected(workbench, state) : { ...state, screen };
    case 'why':
      return showWhy(workbench, state);
    case 'policies':
      return showPolicies(workbench, state, from);
    case 'calendar':
      return showCalendar(workbench, state, from);
    case 'what-if':
      return showWhatIf(workbench, state, from);
    default:
      return { ...state, screen };
  }
}

/** The state with the case that is selected in the table opened. */
export function openSelected(workbench: Workbench, state: WorkbenchState): WorkbenchState {
  const { shown, list } = state.cases;
  const open = openCase(workbench, shown[list.selected] ?? -1, state.size);
  return open === undefined ? state : { ...state, screen: 'case', open, openedFrom: 'cases' };
}

function showWhy(workbench: Workbench, before: WorkbenchState): WorkbenchState {
  const state = before.open === undefined ? openSelected(workbench, before) : before;
  const why = state.open && proveSelected(state.why, state.open, workbench, state.size);
  return { ...state, screen: 'why', why };
}

/** The line of the selected milestone, where it is asked for from a case; else where one was. */
function showPolicies(workbench: Workbench, state: WorkbenchState, from?: 'case'): WorkbenchState {
  const lane = state.open?.chart.lanes[state.open.lanes.selected];
  const place = from === undefined || lane === undefined ? undefined : workbench.placeOf(lane.rule);
  const policies = goToPlace(state.policies, place, workbench, state.size);
  return { ...state, screen: 'policies', policies, ...cameFrom(state) };
}

/** The hours of the selected milestone at the cursor, where they are asked for from a case; else where one was. */
function showCalendar(workbench: Workbench, state: WorkbenchState, from?: 'case'): WorkbenchState {
  const { open } = state;
  const lane = open?.chart.lanes[open.lanes.selected];
  const known = from === undefined ? state.calendar : undefined;
  const last = workbench.cases.reduce((most, one) => Math.max(most, one.createdAt), 0);
  const calendar = known ?? openCalendar(workbench, open?.cursor ?? instant(last), lane?.hours);
  return { ...state, screen: 'calendar', calendar, ...cameFrom(state) };
}

/** With a value of the selected milestone selected, where it is asked for from a case. */
function showWhatIf(workbench: Workbench, state: WorkbenchState, from?: 'case'): WorkbenchState {
  const lane = state.open?.chart.lanes[state.open.lanes.selected];
  const whatIf =
    from === undefined || lane === undefined
      ? state.whatIf
      : selectValue(state.whatIf, lane.rule, workbench, state.size);
  return { ...state, screen: 'what-if', whatIf, ...cameFrom(state) };
}

/** A screen that is looked up on the way goes back to where one came from. */
function cameFrom({ screen, cameFrom: before }: WorkbenchState): Pick<WorkbenchState, 'cameFrom'> {
  if (screen !== 'policies' && screen !== 'calendar' && screen !== 'what-if') return { cameFrom: screen };
  return before === undefined ? {} : { cameFrom: before };
}
