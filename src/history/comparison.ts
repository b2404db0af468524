import type { CaseResult, MilestoneResult } from '../simulate/result.js';
import type { Instant } from '../time/instant.js';

/** Whether a milestone was kept: the log's word, or the replay's. */
export type Verdict = 'met' | 'violated';

/** How the replay's verdicts on a milestone compare with the log's own. */
export interface Comparison {
  /** An item's id or a Milestone's name. */
  readonly milestone: string;
  /** The log's column. */
  readonly column: string;
  /** Cases on which both have a verdict. */
  readonly compared: number;
  readonly agreed: number;
  /** In the order of the history. */
  readonly disagreements: readonly Disagreement[];
  /** Cases on which only one of the two, or neither, has a verdict. */
  readonly notCompared: { readonly noReplayVerdict: number; readonly noLogVerdict: number };
}

/** A case that the log judges otherwise than the replay. */
export interface Disagreement {
  readonly case: string;
  readonly log: Verdict;
  readonly replay: Verdict;
  readonly start: Instant;
  readonly target?: Instant;
  readonly completed?: Instant;
}

/** Compares verdicts as cases come. */
export interface VerdictComparer {
  add(result: CaseResult, log: Verdict | undefined): void;
  comparison(): Comparison;
}

/** A comparer for one milestone; of several occurrences the last one judged speaks for the case. */
export function verdictComparer(milestone: string, column: string): VerdictComparer {
  const disagreements: Disagreement[] = [];
  const notCompared = { noReplayVerdict: 0, noLogVerdict: 0 };
  let compared = 0;
  const add = (result: CaseResult, log: Verdict | undefined): void => {
    const judged = result.milestones.findLast(one => isJudged(one, milestone));
    if (judged === undefined) notCompared.noReplayVerdict++;
    else if (log === undefined) notCompared.noLogVerdict++;
    else {
      compared++;
      const replay = judged.violated ? 'violated' : 'met';
      if (replay !== log) disagreements.push(disagreement(judged, log, replay));
    }
  };
  return {
    add,
    comparison: () => ({
      milestone,
      column,
      compared,
      agreed: compared - disagreements.length,
      disagreements,
      notCompared,
    }),
  };
}

/** A cancelled occurrence, violated or not, is no verdict on the record: its milestone stopped applying (S21). */
function isJudged({ id, milestone, state, violated }: MilestoneResult, named: string): boolean {
  if (id !== named && milestone !== named) return false;
  return state === 'completed' || (violated && state !== 'cancelled');
}

function disagreement(result: MilestoneResult, log: Verdict, replay: Verdict): Disagreement {
  return {
    case: result.case,
    log,
    replay,
    start: result.start,
    ...(result.target !== undefined && { target: result.target }),
    ...(result.completed !== undefined && { completed: result.completed }),
  };
}
