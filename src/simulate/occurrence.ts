import type { Duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';
import type { Clock } from './clock.js';
import type { ProgramMilestone } from './program.js';
import type { ActionRun, MilestoneState } from './result.js';
import type { Goal } from './target.js';
import type { OccurrenceName } from './trace.js';
import type { Watch } from './watch.js';

/** One occurrence of a milestone on a record, while the record runs (S21–S25). */
export interface Occurrence {
  readonly number: number;
  readonly cycle: number;
  item: ProgramMilestone;
  /** Its base is the start of the process and moves with it (S11). */
  readonly followsProcess: boolean;
  watches: OccurrenceWatches;
  state: MilestoneState;
  clock: Clock;
  goal: Goal;
  /** As shown: absent while a pause hides it (S25). */
  target?: Instant | undefined;
  /** The instant by which it is judged, once completed (S28). */
  completed?: Instant | undefined;
  /** When it left the open states: a completion was taken in, or it was cancelled or exited. */
  left?: Instant | undefined;
  /** The instant by which it was judged when it left the open states: to there it is measured. */
  judgedAt?: Instant | undefined;
  /** What was measured when it left the open states, where the instant by which it is judged lay in the future. */
  measured?: Measure | undefined;
  /** The verdict as last settled (S23). */
  violated: boolean;
  /** The target for whose passing the agenda holds a verdict. */
  judgedAfter?: Instant | undefined;
  /** Keys of triggers that fired or were skipped: each runs at most once (S30, S32). */
  readonly spent: string[];
  /** Grows whenever the pending triggers are dropped or set anew, so that older entries of the agenda are void. */
  armed: number;
  /** Whether its success actions were queued. */
  succeeded: boolean;
  readonly actions: ActionRun[];
}

/** Spans on the milestone's clock, as they stood at an instant (S29). */
export interface Measure {
  readonly elapsed: Duration;
  readonly stopped: Duration;
  /** Absent where there is no target to measure. */
  readonly remaining?: Duration;
}

/** The conditions of an item, shared by its occurrences unless they read `startedAt`. */
export interface OccurrenceWatches {
  /** Absent: it always holds. */
  readonly when: Watch | undefined;
  /** Absent: only an explicit completion completes it. */
  readonly complete: Watch | undefined;
  readonly halted: Watch;
}

/** Whether an occurrence can still be met. */
export function isOpen(occurrence: Occurrence): boolean {
  return isUnderWay(occurrence) || occurrence.state === 'scheduled';
}

/** Whether its clock has started and it is still open. */
export function isUnderWay(occurrence: Occurrence): boolean {
  return occurrence.state === 'running' || occurrence.state === 'paused';
}

/** The name of an occurrence in the trace. */
export function nameOf({ item, number, cycle }: Occurrence): OccurrenceName {
  return { milestone: item.plan.milestone, id: item.plan.id, occurrence: number, cycle };
}
