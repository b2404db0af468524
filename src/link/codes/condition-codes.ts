import type { FindingKind } from '../../diagnostic/finding-kind.js';

/** The text of a condition is not CEL. */
export const conditionSyntax: FindingKind = {
  code: 'condition-syntax',
  severity: 'error',
  summary: 'A condition cannot be read as CEL (Common Expression Language).',
  why: 'What cannot be read cannot be judged, so no case could be measured by it.',
};

/** A condition beyond the limits of what is read. */
export const conditionTooLarge: FindingKind = {
  code: 'condition-too-large',
  severity: 'error',
  summary: 'A condition is longer or more deeply nested than any person reads.',
  why: 'Conditions are judged for every case at every change, and a hostile one must not exhaust the machine that checks it.',
};

/** A part of CEL that policies do not have. */
export const conditionUnsupported: FindingKind = {
  code: 'condition-unsupported',
  severity: 'error',
  summary: 'A condition uses a part of CEL that policies do not have.',
  why: 'Policies compare fields, texts, numbers, instants and spans; lists, maps and loops would make them programs.',
};

/** An operator or function over values it does not take. */
export const conditionTypes: FindingKind = {
  code: 'condition-types',
  severity: 'error',
  summary: 'A condition compares or combines values of sorts that do not go together.',
  why: 'Such a comparison would be false for every case, or mean something else than it says.',
};

/** A condition that gives something else than true or false. */
export const conditionNotBoolean: FindingKind = {
  code: 'condition-not-boolean',
  severity: 'error',
  summary: 'A condition gives something else than true or false.',
  why: 'A policy must be able to tell whether the condition holds.',
};

/** A field that no record has. */
export const fieldUnknown: FindingKind = {
  code: 'field-unknown',
  severity: 'error',
  summary: 'A policy names a field that its object type does not have.',
  why: 'A misspelt field would always be blank, and the rule that reads it would quietly never or always apply.',
};

/** A name that means something, but not in this place. */
export const fieldUnavailable: FindingKind = {
  code: 'field-unavailable',
  severity: 'error',
  summary: 'A condition reads something that is not known in its place.',
  why: 'Some values exist only inside a milestone, or depend on the very condition that reads them.',
};

/** A picklist value that is not in the list. */
export const picklistValueUnknown: FindingKind = {
  code: 'picklist-value-unknown',
  severity: 'error',
  summary: 'A policy names a value that the picklist does not have.',
  why: 'A misspelt value never matches, so the rule would quietly not apply to the cases it was written for.',
};

/** `<` on a picklist whose values have no order. */
export const picklistUnranked: FindingKind = {
  code: 'picklist-unranked',
  severity: 'error',
  summary: 'A condition orders the values of a picklist that has no order.',
  why: 'Only the object type can say whether its values are listed from least to most urgent; their alphabet says nothing.',
};

/** A function that conditions do not have. */
export const functionUnknown: FindingKind = {
  code: 'function-unknown',
  severity: 'error',
  summary: 'A condition calls a function that conditions do not have.',
  why: 'Conditions have a small set of functions, each of which ends quickly and gives the same answer on every machine.',
};

/** A function called with the wrong operands. */
export const functionOperands: FindingKind = {
  code: 'function-operands',
  severity: 'error',
  summary: 'A function is called with operands it does not take.',
  why: 'The call could never give an answer.',
};

/** A `matches` pattern that cannot be matched. */
export const patternFaulty: FindingKind = {
  code: 'pattern-faulty',
  severity: 'error',
  summary: 'The pattern of `matches` is no regular expression of RE2 syntax, or is too large.',
  why: 'Patterns are matched in time linear in the text, so that no policy can hang a run; RE2 syntax has no look-around and no back-references.',
};

/** `milestones["…"]` of an item that the process does not have. */
export const itemUnknown: FindingKind = {
  code: 'item-unknown',
  severity: 'error',
  summary: 'A process refers to an item that its list of milestones does not have.',
  why: 'What waits for a milestone that never runs waits for ever.',
};

/** All kinds of findings that conditions raise. */
export const CONDITION_KINDS: readonly FindingKind[] = [
  conditionSyntax,
  conditionTooLarge,
  conditionUnsupported,
  conditionTypes,
  conditionNotBoolean,
  fieldUnknown,
  fieldUnavailable,
  picklistValueUnknown,
  picklistUnranked,
  functionUnknown,
  functionOperands,
  patternFaulty,
  itemUnknown,
];
