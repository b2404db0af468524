import { compareText } from '../base/compare-text.js';
import { present } from '../base/present.js';
import type { Report } from '../diagnostic/finding.js';
import type { SpecDocument } from '../schema/spec-document.js';
import { linkAction } from './action.js';
import { actionUsers } from './action-users.js';
import { checkApplication } from './application.js';
import { linkBusinessHours } from './business-hours.js';
import { linkEntitlementPolicy } from './entitlement-policy.js';
import { linkEntitlementTemplate } from './entitlement-template.js';
import type { ReadHolidays } from './holiday-calendar.js';
import { linkHolidayCalendars } from './holiday-calendars.js';
import { checkManifestProcess, findDefaultHours, type Manifest, projectTimeZone } from './manifest.js';
import { linkMilestoneType } from './milestone-type.js';
import { linkObjectTypes } from './object-type.js';
import { type FaultyDocument, namePolicies } from './policies.js';
import { linkProcess, type Process, type ProcessPlace } from './process.js';
import type { Project } from './project.js';
import { referables } from './referables.js';
import { checkDefaultVersions } from './version-chains.js';

/** What a project is linked from. */
export interface ProjectSources {
  readonly documents: readonly SpecDocument[];
  readonly manifest: Manifest;
  /** Documents that have faults of their own: their names are known, and no more. */
  readonly faulty?: readonly FaultyDocument[];
  /** The holidays of `ics` and `country` includes, read beforehand; left out, none are. */
  readonly readHolidays?: ReadHolidays;
}

/** Resolves all names of a project and checks all its conditions; reports everything that keeps a plan from being made of it. */
export function link(sources: ProjectSources, report: Report): Project {
  const {
    documents,
    manifest,
    faulty = [],
    readHolidays = () => ({ problem: 'nobody reads lists from outside here' }),
  } = sources;
  const policies = namePolicies(documents, report);
  const names = referables(documents, faulty);
  const timeZone = projectTimeZone(manifest, policies, report);
  const holidays = linkHolidayCalendars(policies.HolidayCalendar, names, readHolidays, report);
  const businessHours = mapValues(policies.BusinessHours, one =>
    linkBusinessHours(one, holidays, names, report),
  );
  const { objectTypes, types } = linkObjectTypes(policies.ObjectType, names, timeZone, report);
  const place: ProcessPlace = { policies, referables: names, types };
  const processes = linkProcesses(place, report);
  const allKnown = !faulty.some(one => one.kind === undefined || one.kind === 'ObjectType');
  const usersOf = actionUsers(processes, types, allKnown);
  const queues = new Set(manifest.spec.queues);
  const actions = mapValues(policies.Action, one =>
    linkAction(one, { users: usersOf(one), queues, timeZone }, report),
  );
  const templates = mapValues(policies.EntitlementTemplate, one =>
    linkEntitlementTemplate(one, place, report),
  );
  const entitlementPolicies = mapValues(policies.EntitlementPolicy, one =>
    linkEntitlementPolicy(one, { referables: names, types, queues }, report),
  );
  checkApplication(entitlementPolicies, types, report);
  checkDefaultVersions(policies, report);
  checkManifestProcess(manifest, names, report);
  return {
    manifest,
    timeZone,
    objectTypes,
    businessHours,
    holidayCalendars: holidays.byName,
    milestones: mapValues(policies.Milestone, linkMilestoneType),
    actions,
    processes,
    templates,
    entitlementPolicies,
    ...present({ defaultHours: findDefaultHours(businessHours.values(), report) }),
  };
}

function linkProcesses(place: ProcessPlace, report: Report): readonly Process[] {
  return [...place.policies.EntitlementProcess.values()]
    .flatMap(document => linkProcess(document, place, report) ?? [])
    .sort((a, b) => compareText(a.name, b.name) || a.version - b.version);
}

function mapValues<A, B>(map: ReadonlyMap<string, A>, change: (value: A) => B): ReadonlyMap<string, B> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
