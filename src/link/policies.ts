import type { Report } from '../diagnostic/finding.js';
import type { Kind, SpecDocument } from '../schema/spec-document.js';
import { type Named, type NamedKind, nameDocuments } from './named-documents.js';

/** The documents that others know by name, kind by kind; processes by name and version. */
export type Policies = { readonly [K in NamedKind]: Named<K> };

/** A document with faults of its own, of which no more is known than what it says it is. */
export interface FaultyDocument {
  readonly kind?: Kind;
  readonly name?: string;
}

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
    EntitlementPolicy: nameDocuments(documents, 'EntitlementPolicy', report),
  };
}
