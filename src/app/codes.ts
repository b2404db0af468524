import type { FindingKind } from '../diagnostic/finding-kind.js';

/** A file that is no readable text. */
export const fileUnreadable: FindingKind = {
  code: 'file-unreadable',
  severity: 'error',
  summary: 'A file of the project cannot be read as a text.',
  why: 'Whatever it says is missing from every result, and nobody would notice.',
};

/** Two simulations of a kind with one name. */
export const simulationDuplicate: FindingKind = {
  code: 'simulation-duplicate',
  severity: 'error',
  summary: 'Two simulations of one kind have the same name.',
  why: 'Commands and reports name a simulation by its name, and nobody could tell which of the two is meant.',
};

/** A policy among the simulations or the records. */
export const policyMisplaced: FindingKind = {
  code: 'policy-misplaced',
  severity: 'error',
  summary: 'A policy stands in a folder of simulations or of records.',
  why: 'Simulations and records are no part of the plan: the policy would never be in force.',
};

/** A setting for a finding that there is not. */
export const lintCodeUnknown: FindingKind = {
  code: 'lint-code-unknown',
  severity: 'error',
  summary: 'The project sets the severity of a finding that there is not.',
  why: 'The finding that was meant keeps its severity, and nobody would notice.',
};

/** An option that a rule does not have, or a value that the option does not take. */
export const lintOptionWrong: FindingKind = {
  code: 'lint-option-wrong',
  severity: 'error',
  summary: 'The project sets an option that a rule does not have, or to a value that it cannot have.',
  why: 'The rule would go on with its default, and nobody would notice.',
};

/** An entry of a baseline that no finding answers to. */
export const baselineStale: FindingKind = {
  code: 'baseline-stale',
  severity: 'error',
  summary: 'A baseline names a finding that is no longer found.',
  why: 'It would hide the finding if it ever came back, and a baseline that only grows is never worked off.',
};

/** All kinds of findings that loading a project raises. */
export const APP_KINDS: readonly FindingKind[] = [
  fileUnreadable,
  simulationDuplicate,
  policyMisplaced,
  lintCodeUnknown,
  lintOptionWrong,
  baselineStale,
];
