import type { Workbench } from '../../report/workbench/workbench.js';
import type { CaseAction } from '../action.js';
import { bodyHeight, type Size } from '../layout.js';
import { clamp, type Step } from '../list.js';
import type { CaseState } from './case-state.js';

/** Lines of the screen beside those of milestones: axis, events, actions, cursor, three of the moment, headings, two blank ones. */
const FIXED_LINES = 10;

const LARGEST_ZOOM = 1024;

/** How many milestones are shown at once: each takes a line of the chart and one of the table. */
export function milestonesShown(size: Size): number {
  return Math.floor((bodyHeight(size) - FIXED_LINES) / 2);
}

/** A case as it opens: the cursor on its last moment, where it ends up. `undefined` where there is no such case. */
export function openCase(workbench: Workbench, index: number): CaseState | undefined {
  const row = workbench.cases[index];
  if (row === undefined) return undefined;
  const chart = workbench.chart(index);
  return placeCursor(
    { index, row, chart, moment: 0, lines: [], top: 0, zoom: 1 },
    chart.moments.length - 1,
    workbench,
  );
}

/** The chart after an action. */
export function reduceCase(state: CaseState, action: CaseAction, workbench: Workbench): CaseState {
  if (action.kind === 'zoom') return { ...state, zoom: clamp(state.zoom * action.by, 1, LARGEST_ZOOM) };
  const last = state.chart.moments.length - 1;
  const places = { first: 0, last, previous: state.moment - 1, next: state.moment + 1 };
  return placeCursor(state, clamp(places[action.to], 0, last), workbench);
}

/** The chart with other milestones in view. */
export function moveInCase(state: CaseState, step: Step, size: Size): CaseState {
  const shown = milestonesShown(size);
  const last = Math.max(0, state.chart.lanes.length - shown);
  const tops = {
    up: state.top - 1,
    down: state.top + 1,
    'page-up': state.top - shown,
    'page-down': state.top + shown,
    first: 0,
    last,
  };
  return { ...state, top: clamp(tops[step], 0, last) };
}

function placeCursor(state: CaseState, moment: number, workbench: Workbench): CaseState {
  const at = state.chart.moments[moment]?.seenAt;
  if (at === undefined) return state;
  return { ...state, moment, lines: workbench.linesAt(state.index, at) };
}
