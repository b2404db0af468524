import { planFault } from '../schema/plan-fault.js';
import { hashOf } from './lower.js';
import type { Plan } from './plan.js';

/** A value that was read from a plan file: the plan it is, or why it is none. */
export type CheckedPlan = { readonly plan: Plan } | { readonly fault: string };

/** Checks that a value has the shape of a plan (`schemas/plan.schema.json`) and that its hash fits its content. */
export function checkPlan(value: unknown): CheckedPlan {
  const fault = planFault(value);
  if (fault !== undefined) return { fault };
  const plan = value as Plan;
  return hashOf(plan.content) === plan.hash
    ? { plan }
    : { fault: 'its hash does not fit its content, so somebody changed it by hand' };
}
