import type { Action } from './action.js';
import type { BusinessHours } from './business-hours.js';
import type { EntitlementPolicy } from './entitlement-policy.js';
import type { EntitlementTemplate } from './entitlement-template.js';
import type { HolidayCalendar } from './holiday-calendar.js';
import type { Manifest } from './manifest.js';
import type { MilestoneType } from './milestone-type.js';
import type { ObjectType } from './object-type.js';
import type { Process } from './process.js';

/**
 * All policies of a project with their names resolved, their conditions checked and their texts read; every map is
 * keyed by name. When no error was reported on the way, a plan can be made of it without any further check.
 */
export interface Project {
  readonly manifest: Manifest;
  /** The zone of dates and times that name none: the manifest's, else that of the default hours, else UTC. */
  readonly timeZone: string;
  readonly objectTypes: ReadonlyMap<string, ObjectType>;
  readonly businessHours: ReadonlyMap<string, BusinessHours>;
  /** The name of the hours of everything that names none. */
  readonly defaultHours?: string;
  readonly holidayCalendars: ReadonlyMap<string, HolidayCalendar>;
  readonly milestones: ReadonlyMap<string, MilestoneType>;
  readonly actions: ReadonlyMap<string, Action>;
  /** Sorted by name, then version. */
  readonly processes: readonly Process[];
  readonly templates: ReadonlyMap<string, EntitlementTemplate>;
  readonly entitlementPolicies: ReadonlyMap<string, EntitlementPolicy>;
}
