import type { Findings } from '../../../diagnostic/findings.js';
import type { Failure } from '../../../scenario/failure.js';
import type { ScenarioRun } from '../simulation/simulation-report.js';

/** A scenario's run and which of its expectations were not met. */
export interface ScenarioTest {
  readonly run: ScenarioRun;
  /** Whether every expectation was met; a scenario without any passes. */
  readonly passed: boolean;
  readonly failures: readonly Failure[];
}

/** What `test` has to tell. */
export interface TestReport {
  readonly tests: readonly ScenarioTest[];
  readonly findings: Findings;
}
