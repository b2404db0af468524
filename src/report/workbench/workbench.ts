import type { OutcomeCounts } from '../../simulate/outcome.js';
import type { Instant } from '../../time/instant.js';
import type { CaseChart } from './case-chart.js';

/** A finished run as the terminal shows it: plain rows, and a way to look into one case at a time. */
export interface Workbench {
  /** What was run: `simulate`. */
  readonly title: string;
  /** The totals in one sentence. */
  readonly summary: string;
  readonly bars: readonly AttainmentBar[];
  readonly cases: readonly CaseRow[];
  /** Runs a case again and keeps what happened, by its index in `cases`. */
  chart(index: number): CaseChart;
  /** How its milestones stand at an instant. */
  linesAt(index: number, at: Instant): readonly MilestoneLine[];
}

/** How well one milestone of one process was kept. */
export interface AttainmentBar {
  readonly process: string;
  readonly milestone: string;
  readonly counts: OutcomeCounts;
  /** From 0 to 1; `null` where nothing was judged. */
  readonly share: number | null;
  /** The share in words, `69.07 %`. */
  readonly words: string;
}

/** How good what a line tells is; a word or a glyph beside it always says the same. */
export type Tone = 'good' | 'bad' | 'open' | 'quiet';

/** One case of a run in a table. All texts are safe to print. */
export interface CaseRow {
  readonly scenario: string;
  readonly case: string;
  /** `premium v2`, or that no process ran. */
  readonly process: string;
  /** The worst of its milestones' verdicts and how many have it, `✗ 2 violated`. */
  readonly verdict: string;
  readonly tone: Tone;
  /** Sorts verdicts, the worst and most frequent first. */
  readonly verdictRank: number;
  /** All that a filter looks at, in lower case. */
  readonly text: string;
}

/** One occurrence of a milestone at an instant, in words. */
export interface MilestoneLine {
  readonly name: string;
  /** `▶ running`. */
  readonly state: string;
  /** `… open`. */
  readonly verdict: string;
  readonly tone: Tone;
  /** Local to its calendar; empty where there is none. */
  readonly target: string;
  /** `30m left`, `2h over`. */
  readonly remaining: string;
}
