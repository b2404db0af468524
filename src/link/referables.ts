import type { SpecDocument } from '../schema/spec-document.js';
import {
  actionUnknown,
  businessHoursUnknown,
  holidayCalendarUnknown,
  milestoneUnknown,
  objectTypeUnknown,
  processUnknown,
  templateUnknown,
} from './codes/name-codes.js';
import type { NamedKind } from './named-documents.js';
import type { FaultyDocument } from './policies.js';
import type { Referable } from './resolve-name.js';

/** What policies refer to by name. A document with faults of its own is a known name: who names it is not to blame. */
export interface Referables {
  readonly objectTypes: Referable;
  readonly businessHours: Referable;
  readonly holidayCalendars: Referable;
  readonly milestones: Referable;
  readonly actions: Referable;
  readonly processes: Referable;
  readonly templates: Referable;
  /** The names of processes of which a version has faults of its own: which versions and items they have is not known. */
  readonly faultyProcesses: ReadonlySet<string>;
}

/** How the names that policies refer to are looked up. */
export function referables(
  documents: readonly SpecDocument[],
  faulty: readonly FaultyDocument[],
): Referables {
  const names = (kind: NamedKind): ReadonlySet<string> => {
    const found = documents.flatMap(one => (one.kind === kind && 'name' in one.spec ? one.spec.name : []));
    return new Set([...found, ...namesOf(kind, faulty)]);
  };
  return {
    objectTypes: { kind: objectTypeUnknown, noun: 'object type', names: names('ObjectType') },
    businessHours: { kind: businessHoursUnknown, noun: 'business hours', names: names('BusinessHours') },
    holidayCalendars: {
      kind: holidayCalendarUnknown,
      noun: 'holiday calendar',
      names: names('HolidayCalendar'),
    },
    milestones: { kind: milestoneUnknown, noun: 'milestone', names: names('Milestone') },
    actions: { kind: actionUnknown, noun: 'action', names: names('Action') },
    processes: {
      kind: processUnknown,
      noun: 'entitlement process',
      names: names('EntitlementProcess'),
    },
    templates: {
      kind: templateUnknown,
      noun: 'entitlement template',
      names: names('EntitlementTemplate'),
    },
    faultyProcesses: new Set(namesOf('EntitlementProcess', faulty)),
  };
}

function namesOf(kind: NamedKind, faulty: readonly FaultyDocument[]): readonly string[] {
  return faulty.flatMap(one => (one.kind === kind && one.name !== undefined ? [one.name] : []));
}
