import type { Expression } from '../condition/expression.js';
import type { Duration } from '../time/duration.js';
import type { Target } from './target.js';

/** How often a milestone may occur on one record (S24). */
export type Recurrence = 'none' | 'independent' | 'sequential';

/** An item of a process's `milestones`, with every default filled in. */
export interface PlanMilestone {
  /** Unique in its process; the milestone's name unless the item says otherwise. */
  readonly id: string;
  /** The Milestone it is an item of; items of one Milestone share its occurrences (S24). */
  readonly milestone: string;
  readonly recurrence: Recurrence;
  /** Absent: always. */
  readonly when?: Expression;
  /** Id of the item that must have completed first. */
  readonly after?: string;
  readonly target: Target;
  readonly start: 'criteria' | 'process';
  readonly clock: 'business' | 'elapsed';
  /** The item's own business hours. */
  readonly calendar?: string;
  /** Absent: it completes only by an explicit completion. */
  readonly completeWhen?: Expression;
  readonly pauseWhen?: Expression;
  readonly runsWhileStopped: boolean;
  readonly onTargetChange: 'keep' | 'restart';
  readonly agreement: 'sla' | 'ola';
  /** Ids of the items that an operational-level agreement underpins. */
  readonly underpins: readonly string[];
  /** Actions run on completion, in order. */
  readonly success: readonly string[];
  /** Warnings, then violation triggers, each in the order written (S33). */
  readonly triggers: readonly PlanTrigger[];
}

/** Actions that run at an offset from the target. */
export interface PlanTrigger {
  readonly kind: 'warning' | 'violation';
  readonly offset: TriggerOffset;
  readonly actions: readonly string[];
}

/** A signed span from the target, or a share of the open time from base to target (S22a, S30). */
export type TriggerOffset =
  | { readonly kind: 'span'; readonly amount: Duration }
  | { readonly kind: 'share'; readonly percent: number };
