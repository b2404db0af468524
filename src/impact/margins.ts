import { compareText } from '../base/compare-text.js';
import { outcomeOf } from '../simulate/outcome.js';
import type { CaseResult } from '../simulate/result.js';
import type { Duration } from '../time/duration.js';
import type { Margin, MarginShift, Pair } from './impact.js';

interface Margins {
  readonly process: string;
  readonly milestone: string;
  readonly left: Pair<Duration[]>;
}

/** Gathers how much time judged occurrences had left, side by side. */
export function marginCounter(): {
  add(side: keyof Pair<unknown>, result: CaseResult): void;
  shifts(): readonly MarginShift[];
} {
  const rows = new Map<string, Margins>();
  const add = (side: keyof Pair<unknown>, { milestones }: CaseResult): void => {
    for (const one of milestones) {
      const outcome = outcomeOf(one);
      if (one.remaining === undefined || (outcome !== 'met' && outcome !== 'violated')) continue;
      const { process, milestone, remaining } = one;
      const key = JSON.stringify([process, milestone]);
      const row = rows.get(key) ?? { process, milestone, left: { before: [], after: [] } };
      row.left[side].push(remaining);
      rows.set(key, row);
    }
  };
  const shift = ({ process, milestone, left }: Margins): MarginShift => ({
    process,
    milestone,
    margin: { before: marginOf(left.before), after: marginOf(left.after) },
  });
  return { add, shifts: () => [...rows].sort(([a], [b]) => compareText(a, b)).map(([, one]) => shift(one)) };
}

/** The margin of some times left; null where nothing was judged. */
export function marginOf(left: readonly Duration[]): Margin | null {
  const sorted = left.toSorted((a, b) => a - b);
  const atLeast = (percent: number): Duration | undefined =>
    sorted[Math.floor((sorted.length * (100 - percent)) / 100)];
  const [p50, p90] = [atLeast(50), atLeast(90)];
  return p50 === undefined || p90 === undefined ? null : { judged: sorted.length, p50, p90 };
}
