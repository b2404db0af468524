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

/** A part of a scenario that needs entitlement records. */
export const scenarioEntitlementIgnored: FindingKind = {
  code: 'scenario-entitlement-ignored',
  severity: 'warning',
  summary: 'A scenario uses entitlements, which are validated but not simulated yet.',
  why: 'The run goes on without them, so that its results are not what they will be.',
};

/** All kinds of findings that reading scenarios raises. */
export const SCENARIO_KINDS: readonly FindingKind[] = [
  caseIdDuplicate,
  scenarioMilestoneUnknown,
  scenarioEntitlementIgnored,
];
