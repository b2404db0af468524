import type { FindingKind } from '../diagnostic/finding-kind.js';
import { CALENDAR_KINDS } from './codes/calendar-codes.js';
import { CONDITION_KINDS } from './codes/condition-codes.js';
import { NAME_KINDS } from './codes/name-codes.js';
import { POLICY_KINDS } from './codes/policy-codes.js';
import { PROCESS_KINDS } from './codes/process-codes.js';

/** All kinds of findings that linking raises. */
export const LINK_KINDS: readonly FindingKind[] = [
  ...NAME_KINDS,
  ...CONDITION_KINDS,
  ...CALENDAR_KINDS,
  ...PROCESS_KINDS,
  ...POLICY_KINDS,
];
