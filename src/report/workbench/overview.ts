import type { OutcomeCounts } from '../../simulate/outcome.js';

/** How well milestones were kept over some of the cases of a run. */
export interface Overview {
  /** Sorted by process, then milestone. */
  readonly bars: readonly AttainmentBar[];
  /** The stretches of time that each `trend` goes through, in words: `by month, 2016-02 to 2017-01`. */
  readonly trendWords: string;
}

/** How well one milestone of one process was kept (S29). */
export interface AttainmentBar {
  readonly process: string;
  readonly milestone: string;
  readonly counts: OutcomeCounts;
  /** From 0 to 1; `null` where nothing was judged. */
  readonly share: number | null;
  /** The share in words, `69.07 %`. */
  readonly words: string;
  /** The share of each stretch of time by the creation of its cases, `null` where nothing was judged. */
  readonly trend: readonly (number | null)[];
}
