import type { Value } from '../condition/expression.js';
import type { HoursSource } from '../plan/semantics.js';
import type { Duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';
import type { RunFinding } from './run-finding.js';

/** The states of an occurrence (S21). `violated` is a flag beside them. */
export type MilestoneState = 'scheduled' | 'running' | 'paused' | 'completed' | 'cancelled' | 'exited';

/** The calendar a clock ran on, and which rule of S12 chose it; `24x7` when none was named or the clock is `elapsed`. */
export interface CalendarUsed {
  readonly name: string;
  readonly source: HoursSource | 'elapsed' | 'fallback';
}

/** An action that ran. */
export interface ActionRun {
  /** Its place among all actions that ran on the record, from 1: what tells those of one instant apart (S33). */
  readonly step: number;
  readonly action: string;
  readonly kind: 'success' | 'warning' | 'violation';
  /** When it ran; delivery of a `quiet` notification may be later. */
  readonly at: Instant;
  /** When a notification is delivered, where `quiet` delays it. */
  readonly deliveredAt?: Instant;
  /** Its instant had already passed when the clock started, resumed or moved (S31). */
  readonly late: boolean;
}

/** What became of one occurrence of one item on one record, as observed at the end of the run. */
export interface MilestoneResult {
  readonly case: string;
  readonly object: string;
  /** The entitlement for which the process ran. */
  readonly entitlement?: string;
  readonly process: string;
  /** The version that gave the verdict: of an open occurrence the present one. */
  readonly processVersion: number;
  readonly milestone: string;
  readonly id: string;
  /** Counts from 1 within its Milestone and cycle. */
  readonly occurrence: number;
  /** Counts from 1; more than one only under `reopen: new-cycle` (S14), or after a change of entitlement (S15). */
  readonly cycle: number;
  readonly state: MilestoneState;
  readonly start: Instant;
  /** Absent: no target (paused, blank `until`, beyond the horizon). */
  readonly target?: Instant;
  readonly completed?: Instant;
  readonly violated: boolean;
  readonly violatedAt?: Instant;
  /** Open time on the milestone's clock from start to completion or observation, stops included (S29). */
  readonly elapsed: Duration;
  readonly stopped: Duration;
  /** Running time left to the target at completion or observation, or run since it passed: then negative (S25). Absent where there is no target to measure. */
  readonly remaining?: Duration;
  readonly calendar: CalendarUsed;
  readonly actions: readonly ActionRun[];
}

/** All that is known of one record when its run ends. */
export interface CaseResult {
  readonly case: string;
  readonly object: string;
  /** The instant up to which the record was observed. */
  readonly observedAt: Instant;
  /** The entitlement that the record has. */
  readonly entitlement?: string;
  /** The process that ran last, if any. */
  readonly process?: string;
  readonly processVersion?: number;
  /** Why no process ran, in words (S10); absent when one did. */
  readonly notApplied?: string;
  /** In order of cycle, start, then the process's `milestones`. */
  readonly milestones: readonly MilestoneResult[];
  /** The record as it stands, built-in fields included. */
  readonly fields: Readonly<Record<string, Value>>;
  readonly findings: readonly RunFinding[];
}
