import type { Findings } from '../../../diagnostic/findings.js';
import type { Failure } from '../../../scenario/failure.js';
import type { ScenarioRun } from '../simulation/simulation-report.js';
import type { CoverageReport } from './coverage-report.js';

/** A scenario's run and which of its expectations were not met. */
export interface ScenarioTest {
  readonly run: ScenarioRun;
  /** Whether every expectation was met; a scenario without any passes. */
  readonly passed: boolean;
  readonly failures: readonly Failure[];
}

/** A file with how many expectations were written over in it. */
export interface UpdatedFile {
  readonly file: string;
  readonly written: number;
}

/** What `test` has to tell. */
export interface TestReport {
  readonly tests: readonly ScenarioTest[];
  /** Files into which found values were written, in order; only when that was asked for. */
  readonly updated?: readonly UpdatedFile[];
  /** Only when it was asked for. */
  readonly coverage?: CoverageReport;
  readonly findings: Findings;
}
