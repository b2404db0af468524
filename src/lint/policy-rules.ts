import type { Expression } from '../condition/expression.js';
import type { EntitlementPolicy } from '../link/entitlement-policy.js';
import type { Location } from '../syntax/location.js';

/** A rule of one of the lists of an entitlement policy; of those with one list the first match wins (S44). */
export interface PolicyRule {
  /** Rules of one list compete for the same things. */
  readonly list: string;
  readonly when?: Expression;
  readonly at: Location;
}

/** The rules of an entitlement policy, list by list; grants for each event are a list of their own. */
export function policyRules({ grant, modify, route, renew, at }: EntitlementPolicy): readonly PolicyRule[] {
  const rule = (list: string, key: string, index: number, when: Expression | undefined): PolicyRule => ({
    list,
    at: at.child(key, index),
    ...(when && { when }),
  });
  return [
    ...grant.map((one, index) => rule(`grant ${one.event}`, 'grant', index, one.when)),
    ...modify.map((one, index) => rule('modify', 'modify', index, one.when)),
    ...route.map((one, index) => rule('route', 'route', index, one.when)),
    ...renew.map((one, index) => rule('renew', 'renew', index, one.when)),
  ];
}
