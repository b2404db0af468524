import type { Scope } from '../../condition/scope.js';
import type { PlanContent } from '../../plan/plan.js';
import type { Routing } from './placement.js';
import { firstThatHolds, rulesOf } from './rules.js';

/** What the first rule of `route` that holds sets on a new record; `undefined` when none does (S44). */
export function routeRecord(object: string, scope: Scope, content: PlanContent): Routing | undefined {
  const chosen = firstThatHolds(rulesOf('route', content, object), scope);
  if (chosen === undefined) return undefined;
  const { queue, set } = chosen.rule;
  return { rule: chosen.path, fields: { ...set, ...(queue !== undefined && { queue }) } };
}
