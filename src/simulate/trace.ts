import type { Value } from '../condition/expression.js';
import type { Application } from '../entitlement/life/application.js';
import type { Placement } from '../entitlement/life/placement.js';
import type { Duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';
import type { CalendarUsed, MilestoneState } from './result.js';
import type { CaseEvent } from './timeline.js';

/** Names the occurrence that a trace record is about. */
export interface OccurrenceName {
  readonly milestone: string;
  readonly id: string;
  readonly occurrence: number;
  readonly cycle: number;
}

/** How an occurrence stands after what the record tells of. */
export interface OccurrenceView {
  readonly start: Instant;
  readonly target?: Instant;
  /** Running time left to the target, while it is hidden by a pause (S25). */
  readonly remaining?: Duration;
  /** The instant by which a completed one is judged. */
  readonly completed?: Instant;
  readonly calendar: CalendarUsed;
  /** Why there is no target, where there is none. */
  readonly noTarget?: string;
}

/** Who changed a field: the timeline, the engine (what it keeps by itself), an action, or a rule of a policy by its path. */
export type ChangeAuthor = 'timeline' | 'engine' | { readonly action: string } | { readonly rule: string };

/** One thing that happened in a run; a trace is a flat list of them in the order they happened (S20, S34). */
export type TraceRecord = { readonly case: string; readonly at: Instant } & (
  | { readonly kind: 'created' }
  | { readonly kind: 'event'; readonly event: CaseEvent }
  /** What brought the record its entitlement, or that it found none (S43). */
  | {
      readonly kind: 'entitlement-found';
      readonly entitlement?: string;
      readonly by?: NonNullable<Placement['by']>;
      readonly application?: Application;
    }
  /** The record gets another entitlement, or none (S15). */
  | { readonly kind: 'entitlement-changed'; readonly before?: string; readonly entitlement?: string }
  | { readonly kind: 'not-applied'; readonly reason: string }
  | {
      readonly kind: 'process-entered';
      readonly process: string;
      readonly version: number;
      readonly start: Instant;
    }
  /** The entry field was edited (S11). */
  | { readonly kind: 'process-start-moved'; readonly before: Instant; readonly start: Instant }
  | { readonly kind: 'process-exited'; readonly reason: 'condition' | 'duration' | 'removed' }
  | { readonly kind: 'process-reopened'; readonly cycle: number }
  /** `rule`: the update rule's path in the plan; absent where the switch `versioning` moved the record (S16). */
  | { readonly kind: 'process-moved'; readonly from: number; readonly to: number; readonly rule?: string }
  | { readonly kind: 'process-stopped' }
  | { readonly kind: 'process-resumed' }
  | ({
      readonly kind: 'milestone';
      /** Absent on the first record of an occurrence. */
      readonly from?: MilestoneState;
      readonly to: MilestoneState;
    } & OccurrenceName &
      OccurrenceView)
  /** The target, the start or the calendar changed while the state did not (S27). */
  | ({ readonly kind: 'retargeted'; readonly before?: Instant } & OccurrenceName & OccurrenceView)
  /** Written when the verdict is known; `at` is the target itself. */
  | ({ readonly kind: 'violated' } & OccurrenceName)
  /** A violation taken back: the target moved out, the completion was back-dated, or `criteriaLost: remove` (S21, S27). */
  | ({ readonly kind: 'violation-withdrawn' } & OccurrenceName)
  | ({
      readonly kind: 'trigger-dropped';
      readonly trigger: 'warning' | 'violation';
      readonly actions: readonly string[];
      readonly reason: 'completed' | 'cancelled' | 'exited' | 'late';
    } & OccurrenceName)
  | ({
      readonly kind: 'action';
      readonly action: string;
      readonly cause: 'success' | 'warning' | 'violation';
      /** The place of its trigger among those of its item; absent on success. */
      readonly trigger?: number;
      readonly late: boolean;
      readonly deliveredAt?: Instant;
      /** What would be sent or done, texts filled in. */
      readonly effect: ActionEffect;
    } & OccurrenceName)
  | {
      readonly kind: 'field-changed';
      readonly field: string;
      readonly before: Value;
      readonly after: Value;
      readonly by: ChangeAuthor;
    }
  | ({ readonly kind: 'feed'; readonly text: string } & OccurrenceName)
);

/** What an action would do outside the simulation. */
export type ActionEffect =
  | { readonly type: 'notify'; readonly to: readonly string[]; readonly text: string }
  | {
      readonly type: 'email';
      readonly to: readonly string[];
      readonly subject: string;
      readonly text: string;
    }
  | { readonly type: 'updateField'; readonly set: Readonly<Record<string, Value>> }
  | {
      readonly type: 'createTask';
      readonly subject: string;
      readonly assignee?: string;
      readonly due?: Instant;
    }
  | { readonly type: 'route'; readonly queue: string }
  | { readonly type: 'webhook'; readonly url: string; readonly body?: string };

/** Takes trace records as they happen; a run without one keeps no trace. */
export type TraceSink = (record: TraceRecord) => void;

/** A record of one kind of a trace. */
export type Told<Kind extends TraceRecord['kind']> = Extract<TraceRecord, { readonly kind: Kind }>;
