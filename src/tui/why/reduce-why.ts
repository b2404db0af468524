import type { Workbench } from '../../report/workbench/workbench.js';
import type { CaseState } from '../case/case-state.js';
import { bodyHeight, type Size } from '../layout.js';
import { clamp, type Step } from '../list.js';
import type { WhyState } from './why-state.js';

/** The proof of the selected milestone of a case; `undefined` where it has none. The same state where it is read already. */
export function proveSelected(
  state: WhyState | undefined,
  { index, row, chart, lanes }: CaseState,
  workbench: Workbench,
  size: Size,
): WhyState | undefined {
  const lane = chart.lanes[lanes.selected];
  if (lane === undefined) return undefined;
  if (state?.index === index && state.of === lane.of) return state;
  const lines = workbench.why(index, lane.of, size.columns);
  return { index, of: lane.of, title: `${lane.name} of ${row.case}`, lines, top: 0 };
}

/** The proof in lines of another width. */
export function rewrapWhy(state: WhyState, workbench: Workbench, { columns }: Size): WhyState {
  return { ...state, lines: workbench.why(state.index, state.of, columns), top: 0 };
}

/** The proof after it was scrolled. */
export function scrollWhy(state: WhyState, step: Step, size: Size): WhyState {
  const height = bodyHeight(size);
  const last = Math.max(0, state.lines.length - height);
  const { top } = state;
  const tops = {
    up: top - 1,
    down: top + 1,
    'page-up': top - height,
    'page-down': top + height,
    first: 0,
    last,
  };
  return { ...state, top: clamp(tops[step], 0, last) };
}
