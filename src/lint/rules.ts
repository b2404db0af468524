import type { FindingKind } from '../diagnostic/finding-kind.js';
import type { Rule } from './rule.js';
import { actionUnused } from './rules/action-unused.js';
import { hoursEnd2359 } from './rules/hours-end-2359.js';
import { milestoneUnused } from './rules/milestone-unused.js';
import { versionGap } from './rules/version-gap.js';
import { warningBeforeStart } from './rules/warning-before-start.js';
import { yamlPortable } from './rules/yaml-portable.js';

/** All lint rules, by code. */
export const RULES: readonly Rule[] = [
  actionUnused,
  hoursEnd2359,
  milestoneUnused,
  versionGap,
  warningBeforeStart,
  yamlPortable,
];

/** The kinds of findings that lint rules raise: the rules themselves. */
export const LINT_KINDS: readonly FindingKind[] = RULES;
