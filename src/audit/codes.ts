import type { FindingKind } from '../diagnostic/finding-kind.js';

/** An entitlement that is over, and still relied on. */
export const entitlementExpired: FindingKind = {
  code: 'entitlement-expired',
  severity: 'warning',
  summary: 'An entitlement has expired, and a contract in force or a person still refers to it.',
  why: 'Somebody counts on support that nobody owes any more: their cases run without a milestone (S10).',
};

/** Two entitlements for one thing. */
export const entitlementOverlapping: FindingKind = {
  code: 'entitlement-overlapping',
  severity: 'warning',
  summary:
    'Two entitlements of one account, of one type and for the same thing, are in force on the same day.',
  why: 'A case finds both, and only the tie-break decides whose targets and whose incidents count (S43).',
};

/** An entitlement that soon ends, and none after it. */
export const entitlementEnding: FindingKind = {
  code: 'entitlement-ending',
  severity: 'warning',
  summary: 'An entitlement ends soon, and nothing renews it.',
  why: 'From the next day on the cases of the customer find no entitlement.',
};

/** Incidents that were sold and never used. */
export const entitlementUnused: FindingKind = {
  code: 'entitlement-unused',
  severity: 'info',
  summary: 'Half of the term of an entitlement is over, and none of its incidents was used.',
  why: 'Its cases may be opened with another entitlement, or with none; and a customer who used nothing seldom renews.',
};

/** No incidents left. */
export const entitlementExhausted: FindingKind = {
  code: 'entitlement-exhausted',
  severity: 'warning',
  summary: 'An entitlement is in its term, and has no incidents left.',
  why: 'New records of the customer are refused, or served although nothing is paid for (S41).',
};

/** A process that no record enters. */
export const entitlementProcessIdle: FindingKind = {
  code: 'entitlement-process-idle',
  severity: 'error',
  summary: 'An entitlement names no process, or one of which no version is in force.',
  why: 'Nothing is measured on its records: they look as if nobody had promised anything.',
};

/** Business time without hours. */
export const entitlementHoursMissing: FindingKind = {
  code: 'entitlement-hours-missing',
  severity: 'info',
  summary:
    'Neither an entitlement nor its process names business hours, and the project has no default ones.',
  why: 'Its targets count around the clock (S12).',
};

/** A record that says something else than its template. */
export const entitlementDrift: FindingKind = {
  code: 'entitlement-drift',
  severity: 'warning',
  summary: 'An entitlement differs from the template that it was made from.',
  why: 'The template has changed since, or the record was edited: the customer gets something else than what is sold.',
};

/** A product that should have brought an entitlement. */
export const entitlementNotGranted: FindingKind = {
  code: 'entitlement-not-granted',
  severity: 'warning',
  summary: 'A customer has a product that is sold with an entitlement, and never got it.',
  why: 'What they paid for is not served: their cases find no entitlement for it.',
};

/** All kinds of findings that an audit of entitlements raises. */
export const AUDIT_KINDS: readonly FindingKind[] = [
  entitlementExpired,
  entitlementOverlapping,
  entitlementEnding,
  entitlementUnused,
  entitlementExhausted,
  entitlementProcessIdle,
  entitlementHoursMissing,
  entitlementDrift,
  entitlementNotGranted,
];
