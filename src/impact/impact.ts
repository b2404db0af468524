import type { AttainmentGroup } from '../history/attainment.js';
import type { Outcome, OutcomeCounts } from '../simulate/outcome.js';
import type { Duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';

/** A thing under the baseline, and under the candidate. */
export interface Pair<Thing> {
  readonly before: Thing;
  readonly after: Thing;
}

/** What a change of policies does to the same cases: plain data, counted from two runs of each. */
export interface Impact {
  readonly cases: number;
  /** Cases on which no process ran (S10). */
  readonly notApplied: Pair<number>;
  readonly totals: Pair<OutcomeCounts>;
  /** Sorted by process, milestone, then group: all, by field value, by month. */
  readonly rows: readonly ImpactRow[];
  /** Every occurrence that has another outcome, in the order of the cases. */
  readonly flips: readonly Flip[];
  /** Sorted by process and milestone. */
  readonly margins: readonly MarginShift[];
  /** Actions that ran under either, sorted by name. */
  readonly actions: readonly ActionShift[];
  /** Occurrences whose target lies elsewhere, by process, milestone and the calendar of the baseline. */
  readonly moved: readonly MovedTargets[];
}

/** The outcomes of one milestone of one process over one group of cases. A case is in the group of its own run: fields may end otherwise. */
export interface ImpactRow {
  readonly process: string;
  readonly milestone: string;
  readonly group: AttainmentGroup;
  readonly counts: Pair<OutcomeCounts>;
}

/** Whether a change of outcome is a new violation, a violation that is gone, or neither. */
export type FlipKind = 'newly-violated' | 'newly-saved' | 'other';

/** An occurrence whose outcome differs. `null`: it is not there. */
export interface Flip {
  readonly kind: FlipKind;
  /** The scenario, workload or history of the case. */
  readonly source: string;
  readonly case: string;
  readonly process: string;
  readonly milestone: string;
  readonly occurrence: number;
  readonly cycle: number;
  readonly outcome: Pair<Outcome | null>;
  readonly target: Pair<Instant | null>;
  readonly completed: Pair<Instant | null>;
  /** The calendar that its times are shown in. */
  readonly calendar: string;
}

/** How much time was left when the judged occurrences of a milestone completed, or at the end of the run. */
export interface MarginShift {
  readonly process: string;
  readonly milestone: string;
  readonly margin: Pair<Margin | null>;
}

/** Open time left to the target, negative when it was missed: half of the occurrences had at least `p50` left, 90 % at least `p90`. */
export interface Margin {
  readonly judged: number;
  readonly p50: Duration;
  readonly p90: Duration;
}

/** How often an action ran. */
export interface ActionShift {
  readonly action: string;
  /** `notify`, `email`, `updateField`, … of the plan that has it. */
  readonly type: string;
  readonly runs: Pair<number>;
  /** Those outside the hours: of the process, else of the record, else the default ones; none where there are no hours. */
  readonly outside: Pair<number>;
}

/** How many targets lie elsewhere. */
export interface MovedTargets {
  readonly process: string;
  readonly milestone: string;
  readonly calendar: string;
  readonly count: number;
}

/** How many flips there are of a kind. */
export function countFlips({ flips }: Pick<Impact, 'flips'>, kind: FlipKind): number {
  return flips.filter(one => one.kind === kind).length;
}

/** How many targets lie elsewhere, all together. */
export function countMoved({ moved }: Pick<Impact, 'moved'>): number {
  return moved.reduce((sum, one) => sum + one.count, 0);
}
