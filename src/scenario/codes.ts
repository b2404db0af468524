import type { FindingKind } from '../diagnostic/finding-kind.js';

/** Two records of a scenario with one id. */
export const caseIdDuplicate: FindingKind = {
  code: 'case-id-duplicate',
  severity: 'error',
  summary: 'Two records of a scenario have the same id.',
  why: 'Results and failures name a record by its id, and nobody could tell which of the two is meant.',
};

/** A milestone that no process of the record's type has. */
export const scenarioMilestoneUnknown: FindingKind = {
  code: 'scenario-milestone-unknown',
  severity: 'error',
  summary: 'A scenario names a milestone that no process for records of that type has.',
  why: 'The event or the expectation would be about nothing, and the scenario would not test what it says.',
};

/** A customer, an asset or an entitlement that is not there. */
export const scenarioRecordUnknown: FindingKind = {
  code: 'scenario-record-unknown',
  severity: 'error',
  summary: 'A scenario names a record of a customer that is not there, or one of several with that name.',
  why: 'The case would find another entitlement than the one it is meant to show, or none.',
};

/** An event of customers that changes nothing. */
export const customerEventWithoutEffect: FindingKind = {
  code: 'customer-event-without-effect',
  severity: 'warning',
  summary:
    'A scenario cancels or renews an entitlement that is not there, or for which that was done before.',
  why: 'What follows in the scenario would not show what its author thinks.',
};

/** All kinds of findings that reading scenarios raises. */
export const SCENARIO_KINDS: readonly FindingKind[] = [
  caseIdDuplicate,
  scenarioMilestoneUnknown,
  scenarioRecordUnknown,
  customerEventWithoutEffect,
];
