import type { Report } from '../diagnostic/finding.js';
import type { SpecDocument } from '../schema/spec-document.js';
import {
  actionUnknown,
  businessHoursUnknown,
  milestoneUnknown,
  objectTypeUnknown,
} from './codes/name-codes.js';
import { type Named, type NamedKind, nameDocuments } from './named-documents.js';
import type { Referable } from './resolve-name.js';

/** The documents that others know by name, kind by kind; processes by name and version. */
export type Policies = { readonly [K in NamedKind]: Named<K> };

/** Keys all named documents; reports names that are taken twice. */
export function namePolicies(documents: readonly SpecDocument[], report: Report): Policies {
  return {
    ObjectType: nameDocuments(documents, 'ObjectType', report),
    BusinessHours: nameDocuments(documents, 'BusinessHours', report),
    HolidayCalendar: nameDocuments(documents, 'HolidayCalendar', report),
    Milestone: nameDocuments(documents, 'Milestone', report),
    EntitlementProcess: nameDocuments(documents, 'EntitlementProcess', report),
    Action: nameDocuments(documents, 'Action', report),
    EntitlementTemplate: nameDocuments(documents, 'EntitlementTemplate', report),
  };
}

/** What processes refer to by name. */
export interface Referables {
  readonly objectTypes: Referable;
  readonly businessHours: Referable;
  readonly milestones: Referable;
  readonly actions: Referable;
}

/** How the names that processes refer to are looked up. */
export function referables(policies: Policies): Referables {
  return {
    objectTypes: { kind: objectTypeUnknown, noun: 'object type', names: policies.ObjectType },
    businessHours: { kind: businessHoursUnknown, noun: 'business hours', names: policies.BusinessHours },
    milestones: { kind: milestoneUnknown, noun: 'milestone', names: policies.Milestone },
    actions: { kind: actionUnknown, noun: 'action', names: policies.Action },
  };
}
