import type { Value } from '../condition/expression.js';
import type { MilestoneState } from '../simulate/result.js';
import type { Location } from '../syntax/location.js';
import type { Duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';

/** What must be true of a record when its run ends; only what is named is checked. */
export interface CaseExpectation {
  readonly at: Location;
  /** Null: no process may have run. */
  readonly process?: string | null;
  /** Null: it may have none. */
  readonly entitlement?: string | null;
  readonly queue?: string | null;
  readonly fields?: Readonly<Record<string, Value>>;
  /** The codes of all findings of the record's run, each once. */
  readonly findings?: readonly string[];
  readonly milestones: readonly MilestoneExpectation[];
}

/** What must be true of one occurrence. */
export interface MilestoneExpectation {
  readonly at: Location;
  readonly occurrence: OccurrenceChoice;
  /** When it is observed; absent: when the run ends. */
  readonly observedAt?: Instant;
  /** There must be no such occurrence. */
  readonly absent: boolean;
  readonly checks: readonly ExpectedValue[];
}

/** Which occurrence an expectation speaks of: by milestone or item id; the last cycle and the last occurrence unless numbered. */
export interface OccurrenceChoice {
  readonly milestone?: string;
  readonly id?: string;
  readonly occurrence?: number;
  readonly cycle?: number;
}

/** One value of an occurrence and what it must be; null means that there must be none. */
export type ExpectedValue =
  | { readonly key: 'state'; readonly value: MilestoneState }
  | { readonly key: 'violated'; readonly value: boolean }
  | { readonly key: 'start' | 'target' | 'completed' | 'violatedAt'; readonly value: Instant | null }
  | { readonly key: 'elapsed' | 'stopped' | 'remaining'; readonly value: Duration }
  | { readonly key: 'actions'; readonly value: readonly ExpectedAction[]; readonly only: boolean };

/** An action that must have run; several of one name are met by as many runs. */
export interface ExpectedAction {
  readonly do: string;
  readonly at?: Instant;
  readonly late?: boolean;
}
