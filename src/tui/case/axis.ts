import type { CaseChart } from '../../report/workbench/case-chart.js';
import { type Instant, instant } from '../../time/instant.js';
import { clamp } from '../list.js';

/** A stretch of time drawn over so many cells. */
export interface Axis {
  readonly from: Instant;
  readonly to: Instant;
  readonly width: number;
}

/** The part of a chart that is shown: all of it, or a part `zoom` times smaller around an instant. */
export function axisOf({ from, to }: CaseChart, zoom: number, around: Instant, width: number): Axis {
  const span = (to - from) / zoom;
  const start = clamp(Math.round(around - span / 2), from, Math.round(to - span));
  return { from: instant(start), to: instant(Math.round(start + span)), width };
}

/** The cell of an instant; its last cell holds the end of the axis. `undefined` for an instant that is not on it. */
export function cellOf({ from, to, width }: Axis, at: Instant): number | undefined {
  if (at < from || at > to) return undefined;
  return Math.min(width - 1, Math.floor(((at - from) / Math.max(1, to - from)) * width));
}

/** The instant in the middle of a cell. */
export function middleOf({ from, to, width }: Axis, cell: number): Instant {
  return instant(Math.floor(from + ((to - from) * (cell + 0.5)) / width));
}
