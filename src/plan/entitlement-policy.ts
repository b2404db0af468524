import type { Expression, Value } from '../condition/expression.js';
import type { Term } from '../time/term.js';

/** How entitlements are granted, applied, changed, routed and renewed; in every list the first match wins (S43, S44). */
export interface PlanEntitlementPolicy {
  readonly name: string;
  /** The object type of the records that `apply`, `route` and grants for new records are about. */
  readonly object: string;
  readonly grant: readonly PlanGrantRule[];
  /** Absent: its records find no entitlement by themselves. */
  readonly apply?: PlanApplyRule;
  readonly lookup: PlanLookupFilters;
  readonly modify: readonly PlanModifyRule[];
  readonly route: readonly PlanRouteRule[];
  readonly renew: readonly PlanRenewRule[];
}

/** Decides whether an event brings an entitlement. */
export interface PlanGrantRule {
  readonly event: 'sale' | 'request' | 'newRecord';
  /** Absent: always. */
  readonly when?: Expression;
  /** Absent: the template that is sold or asked for. */
  readonly template?: string;
  readonly decide: 'approve' | 'refuse';
  readonly reason?: string;
}

/** What a record and an entitlement may have in common. */
export type MatchKey = 'contact' | 'asset' | 'product' | 'serviceContract' | 'account';

/** How a new record finds its entitlement (S43). */
export interface PlanApplyRule {
  readonly match: readonly MatchKey[];
  readonly when?: Expression;
  readonly tie: 'latest-start' | 'earliest-end' | 'best-service-level';
}

/** Which entitlements may be found at all. */
export interface PlanLookupFilters {
  readonly activeOnly: boolean;
  readonly sameAccount: boolean;
  readonly sameAsset: boolean;
  readonly sameContact: boolean;
  readonly coveredChannel: boolean;
}

/** Changes an entitlement when its condition becomes true. */
export type PlanModifyRule = { readonly when?: Expression } & (
  | { readonly do: 'suspend' | 'resume' | 'cancel' }
  | { readonly do: 'upgrade'; readonly template: string }
);

/** Puts a new record into a queue, sets its fields, or both. */
export interface PlanRouteRule {
  readonly when?: Expression;
  readonly queue?: string;
  readonly set: Readonly<Record<string, Value>>;
}

/** Renews an entitlement that comes to its end. */
export interface PlanRenewRule {
  readonly when?: Expression;
  /** How long before the end people are told. */
  readonly notice: readonly Term[];
  /** The template of the new term; absent: the new term is like the old one. */
  readonly template?: string;
  /** From the day after the old end to the new start; absent: none. */
  readonly gap?: Term;
}
