import type { FindingKind } from '../diagnostic/finding-kind.js';

/** A file that is too large to be a policy. */
export const fileTooLarge: FindingKind = {
  code: 'file-too-large',
  severity: 'error',
  summary: 'A YAML file is larger than 1 MiB.',
  why: 'Policies are read by people and reviewed in git. A file of this size is data, and data belongs into CSV files, which are streamed.',
};

/** A NUL character in a YAML file. */
export const fileNotText: FindingKind = {
  code: 'file-not-text',
  severity: 'error',
  summary: 'A YAML file holds a NUL character.',
  why: 'A NUL character means that the file is not text, or that it was damaged on its way.',
};

/** A file, or a document of it, that holds nothing. */
export const documentEmpty: FindingKind = {
  code: 'document-empty',
  severity: 'error',
  summary: 'A YAML file or one of its documents holds nothing.',
  why: 'An empty policy is mostly one that was not saved, or a `---` too many; what it should have said is missing.',
};

/** What the YAML parser cannot read. */
export const yamlSyntax: FindingKind = {
  code: 'yaml-syntax',
  severity: 'error',
  summary: 'The text is not YAML.',
  why: 'What cannot be read for certain is not guessed at: the document is left out until it is mended.',
};

/** A tab where YAML wants spaces. */
export const yamlTab: FindingKind = {
  code: 'yaml-tab',
  severity: 'error',
  summary: 'A line is indented with a tab.',
  why: 'YAML indents with spaces only, because a tab is as wide as each editor likes.',
};

/** A tag that milepost does not know. */
export const yamlTagUnknown: FindingKind = {
  code: 'yaml-tag-unknown',
  severity: 'error',
  summary: 'A value carries a YAML tag that means nothing here.',
  why: 'A plain text that starts with `!` is a tag to YAML: `when: !isEscalated` would read as an empty text, and the condition would be lost.',
};

/** A directive that asks for another YAML. */
export const yamlDirectiveUnsupported: FindingKind = {
  code: 'yaml-directive-unsupported',
  severity: 'error',
  summary: 'A `%` directive asks for something other than YAML 1.2.',
  why: 'In YAML 1.1 the same text can mean another value: `NO` is false, and `16:00` is a number.',
};

/** A document nested deeper than any policy. */
export const yamlTooDeep: FindingKind = {
  code: 'yaml-too-deep',
  severity: 'error',
  summary: 'Maps and sequences are nested more than 100 deep.',
  why: 'No policy needs this; a file that does is damaged, or meant to exhaust whoever reads it.',
};

/** An alias without an anchor. */
export const aliasUnknown: FindingKind = {
  code: 'alias-unknown',
  severity: 'error',
  summary: 'An alias names an anchor that does not stand before it in the document.',
  why: 'An alias repeats what an anchor marked; without the anchor there is nothing to repeat.',
};

/** An alias inside the very part it repeats. */
export const aliasCyclic: FindingKind = {
  code: 'alias-cyclic',
  severity: 'error',
  summary: 'An alias repeats the part that it stands in.',
  why: 'The value would hold itself and have no end.',
};

/** Aliases that blow up. */
export const aliasExpansion: FindingKind = {
  code: 'alias-expansion',
  severity: 'error',
  summary: 'Aliases repeat more than 100,000 values in one document, or nest them more than 200 deep.',
  why: 'Aliases of aliases grow without bounds: a short file of this sort can exhaust the memory of whoever reads it.',
};

/** A merge key whose value is no map. */
export const mergeNotMap: FindingKind = {
  code: 'merge-not-map',
  severity: 'error',
  summary: 'A merge key `<<` is given something other than a map, or a list of maps.',
  why: 'A merge takes the keys of a map into another one; a text or a number has no keys.',
};

/** One key twice in a map. */
export const keyDuplicate: FindingKind = {
  code: 'key-duplicate',
  severity: 'error',
  summary: 'A map has the same key twice.',
  why: 'Only one of the two values can hold, and readers of YAML do not agree which.',
};

/** A key that is no text. */
export const keyNotText: FindingKind = {
  code: 'key-not-text',
  severity: 'error',
  summary: 'A key is empty, a map or a sequence.',
  why: 'Every key of a policy is a text.',
};

/** A number that would change when read. */
export const numberInexact: FindingKind = {
  code: 'number-inexact',
  severity: 'error',
  summary: 'A number is too large to be kept exactly, or is not finite.',
  why: 'It would be rounded in silence: an identifier of twenty digits would become another one.',
};

/** Every kind of finding of this folder. */
export const SYNTAX_KINDS: readonly FindingKind[] = [
  fileTooLarge,
  fileNotText,
  documentEmpty,
  yamlSyntax,
  yamlTab,
  yamlTagUnknown,
  yamlDirectiveUnsupported,
  yamlTooDeep,
  aliasUnknown,
  aliasCyclic,
  aliasExpansion,
  mergeNotMap,
  keyDuplicate,
  keyNotText,
  numberInexact,
];
