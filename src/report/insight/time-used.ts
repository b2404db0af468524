import { outcomeOf } from '../../simulate/outcome.js';
import type { MilestoneResult } from '../../simulate/result.js';

/** How many milestones took a share of the time they had: from `from` up to `to`, where 1 is the whole time. */
export interface TimeUsed {
  readonly from: number;
  /** Infinite in the last one. */
  readonly to: number;
  readonly met: number;
  readonly violated: number;
}

/** Tenths of the time to the target, then what is over. */
const EDGES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.25, 1.5, 2, Number.POSITIVE_INFINITY];

/** The distribution of the open time used until completion, as a share of that to the target; milestones without both are left out. */
export function timeUsed(results: Iterable<MilestoneResult>): readonly TimeUsed[] {
  const bins = EDGES.slice(1).map((to, index) => ({ from: EDGES[index] ?? 0, to, met: 0, violated: 0 }));
  for (const result of results) {
    const outcome = outcomeOf(result);
    const share = shareUsed(result);
    if (share === undefined || (outcome !== 'met' && outcome !== 'violated')) continue;
    const bin = bins.find(({ to }) => (outcome === 'met' ? share <= to : share < to)) ?? bins.at(-1);
    if (bin !== undefined) bin[outcome]++;
  }
  return bins;
}

/** The running time of a completed milestone as a share of that to its target; `undefined` where it is not completed or had no target. */
export function shareUsed({ completed, elapsed, stopped, remaining }: MilestoneResult): number | undefined {
  if (completed === undefined || remaining === undefined) return undefined;
  const running = elapsed - stopped;
  const allowed = running + remaining;
  return allowed <= 0 ? Number.POSITIVE_INFINITY : running / allowed;
}
