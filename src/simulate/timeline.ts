import type { Value } from '../condition/expression.js';
import type { Cover } from '../entitlement/life/cover.js';
import type { DatedSurroundings, Placement } from '../entitlement/life/placement.js';
import type { FieldsByPath } from '../entitlement/life/related-fields.js';
import type { Instant } from '../time/instant.js';

/** One record and everything that happens to it: what a run takes, from a scenario, a history or a generator. */
export interface CaseTimeline {
  readonly id: string;
  readonly object: string;
  readonly createdAt: Instant;
  /** Creation by a customer is the first customer message (S50). */
  readonly createdBy: 'customer' | 'agent';
  /** The process the case names; absent: the project's, if it has one (S10). */
  readonly process?: string;
  /** The entitlement the case names, by name or id. */
  readonly entitlement?: string;
  /** What the life of customers gives it at creation; absent where no entitlement plays a part. */
  readonly placement?: Omit<Placement, 'switches' | 'changes' | 'unknown'>;
  /** What changes around it by itself, in order of time. */
  readonly surroundings?: readonly DatedSurroundings[];
  readonly fields: Readonly<Record<string, Value>>;
  /** In file order; a run sorts them by instant and keeps the file order of equals (S20). */
  readonly events: readonly CaseEvent[];
}

/** Something that happens to a record at an instant. */
export type CaseEvent = { readonly at: Instant } & (
  | { readonly kind: 'set'; readonly fields: Readonly<Record<string, Value>> }
  | {
      readonly kind: 'message';
      readonly from: 'customer' | 'agent' | 'bot';
      readonly public: boolean;
      readonly channel?: string;
    }
  /** `milestone` is an item's id or, where it names one item only, a Milestone's name. `occurrence` counts from 1; absent: the open one. */
  | {
      readonly kind: 'complete';
      readonly milestone: string;
      readonly completedAt?: Instant;
      readonly occurrence?: number;
    }
  /** Clears a completion (S28). */
  | { readonly kind: 'reopen'; readonly milestone: string; readonly occurrence?: number }
  | { readonly kind: 'stop'; readonly stopped: boolean }
  | { readonly kind: 'owner'; readonly owner: string | null }
  | { readonly kind: 'queue'; readonly queue: string | null }
  /** By name or id, or null for none; what it gives the record is filled in before the run. */
  | {
      readonly kind: 'entitlement';
      readonly entitlement: string | null;
      readonly cover?: Cover;
      readonly fields?: FieldsByPath;
    }
  /** What the life of customers changes around the record by itself; no timeline is written with it. */
  | { readonly kind: 'surroundings'; readonly cover?: Cover; readonly fields: FieldsByPath }
);
