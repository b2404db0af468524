import type { EntitlementPolicy } from '../link/entitlement-policy.js';
import type { EntitlementTemplate } from '../link/entitlement-template.js';
import type { ObjectType } from '../link/object-type.js';
import type { Project } from '../link/project.js';
import type { SemanticsSpec } from '../schema/spec.gen.js';
import type { PlanEntitlementPolicy } from './entitlement-policy.js';
import type { PlanObjectType } from './object-type.js';
import type { PlanEntitlementTemplate, PlanProject } from './plan.js';
import { PROFILES, type Semantics } from './semantics.js';

/** The settings of milepost.yaml that a run depends on, with every default filled in. */
export function lowerProject({ manifest: { spec }, timeZone }: Project): PlanProject {
  const {
    entitlements = true,
    versioning = true,
    stoppedTime = true,
    milestoneFeed = false,
  } = spec.features ?? {};
  return {
    timeZone,
    ...(spec.process !== undefined && { process: spec.process }),
    queues: spec.queues ?? [],
    features: { entitlements, versioning, stoppedTime, milestoneFeed },
    milestoneTracker: spec.milestoneTracker ?? 'business',
    semantics: lowerSemantics(spec.semantics ?? {}),
  };
}

/** The profile's switches, each overridden by the one that is set. */
function lowerSemantics({ profile = 'milepost', ...switches }: SemanticsSpec): Semantics {
  return { ...PROFILES[profile], ...switches };
}

/** A record type without the place it was written at. */
export function lowerObjectType({ name, fields, closedWhen }: ObjectType): PlanObjectType {
  return { name, fields: Object.fromEntries(fields), ...(closedWhen && { closedWhen }) };
}

/** An entitlement template without the place it was written at. */
export function lowerTemplate({
  at: _,
  spec: _spec,
  ...template
}: EntitlementTemplate): PlanEntitlementTemplate {
  return template;
}

/** An entitlement policy without the place it was written at. */
export function lowerPolicy({ at: _, spec: _spec, ...policy }: EntitlementPolicy): PlanEntitlementPolicy {
  return policy;
}
