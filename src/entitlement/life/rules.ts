import { holds } from '../../condition/evaluate.js';
import type { Expression } from '../../condition/expression.js';
import type { Scope } from '../../condition/scope.js';
import type { PlanEntitlementPolicy } from '../../plan/entitlement-policy.js';
import type { PlanContent } from '../../plan/plan.js';

/** The lists of rules of a policy. */
type RuleList = 'grant' | 'modify' | 'route' | 'renew';

/** A rule and its path in the plan. */
export interface PlacedRule<List extends RuleList> {
  readonly rule: PlanEntitlementPolicy[List][number];
  readonly path: string;
}

/** The rules of all policies, by name and then in list order; of an object type: those of policies about its records. */
export function rulesOf<List extends RuleList>(
  list: List,
  { entitlementPolicies }: PlanContent,
  object?: string,
): readonly PlacedRule<List>[] {
  return Object.keys(entitlementPolicies)
    .sort()
    .flatMap(name => {
      const policy = entitlementPolicies[name];
      if (policy === undefined || (object !== undefined && policy.object !== object)) return [];
      const rules: readonly PlanEntitlementPolicy[List][number][] = policy[list];
      return rules.map((rule, index) => ({ rule, path: `entitlementPolicies.${name}.${list}.${index}` }));
    });
}

/** The first rule whose condition is true (S44). */
export function firstThatHolds<Placed extends { readonly rule: { readonly when?: Expression } }>(
  rules: readonly Placed[],
  scope: Scope,
): Placed | undefined {
  return rules.find(({ rule }) => rule.when === undefined || holds(rule.when, scope));
}
