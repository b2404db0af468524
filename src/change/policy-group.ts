import type { Kind } from '../schema/spec-document.js';

/** What the first name of a path may be, and the kind of document it leads to. */
export const POLICY_GROUPS = {
  processes: 'EntitlementProcess',
  businessHours: 'BusinessHours',
  holidays: 'HolidayCalendar',
  milestones: 'Milestone',
  actions: 'Action',
  objectTypes: 'ObjectType',
  templates: 'EntitlementTemplate',
  entitlementPolicies: 'EntitlementPolicy',
} as const satisfies Readonly<Record<string, Kind>>;

/** The first name of a path. */
export type PolicyGroup = keyof typeof POLICY_GROUPS;

/** Whether a text is the first name of paths. */
export function isPolicyGroup(name: string): name is PolicyGroup {
  return Object.hasOwn(POLICY_GROUPS, name);
}
