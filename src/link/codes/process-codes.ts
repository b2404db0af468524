import type { FindingKind } from '../../diagnostic/finding-kind.js';

/** A field of the wrong type for its place. */
export const fieldTypeWrong: FindingKind = {
  code: 'field-type-wrong',
  severity: 'error',
  summary: 'A policy uses a field in a place that takes another type of field.',
  why: 'A clock starts at and runs to instants, and a table is looked up by the values of a list.',
};

/** A value that a field cannot hold. */
export const fieldValueWrong: FindingKind = {
  code: 'field-value-wrong',
  severity: 'error',
  summary: 'A policy sets a field to a value of another type.',
  why: 'The platform would refuse the update, and the record would stay as it was.',
};

/** A field that only the engine changes. */
export const fieldReadOnly: FindingKind = {
  code: 'field-read-only',
  severity: 'error',
  summary: 'An action sets a field that only the engine changes.',
  why: 'These fields say what happened to a record; setting them would make history untrue.',
};

/** A table without a row for a value. */
export const tableValueMissing: FindingKind = {
  code: 'table-value-missing',
  severity: 'error',
  summary: 'A target table without a default lacks a row for some value.',
  why: 'Records with that value would get no target, and nobody would notice.',
};

/** Business days on a clock that knows none. */
export const targetNeedsBusinessClock: FindingKind = {
  code: 'target-needs-business-clock',
  severity: 'error',
  summary: 'A target counts business days on a clock of elapsed time.',
  why: 'Elapsed time runs around the clock and knows no business day.',
};

/** A repeated milestone without an id. */
export const itemIdMissing: FindingKind = {
  code: 'item-id-missing',
  severity: 'error',
  summary: 'A milestone appears more than once in a process, and more than one item of it has no id.',
  why: 'Reports, plans and other items name an item by its id.',
};

/** Two items with one id. */
export const itemIdDuplicate: FindingKind = {
  code: 'item-id-duplicate',
  severity: 'error',
  summary: 'Two items of a process have the same id.',
  why: 'Reports, plans and other items name an item by its id.',
};

/** Items that wait for each other. */
export const itemCycle: FindingKind = {
  code: 'item-cycle',
  severity: 'error',
  summary: 'Items of a process wait for, or underpin, each other in a circle.',
  why: 'None of them could ever start, or each would be its own foundation.',
};

/** `underpins` on a promise to the customer. */
export const underpinsWithoutOla: FindingKind = {
  code: 'underpins-without-ola',
  severity: 'error',
  summary: 'An item underpins others without being an operational-level agreement.',
  why: 'Only a promise between teams underpins a promise to the customer; reports keep the two apart.',
};

/** Two default versions. */
export const defaultVersionRepeated: FindingKind = {
  code: 'default-version-repeated',
  severity: 'error',
  summary: 'More than one version of a process is the default.',
  why: 'Records enter the default version, and it can be only one.',
};

/** A `${…}` that cannot be filled in. */
export const templateSyntax: FindingKind = {
  code: 'template-syntax',
  severity: 'error',
  summary: 'A place in a text cannot be filled in.',
  why: 'The people who get the message would read the raw text.',
};

/** Kinds of findings about processes, actions and templates. */
export const PROCESS_KINDS: readonly FindingKind[] = [
  fieldTypeWrong,
  fieldValueWrong,
  fieldReadOnly,
  tableValueMissing,
  targetNeedsBusinessClock,
  itemIdMissing,
  itemIdDuplicate,
  itemCycle,
  underpinsWithoutOla,
  defaultVersionRepeated,
  templateSyntax,
];
