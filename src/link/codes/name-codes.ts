import type { FindingKind } from '../../diagnostic/finding-kind.js';

const WHY_UNKNOWN = 'What a policy names must be there, or the promise it makes cannot be kept.';

/** Two documents of a kind with one name. */
export const nameDuplicate: FindingKind = {
  code: 'name-duplicate',
  severity: 'error',
  summary: 'Two documents of one kind have the same name.',
  why: 'Whoever names it could mean either, and which of them counts must not depend on the order of files.',
};

/** A name that tools read as something else. */
export const nameSpecial: FindingKind = {
  code: 'name-special',
  severity: 'error',
  summary: 'A name is one that YAML or JSON tools read as something else.',
  why: 'Written without quotes, `true`, `null`, `no` and numbers are no texts, so every mention of the name would be a trap.',
};

/** A field whose name is taken. */
export const fieldReserved: FindingKind = {
  code: 'field-reserved',
  severity: 'error',
  summary: 'An object type declares a field whose name means something already.',
  why: 'The engine keeps fields of its own, and CEL reserves some words; a condition could not tell which is meant.',
};

/** No such ObjectType. */
export const objectTypeUnknown: FindingKind = {
  code: 'object-type-unknown',
  severity: 'error',
  summary: 'A policy names an object type that no document declares.',
  why: WHY_UNKNOWN,
};

/** No such BusinessHours. */
export const businessHoursUnknown: FindingKind = {
  code: 'business-hours-unknown',
  severity: 'error',
  summary: 'A policy names business hours that no document declares.',
  why: WHY_UNKNOWN,
};

/** No such HolidayCalendar. */
export const holidayCalendarUnknown: FindingKind = {
  code: 'holiday-calendar-unknown',
  severity: 'error',
  summary: 'A policy names a holiday calendar that no document declares.',
  why: WHY_UNKNOWN,
};

/** No such Milestone. */
export const milestoneUnknown: FindingKind = {
  code: 'milestone-unknown',
  severity: 'error',
  summary: 'A process names a milestone that no document declares.',
  why: WHY_UNKNOWN,
};

/** No such Action. */
export const actionUnknown: FindingKind = {
  code: 'action-unknown',
  severity: 'error',
  summary: 'A process names an action that no document declares.',
  why: WHY_UNKNOWN,
};

/** No such EntitlementProcess. */
export const processUnknown: FindingKind = {
  code: 'process-unknown',
  severity: 'error',
  summary: 'A policy or the project names an entitlement process that no document declares.',
  why: WHY_UNKNOWN,
};

/** No such version of a process. */
export const versionUnknown: FindingKind = {
  code: 'version-unknown',
  severity: 'error',
  summary: 'A policy names a version of a process that no document declares.',
  why: WHY_UNKNOWN,
};

/** No such EntitlementTemplate. */
export const templateUnknown: FindingKind = {
  code: 'template-unknown',
  severity: 'error',
  summary: 'A policy or a record names an entitlement template that no document declares.',
  why: WHY_UNKNOWN,
};

/** A queue that milepost.yaml does not list. */
export const queueUnknown: FindingKind = {
  code: 'queue-unknown',
  severity: 'error',
  summary: 'An action or a rule routes to a queue that milepost.yaml does not list.',
  why: 'A record routed to a queue that nobody watches waits unseen.',
};

/** Kinds of findings about names. */
export const NAME_KINDS: readonly FindingKind[] = [
  nameDuplicate,
  nameSpecial,
  fieldReserved,
  objectTypeUnknown,
  businessHoursUnknown,
  holidayCalendarUnknown,
  milestoneUnknown,
  actionUnknown,
  processUnknown,
  versionUnknown,
  templateUnknown,
  queueUnknown,
];
