import type { ActionRun } from '../../simulate/result.js';
import type { OccurrenceName } from '../../simulate/trace.js';
import type { Instant } from '../../time/instant.js';
import type { TimeSpan } from '../../time/time-span.js';

/** One case over time: what the terminal draws, and the instants that its cursor goes through. */
export interface CaseChart {
  /** Where the axis begins and ends; `to` is later than `from`. */
  readonly from: Instant;
  readonly to: Instant;
  /** Zone of the axis and of the moments. */
  readonly timeZone: string;
  /** Why no process ran; absent when one did. */
  readonly notApplied?: string;
  readonly lanes: readonly Lane[];
  /** In order of time; never empty. */
  readonly moments: readonly Moment[];
}

/** One occurrence of a milestone. */
export interface Lane {
  readonly name: string;
  /** What it is an occurrence of. */
  readonly of: OccurrenceName;
  /** The path of its item in the plan, `processes.premium@1.milestones.resolution`. */
  readonly rule: string;
  /** The calendar of its clock. */
  readonly hours: string;
  /** When that calendar is closed, within the axis. */
  readonly closed: readonly TimeSpan[];
  /** How it stood while it was open, in order and apart. */
  readonly stretches: readonly Stretch[];
  readonly start: Instant;
  /** When its warnings ran. */
  readonly warnings: readonly Instant[];
  readonly target?: Instant;
  readonly completed?: Instant;
  readonly violatedAt?: Instant;
}

/** A stretch of an occurrence's life in one of its open states. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly state: 'scheduled' | 'running' | 'paused';
}

/** All that happened at one instant. */
export interface Moment {
  readonly at: Instant;
  /** The instant at which its outcome shows: a target is missed the millisecond after it (S23). */
  readonly seenAt: Instant;
  /** Local to the case. */
  readonly time: string;
  /** What happened, each in a few words that are safe to print. */
  readonly words: readonly string[];
  /** Whether the case was created or something happened to it from outside. */
  readonly isEvent: boolean;
  /** The kinds of the actions that ran. */
  readonly actions: readonly ActionRun['kind'][];
}
