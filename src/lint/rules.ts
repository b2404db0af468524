import type { FindingKind } from '../diagnostic/finding-kind.js';
import { RULES } from './rules.gen.js';

export { RULES };

/** The kinds of findings that lint rules raise: the rules themselves. */
export const LINT_KINDS: readonly FindingKind[] = RULES;
