import type { FindingKind } from '../../diagnostic/finding-kind.js';

/** A rule that grants or upgrades to nothing. */
export const templateNeeded: FindingKind = {
  code: 'template-needed',
  severity: 'error',
  summary: 'A rule of an entitlement policy grants or upgrades without naming a template.',
  why: 'What the customer gets comes from the template, and nothing else says which one is meant.',
};

/** Two policies that apply entitlements to one object type. */
export const applyRepeated: FindingKind = {
  code: 'apply-repeated',
  severity: 'error',
  summary: 'Two entitlement policies say how the records of one object type find their entitlement.',
  why: 'A record can find its entitlement in one way only, and the order of files must not decide which.',
};

/** `tie: best-service-level` without an order of levels. */
export const serviceLevelUnranked: FindingKind = {
  code: 'service-level-unranked',
  severity: 'error',
  summary: 'A policy takes the entitlement with the best service level, and the levels have no order.',
  why: 'Service levels are texts; only a ranked picklist says which of them is better.',
};

/** Kinds of findings about entitlement policies. */
export const POLICY_KINDS: readonly FindingKind[] = [templateNeeded, applyRepeated, serviceLevelUnranked];
