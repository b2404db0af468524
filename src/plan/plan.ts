import type { CalendarSpec } from '../time/calendar-spec.js';
import type { PlanAction } from './action.js';
import type { PlanEntitlementPolicy } from './entitlement-policy.js';
import type { PlanObjectType } from './object-type.js';
import type { PlanProcess } from './process.js';
import type { Semantics } from './semantics.js';
import type { Target } from './target.js';

/** The version of the plan file's shape; raised when a reader of the old shape would misread a new file. */
export const PLAN_VERSION = 1;

/**
 * Everything a run needs, as plain JSON: the same policies give the same bytes on every machine.
 * `hash` covers `content` alone, so that a plan's meaning can be compared across tool versions and file moves.
 */
export interface Plan {
  readonly version: typeof PLAN_VERSION;
  /** `sha256:` and 64 hexadecimal digits, over the canonical JSON of `content`. */
  readonly hash: string;
  readonly builtWith: {
    readonly milepost: string;
    /** Version of the time-zone data, such as `2025c` (S8). */
    readonly timeZoneData: string;
  };
  readonly content: PlanContent;
  /** Where each part was written: plan path → `file:line:column`. */
  readonly origins: Readonly<Record<string, string>>;
}

/** The policies themselves, linked and lowered; every map is keyed by name. */
export interface PlanContent {
  readonly project: PlanProject;
  readonly objectTypes: Readonly<Record<string, PlanObjectType>>;
  readonly calendars: Readonly<Record<string, CalendarSpec>>;
  /** The calendar of `default: true`. */
  readonly defaultCalendar?: string;
  readonly actions: Readonly<Record<string, PlanAction>>;
  /** Sorted by name, then version. */
  readonly processes: readonly PlanProcess[];
  readonly templates: Readonly<Record<string, PlanEntitlementTemplate>>;
  readonly entitlementPolicies: Readonly<Record<string, PlanEntitlementPolicy>>;
}

/** The project's own settings that a run depends on. */
export interface PlanProject {
  readonly timeZone: string;
  /** The process of records without an entitlement. */
  readonly process?: string;
  readonly queues: readonly string[];
  readonly features: Readonly<
    Record<'entitlements' | 'versioning' | 'stoppedTime' | 'milestoneFeed', boolean>
  >;
  readonly milestoneTracker: 'business' | 'elapsed';
  readonly semantics: Semantics;
}

/** What a sold product grants (S42). */
export interface PlanEntitlementTemplate {
  readonly name: string;
  readonly process?: string;
  readonly processVersion?: number;
  readonly calendar?: string;
  /** Absent: open-ended. */
  readonly term?: { readonly days: number } | { readonly months: number };
  readonly type?: string;
  readonly serviceLevel?: string;
  readonly channels: readonly string[];
  readonly perIncident?: { readonly cases?: number; readonly workOrders?: number };
  readonly products: readonly string[];
  /** Overrides by milestone id. */
  readonly targets: Readonly<Record<string, Target>>;
}
