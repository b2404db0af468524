import type { Expression } from '../condition/expression.js';
import type { Duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';
import type { PlanMilestone } from './milestone.js';

/** One version of an entitlement process, with every default filled in. */
export interface PlanProcess {
  readonly name: string;
  readonly version: number;
  readonly object: string;
  readonly active: boolean;
  readonly default: boolean;
  /** The entry instants this version takes, `[from, to)`; an absent end is open. */
  readonly effective: { readonly from?: Instant; readonly to?: Instant };
  readonly calendar?: string;
  readonly entry: { readonly from: string; readonly when?: Expression };
  /** Absent: nothing but `duration` ends it. */
  readonly exitWhen?: Expression;
  readonly stopWhen?: Expression;
  readonly duration?: Duration;
  readonly updateRules: readonly PlanUpdateRule[];
  readonly milestones: readonly PlanMilestone[];
}

/** Moves records on another version of the chain to version `to` (S16). */
export interface PlanUpdateRule {
  readonly from: number | 'any';
  readonly to: number;
  readonly when?: Expression;
}
