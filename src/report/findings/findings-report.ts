import type { Findings } from '../../diagnostic/findings.js';
import type { FileChange } from '../unified-diff.js';

/** What `check` and its like have to tell: the findings, and over how many files they were looked for. */
export interface FindingsReport {
  readonly findings: Findings;
  readonly files: number;
  /** How many findings a comment in a file ignores. */
  readonly ignored?: number;
  /** How many findings the baseline knows. */
  readonly known?: number;
  /** What `--fix` did; absent without it. */
  readonly mending?: Mending;
}

/** What was mended, or under `--dry-run` would be. The findings are those that are left. */
export interface Mending {
  /** How many findings. */
  readonly fixed: number;
  readonly changes: readonly FileChange[];
  readonly written: boolean;
}
