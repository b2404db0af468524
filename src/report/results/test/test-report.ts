import type { Findings } from '../../../diagnostic/findings.js';
import type { Span } from '../../../source/span.js';
import type { ScenarioRun } from '../simulation/simulation-report.js';

/** A scenario's run and which of its expectations failed. */
export interface ScenarioTest {
  readonly run: ScenarioRun;
  /** Whether every expectation holds; a scenario without any passes. */
  readonly passed: boolean;
  readonly expectations: number;
  readonly failures: readonly ExpectationFailure[];
}

/** One property that was expected to be other than it is. */
export interface ExpectationFailure {
  readonly case: string;
  /** What was looked at, such as `first-response target` or `queue`. */
  readonly subject: string;
  /** The expected and the found value as a policy would write them; `absent` where there is none. */
  readonly expected: string;
  readonly got: string;
  /** Where the expectation is written. */
  readonly span?: Span;
}

/** What `test` has to tell. */
export interface TestReport {
  readonly tests: readonly ScenarioTest[];
  readonly findings: Findings;
}
