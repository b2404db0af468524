import type { FindingKind } from '../diagnostic/finding-kind.js';

/** A document that does not say what it is. */
export const kindMissing: FindingKind = {
  code: 'kind-missing',
  severity: 'error',
  summary: 'A document does not say its `kind`.',
  why: 'The kind decides which keys a document may have and what they mean.',
};

/** A kind that there is not. */
export const kindUnknown: FindingKind = {
  code: 'kind-unknown',
  severity: 'error',
  summary: 'A document has a `kind` that milepost does not know.',
  why: 'The kind decides which keys a document may have and what they mean.',
};

/** A key that a map may not have. */
export const keyUnknown: FindingKind = {
  code: 'key-unknown',
  severity: 'error',
  summary: 'A map has a key that means nothing there.',
  why: 'A misspelt key would be ignored in silence, and what it should have said would not hold. Keys of your own start with `x-`.',
};

/** A key that belongs to another choice. */
export const keyMisplaced: FindingKind = {
  code: 'key-misplaced',
  severity: 'error',
  summary: 'A map has keys that exclude each other.',
  why: 'Each of them says what the map is, and it can be only one thing.',
};

/** A key that a map must have. */
export const keyMissing: FindingKind = {
  code: 'key-missing',
  severity: 'error',
  summary: 'A map lacks a key that it must have.',
  why: 'There is no sensible value to assume where it is left out.',
};

/** A key that is written in the wrong form. */
export const keyPattern: FindingKind = {
  code: 'key-pattern',
  severity: 'error',
  summary: 'A key does not have the form that is asked for.',
  why: 'Keys such as field names and days of the week are read by their form.',
};

/** A value of the wrong sort. */
export const valueType: FindingKind = {
  code: 'value-type',
  severity: 'error',
  summary: 'A value is of the wrong sort, such as a number where a text belongs.',
  why: 'YAML decides by the way a value is written whether it is a text, a number, true or false, or nothing; the policy needs a certain one.',
};

/** A text in the wrong form. */
export const valuePattern: FindingKind = {
  code: 'value-pattern',
  severity: 'error',
  summary: 'A text does not have the form that is asked for.',
  why: 'Durations, hours, dates and names are written in one way each, so that everybody reads them alike.',
};

/** A value that is none of the allowed ones. */
export const valueNotAllowed: FindingKind = {
  code: 'value-not-allowed',
  severity: 'error',
  summary: 'A value is none of those that are allowed.',
  why: 'Only these values have a meaning here.',
};

/** A number outside its range. */
export const valueOutOfRange: FindingKind = {
  code: 'value-out-of-range',
  severity: 'error',
  summary: 'A number is too small or too large.',
  why: 'Outside its range the number has no meaning here.',
};

/** An empty list or map. */
export const valueEmpty: FindingKind = {
  code: 'value-empty',
  severity: 'error',
  summary: 'A list or map is empty where it must hold something.',
  why: 'An empty list or map looks like a setting and says nothing.',
};

/** An item that stands twice in a list. */
export const itemDuplicate: FindingKind = {
  code: 'item-duplicate',
  severity: 'error',
  summary: 'A list has the same item twice.',
  why: 'The second one changes nothing; mostly another value was meant.',
};

/** Every kind of finding of this folder. */
export const SCHEMA_KINDS: readonly FindingKind[] = [
  kindMissing,
  kindUnknown,
  keyUnknown,
  keyMisplaced,
  keyMissing,
  keyPattern,
  valueType,
  valuePattern,
  valueNotAllowed,
  valueOutOfRange,
  valueEmpty,
  itemDuplicate,
];
