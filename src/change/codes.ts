import type { FindingKind } from '../diagnostic/finding-kind.js';

/** A path that cannot be read. */
export const pathFaulty: FindingKind = {
  code: 'path-faulty',
  severity: 'error',
  summary: 'A path to a value of the policies cannot be read.',
  why: 'Nothing can be changed at a place that has no name.',
};

/** A path that leads nowhere. */
export const pathUnknown: FindingKind = {
  code: 'path-unknown',
  severity: 'error',
  summary: 'A path leads to no value of the policies.',
  why: 'The change would be tried at no place, and the comparison would say that it makes no difference.',
};

/** A what-if over cases that there are not. */
export const whatIfCasesUnknown: FindingKind = {
  code: 'what-if-cases-unknown',
  severity: 'error',
  summary: 'A what-if names a scenario, a workload or a history that there is not.',
  why: 'The change could be tried on no case, or on fewer than its author means.',
};

/** All kinds of findings that changes of policies raise. */
export const CHANGE_KINDS: readonly FindingKind[] = [pathFaulty, pathUnknown, whatIfCasesUnknown];
