import type { Value } from '../../condition/expression.js';
import type { PlanModifyRule } from '../../plan/entitlement-policy.js';
import type { PlainDate } from '../../time/calendar-spec.js';
import type { Instant } from '../../time/instant.js';

/** What brings an entitlement, or a refusal. */
export type GrantEvent = 'sale' | 'request' | 'newRecord';

/** One thing that happened to customers and their entitlements; `rule` is the path of what decided it in the plan (S44). */
export type LifeRecord = { readonly at: Instant; readonly account: string } & (
  | {
      readonly kind: 'granted';
      readonly event: GrantEvent;
      readonly entitlement: string;
      readonly template: string;
      readonly startDate: PlainDate;
      /** Absent: without end. */
      readonly endDate?: PlainDate;
      /** Absent: no rule speaks of it, and the product's templates are granted. */
      readonly rule?: string;
      /** The new record that brought it. */
      readonly case?: string;
    }
  | {
      readonly kind: 'refused';
      readonly event: GrantEvent;
      readonly template?: string;
      readonly reason: string;
      /** Absent: no rule approves it. */
      readonly rule?: string;
      readonly case?: string;
    }
  | {
      readonly kind: 'modified';
      readonly entitlement: string;
      readonly do: PlanModifyRule['do'];
      readonly template?: string;
      /** Absent: an event of the timeline did it. */
      readonly rule?: string;
    }
  /** People are told that a term comes to its end. */
  | {
      readonly kind: 'notice';
      readonly entitlement: string;
      readonly endDate: PlainDate;
      readonly rule: string;
    }
  | {
      readonly kind: 'renewed';
      readonly entitlement: string;
      /** The entitlement of the new term. */
      readonly into: string;
      readonly template?: string;
      readonly startDate: PlainDate;
      readonly endDate?: PlainDate;
      /** The version to which an update rule moved it (S16). */
      readonly processVersion?: number;
      /** Absent: an event of the timeline did it, and no rule speaks of it. */
      readonly rule?: string;
    }
  /** A record was opened with an entitlement that is per incident (S41). */
  | {
      readonly kind: 'incident';
      readonly entitlement: string;
      readonly case: string;
      readonly left: number;
    }
  /** Fields of an account, a contact or an asset changed. */
  | {
      readonly kind: 'changed';
      readonly record: 'account' | 'contact' | 'asset';
      readonly name: string;
      readonly fields: Readonly<Record<string, Value>>;
    }
);
