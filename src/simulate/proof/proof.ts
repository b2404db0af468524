import type { Value, ValueType } from '../../condition/expression.js';
import type { Candidate } from '../../entitlement/life/application.js';
import type { HoursSource } from '../../plan/semantics.js';
import type { BoundaryReason } from '../../time/calendar.js';
import type { Closure } from '../../time/closures.js';
import type { Duration } from '../../time/duration.js';
import type { Instant } from '../../time/instant.js';
import type { Outcome } from '../outcome.js';
import type { CalendarUsed, MilestoneState } from '../result.js';
import type { Aim } from '../target.js';
import type { ChangeAuthor, OccurrenceName } from '../trace.js';

/** A part of a plan that spoke. */
export interface Rule {
  /** Its path in the plan, `processes.premium@1.milestones.resolution.target`. */
  readonly path: string;
  /** Where it was written, `file:line:column`; absent when the plan does not say. */
  readonly place?: string;
}

/** A condition of the policies and what the record held of what it reads. */
export interface CitedCondition {
  readonly text: string;
  readonly rule: Rule;
  readonly reads: readonly CitedValue[];
}

/** A value that a condition reads. */
export interface CitedValue {
  readonly name: string;
  readonly value: Value;
  readonly type: ValueType;
}

/** Why one occurrence of a milestone was due when it was and was judged as it was, or why nothing was due. */
export type Proof =
  | ({ readonly kind: 'no-process'; readonly absence: NoProcess } & ProvedCase)
  | ({
      readonly kind: 'never-started';
      readonly process: ProcessProof;
      readonly items: readonly ItemAbsence[];
    } & ProvedCase)
  | ({ readonly kind: 'occurrence'; readonly process: ProcessProof } & OccurrenceProof & ProvedCase);

/** The record that a proof is about. */
export interface ProvedCase {
  readonly case: string;
  readonly object: string;
  /** The instant up to which the record was observed. */
  readonly observedAt: Instant;
}

/** Why no process ran (S10, S11). */
export interface NoProcess {
  /** In words. */
  readonly reason: string;
  /** The process that was named, by whom and where. */
  readonly named?: { readonly process: string; readonly by: ProcessNamer; readonly rule: Rule };
  readonly entitlement?: EntitlementProof;
  /** The entry condition that was never true; absent where something else kept it out. */
  readonly entryWhen?: CitedCondition;
}

/** Who names the process of a record (S10). */
export type ProcessNamer = 'entitlement' | 'case' | 'project';

/** Which entitlement a record had, and what chose it (S15, S43). */
export interface EntitlementProof {
  /** Absent: it found none. */
  readonly name?: string;
  readonly by: 'named' | 'applied' | 'granted' | 'event';
  /** Every entitlement that it might have got, the winner first. */
  readonly candidates: readonly Candidate[];
  /** The policy by which it was found. */
  readonly rule?: Rule;
}

/** Which process ran on a record, and why (S10, S11, S16). */
export interface ProcessProof {
  readonly name: string;
  /** The version that the record entered with. */
  readonly version: number;
  readonly namedBy: ProcessNamer;
  /** Absent: no entitlement played a part. */
  readonly entitlement?: EntitlementProof;
  /** Where the project names it. */
  readonly namedAt?: Rule;
  /** The project's zone, in which versions take effect. */
  readonly timeZone: string;
  /** Every version for records of this type, highest first. */
  readonly versions: readonly VersionCandidate[];
  readonly entered: Instant;
  /** The value of the entry field: the start of the process. */
  readonly start: Instant;
  readonly entryField: string;
  readonly entryWhen?: CitedCondition;
}

/** A version of a process and what came of it when the record entered. */
export interface VersionCandidate {
  readonly version: number;
  readonly rule: Rule;
  /** `not-named`: the entitlement holds its records to another one. */
  readonly standing: 'chosen' | 'inactive' | 'not-named' | 'not-effective' | 'outranked';
  readonly effective: { readonly from?: Instant; readonly to?: Instant };
  readonly default: boolean;
}

/** Why an item of the process never started (S22, S24). */
export interface ItemAbsence {
  readonly id: string;
  readonly rule: Rule;
  readonly reason:
    | { readonly kind: 'never-true'; readonly when: CitedCondition }
    | { readonly kind: 'after'; readonly after: string; readonly rule: Rule }
    | { readonly kind: 'occupied'; readonly by: OccurrenceName }
    | { readonly kind: 'exited' };
}

/** The proof of one occurrence. Every sum in it can be checked against `ledger`. */
export interface OccurrenceProof {
  readonly occurrence: OccurrenceName;
  /** All other occurrences that were meant by the name that was asked for. */
  readonly others: readonly OtherOccurrence[];
  readonly item: ItemProof;
  readonly base: BaseProof;
  readonly hours: HoursProof;
  readonly target: TargetProof;
  /** What befell it while it was there, in order. */
  readonly changes: readonly Change[];
  readonly ledger: readonly LedgerEntry[];
  readonly end: EndProof;
  readonly verdict: VerdictProof;
  /** Where the sums are not what the engine says: always none, unless milepost is at fault. */
  readonly faults: readonly string[];
}

/** Another occurrence, and the state it came to. */
export type OtherOccurrence = OccurrenceName & { readonly state: MilestoneState };

/** The item of the process and why it applied (S21, S22). */
export interface ItemProof {
  readonly rule: Rule;
  /** Absent: it always applies. */
  readonly when?: CitedCondition & { readonly since: Instant };
  /** The item that had to be completed first. */
  readonly after?: { readonly id: string; readonly rule: Rule };
}

/** Where the clock's time begins (S22, S24). */
export interface BaseProof {
  readonly at: Instant;
  readonly reason:
    | { readonly kind: 'process-start' | 'entry' | 'condition' | 'reopening' }
    | { readonly kind: 'after'; readonly id: string }
    | { readonly kind: 'previous-completion' | 'previous-target'; readonly occurrence: number }
    /** The target changed under `onTargetChange: restart` (S27). */
    | { readonly kind: 'restart' };
  /** The opening at or after it; absent when none comes within the horizon. */
  readonly opening?: Instant;
}

/** The hours that a clock ran on, and the candidates of S12 in their order, as far as the winner and beyond. */
export interface HoursProof {
  readonly used: CalendarUsed;
  readonly timeZone: string;
  readonly rule?: Rule;
  readonly candidates: readonly HoursCandidate[];
}

/** A source of business hours and what came of it. */
export interface HoursCandidate {
  readonly source: HoursSource;
  /** Absent: it names none. */
  readonly name?: string;
  readonly standing: 'won' | 'unset' | 'unknown' | 'outranked';
  readonly rule?: Rule;
}

/** What the item asks for, as the record stood last (S22a). */
export interface TargetProof {
  readonly rule: Rule;
  readonly aim: Aim;
  /** The row of the table that holds. */
  readonly row?: { readonly by: string; readonly value: Value; readonly isDefault: boolean };
  /** The field of an `until` target. */
  readonly field?: string;
  /** Open time from the base to where the target lies when nothing halts the clock. */
  readonly total?: Duration;
  /** Where it lies when nothing halts the clock. */
  readonly unhalted?: Instant;
  /** Of business days, where each of them leads, one after the other. */
  readonly days: readonly Instant[];
  /** Where it lies; absent while a pause hides it, and where there is none. */
  readonly at?: Instant;
}

/** Something that befell an occurrence. */
export type Change = { readonly at: Instant } & (
  | {
      readonly kind: 'paused';
      readonly why: readonly HaltReason[];
      /** Running time left; absent when the target had passed. */
      readonly left?: Duration;
    }
  | { readonly kind: 'resumed'; readonly left?: Duration; readonly target?: Instant }
  | {
      readonly kind: 'retargeted';
      readonly why: readonly RetargetReason[];
      readonly before?: Instant;
      readonly target?: Instant;
      /** Running time left to the target at that instant, before and after; negative when over. */
      readonly leftBefore?: Duration;
      readonly left?: Duration;
    }
  | { readonly kind: 'version-moved'; readonly from: number; readonly to: number; readonly rule: Rule }
  /** The process was exited and went on, or the completion was cleared (S14, S28). */
  | {
      readonly kind: 'came-back';
      readonly from: 'completed' | 'exited';
      readonly left: Instant;
      readonly target?: Instant;
    }
  | { readonly kind: 'violated' | 'violation-withdrawn' }
);

/** What made a clock stand still (S25). */
export type HaltReason =
  | { readonly kind: 'record-stopped' }
  | { readonly kind: 'stopWhen' | 'pauseWhen'; readonly condition: CitedCondition };

/** What made a target move (S11, S27). */
export type RetargetReason =
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly before: Value;
      readonly after: Value;
      readonly by: ChangeAuthor;
    }
  | { readonly kind: 'version' }
  /** The entitlement promises something else, or has other hours. */
  | { readonly kind: 'entitlement' };

/** A stretch of a walk along the clock. */
export type LedgerEntry = {
  readonly start: Instant;
  readonly end: Instant;
  readonly length: Duration;
  /** The time that counts, from the base to the end of the entry. */
  readonly total: Duration;
  /** By how much the clocks of the zone go forward from its start to its end. */
  readonly zoneShift: Duration;
} & (
  | {
      /** Open time that counts, or that does not because the clock stands still. */
      readonly kind: 'open' | 'halted';
      readonly opens: BoundaryReason;
      readonly closes: BoundaryReason;
      /** The exception by which it is open. */
      readonly exception?: Rule;
    }
  | { readonly kind: 'closed'; readonly closures: readonly CitedClosure[] }
);

/** A holiday or an exception, and where it was written. */
export type CitedClosure = Closure & { readonly rule: Rule };

/** How it ended, or stood when the record was last observed. */
export interface EndProof {
  readonly state: MilestoneState;
  /** When it was completed, by what counts for the verdict, or when it left or was last observed. */
  readonly at: Instant;
  readonly cause:
    | { readonly kind: 'observed' }
    | { readonly kind: 'completed'; readonly condition: CitedCondition }
    /** An event of the timeline completed it, at the instant `takenIn`. */
    | { readonly kind: 'completed-by-event'; readonly takenIn: Instant }
    | { readonly kind: 'criteria-lost'; readonly condition: CitedCondition }
    | { readonly kind: 'version-lacks-it' | 'predecessor-cleared' | 'entitlement-changed' }
    | { readonly kind: 'process-exited'; readonly condition: CitedCondition }
    | { readonly kind: 'process-expired'; readonly rule: Rule };
}

/** The verdict, and what was compared for it (S23, S25, S29). */
export interface VerdictProof {
  readonly outcome: Outcome;
  readonly compared:
    | { readonly kind: 'instants'; readonly at: Instant; readonly target: Instant }
    /** Completed or seen while a pause hides the target. */
    | { readonly kind: 'remaining'; readonly remaining: Duration }
    | { readonly kind: 'no-target'; readonly why: string };
  /** Open time on the clock from the base to the end, halted time included. */
  readonly elapsed: Duration;
  readonly stopped: Duration;
  /** Running time left to the target; negative when over. */
  readonly remaining?: Duration;
}
