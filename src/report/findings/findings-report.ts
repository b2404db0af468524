import type { Findings } from '../../diagnostic/findings.js';

/** What `check` and its like have to tell: the findings, and over how many files they were looked for. */
export interface FindingsReport {
  readonly findings: Findings;
  readonly files: number;
  /** How many findings a comment in a file ignores. */
  readonly ignored?: number;
  /** How many findings the baseline knows. */
  readonly known?: number;
}
