import type { FindingKind } from '../diagnostic/finding-kind.js';

/** An ignore without a reason. */
export const ignoreReasonMissing: FindingKind = {
  code: 'ignore-reason-missing',
  severity: 'warning',
  summary: 'A comment ignores a finding without saying why.',
  why: 'Whoever reads the policy next cannot tell an exception that was thought through from a finding that was in the way, so the comment ignores nothing until it says why.',
};

/** An ignore of a finding that there is not, or that cannot be ignored. */
export const ignoreCodeUnknown: FindingKind = {
  code: 'ignore-code-unknown',
  severity: 'warning',
  summary: 'A comment ignores a finding that there is not, or one that cannot be ignored.',
  why: 'The finding that was meant is shown all the same, or the comment is left from a rule that has gone.',
};

/** An ignore that ignores nothing. */
export const ignoreUnused: FindingKind = {
  code: 'ignore-unused',
  severity: 'warning',
  summary: 'A comment ignores a finding that is not found on its line.',
  why: 'The fault was mended and the comment stayed: it would hide the next one, and it says what is no longer true.',
};

/** A rule that has not looked at everything. */
export const analysisLimited: FindingKind = {
  code: 'analysis-limited',
  severity: 'info',
  verbose: true,
  summary:
    'A rule stopped before it had looked at everything, so that it may be silent where it should speak.',
  why: 'Some questions take longer than anybody waits: whether any two of thousands of items meet, or a condition that compares dozens of fields with each other. What a rule did say is certain all the same.',
};

/** The kinds of findings that comments for the linter raise, and the linter itself. */
export const LINTER_KINDS: readonly FindingKind[] = [
  ignoreReasonMissing,
  ignoreCodeUnknown,
  ignoreUnused,
  analysisLimited,
];
