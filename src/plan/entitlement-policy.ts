import type { EntitlementPolicy } from '../link/entitlement-policy.js';

/** How entitlements are granted, applied, changed, routed and renewed (S43, S44): the linked policy without its text and place. */
export type PlanEntitlementPolicy = Omit<EntitlementPolicy, 'spec' | 'at'>;

export type {
  ApplyRule as PlanApplyRule,
  LookupFilters as PlanLookupFilters,
  MatchKey,
  ModifyRule as PlanModifyRule,
  RenewRule as PlanRenewRule,
} from '../link/entitlement-policy.js';
