import { assertNever } from '../../base/assert-never.js';
import type { Workbench } from '../../report/workbench/workbench.js';
import { type Instant, instant } from '../../time/instant.js';
import type { CaseAction } from '../action.js';
import type { Size } from '../layout.js';
import { clamp, LIST_START, moveList, type Step, selectInList } from '../list.js';
import { axisOf, cellOf } from './axis.js';
import { chartWidth, milestonesShown } from './case-layout.js';
import type { CaseState } from './case-state.js';

const LARGEST_ZOOM = 4096;

/** A case as it opens: the cursor on its last moment, where it ends up. `undefined` where there is no such case. */
export function openCase(
  workbench: Workbench,
  index: number,
  size: Size,
  lane: number = 0,
): CaseState | undefined {
  const row = workbench.cases[index];
  if (row === undefined) return undefined;
  const chart = workbench.chart(index);
  const last = chart.moments.at(-1);
  const cursor = last?.at ?? chart.to;
  const lanes = selectInList(LIST_START, lane, chart.lanes.length, milestonesShown(size));
  const snapshot = workbench.snapshot(index, last?.seenAt ?? chart.to);
  return { index, row, chart, cursor, snapshot, lanes, zoom: 1, centre: cursor, showsFields: false };
}

/** The chart after an action. */
export function reduceCase(
  state: CaseState,
  action: CaseAction,
  workbench: Workbench,
  size: Size,
): CaseState {
  switch (action.kind) {
    case 'scrub':
      return placeCursor(state, placeAfter(state, action.to, size), workbench, size);
    case 'zoom': {
      const zoom = clamp(state.zoom * action.by, 1, LARGEST_ZOOM);
      return { ...state, zoom, centre: state.cursor };
    }
    case 'pan': {
      const { from, to } = axisOf(state.chart, state.zoom, state.centre, chartWidth(size));
      return { ...state, centre: instant(middle(from, to) + (action.by * (to - from)) / 2) };
    }
    case 'toggle-fields':
      return { ...state, showsFields: !state.showsFields };
    default:
      return assertNever(action);
  }
}

/** The chart with another milestone selected. */
export function moveInCase(state: CaseState, step: Step, size: Size): CaseState {
  const { chart, lanes } = state;
  return { ...state, lanes: moveList(lanes, step, chart.lanes.length, milestonesShown(size)) };
}

/** Where the cursor goes. */
function placeAfter(
  { chart, cursor, zoom, centre }: CaseState,
  to: Extract<CaseAction, { readonly kind: 'scrub' }>['to'],
  size: Size,
): Instant {
  const { moments } = chart;
  const axis = axisOf(chart, zoom, centre, chartWidth(size));
  const cell = Math.max(1, Math.round((axis.to - axis.from) / axis.width));
  switch (to) {
    case 'first':
      return moments[0]?.at ?? chart.from;
    case 'last':
      return moments.at(-1)?.at ?? chart.to;
    case 'next':
      return moments.find(({ at }) => at > cursor)?.at ?? cursor;
    case 'previous':
      return moments.findLast(({ at }) => at < cursor)?.at ?? cursor;
    case 'cell-on':
      return instant(Math.min(chart.to, cursor + cell));
    case 'cell-back':
      return instant(Math.max(chart.from, cursor - cell));
    default:
      return assertNever(to);
  }
}

/** Puts the cursor at an instant; a chart that does not hold it moves to it. On a moment the case is seen as the moment tells it (S23). */
function placeCursor(state: CaseState, cursor: Instant, workbench: Workbench, size: Size): CaseState {
  if (cursor === state.cursor) return state;
  const { chart, index, zoom, centre } = state;
  const seenAt = chart.moments.find(({ at }) => at === cursor)?.seenAt ?? cursor;
  const isInSight = cellOf(axisOf(chart, zoom, centre, chartWidth(size)), cursor) !== undefined;
  return {
    ...state,
    cursor,
    snapshot: workbench.snapshot(index, seenAt),
    centre: isInSight ? centre : cursor,
  };
}

function middle(from: Instant, to: Instant): number {
  return from + (to - from) / 2;
}
