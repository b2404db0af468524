import { findingRow } from '../../findings/finding-row.js';
import { jsonOutput } from '../../json-output.js';
import type { Formatter } from '../../report-context.js';
import { RESULTS_VERSION } from '../results-version.js';
import { runRows } from '../simulation/json.js';
import { summarizeRuns } from '../simulation/run-summary.js';
import { failureRow } from './failure-row.js';
import type { TestReport } from './test-report.js';

/** A test run as JSON, in the shape of `schemas/output/results.schema.json`. */
export const json: Formatter<TestReport> = ({ tests, findings }, { builtWith }) => {
  const runs = tests.map(({ run }) => run);
  const passed = tests.filter(test => test.passed).length;
  return jsonOutput({
    version: RESULTS_VERSION,
    builtWith,
    scenarios: tests.map(({ run, passed, failures }) => ({
      name: run.name,
      file: run.file,
      passed,
      failures: failures.map(failureRow),
    })),
    results: runRows(runs),
    summary: { ...summarizeRuns(runs), passed, failed: tests.length - passed },
    findings: findings.shown.map(findingRow),
  });
};
