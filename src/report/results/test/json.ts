import { percentOf, shareOf } from '../../../coverage/coverage.js';
import { findingRow } from '../../findings/finding-row.js';
import { jsonOutput } from '../../json-output.js';
import type { Formatter } from '../../report-context.js';
import { RESULTS_VERSION } from '../results-version.js';
import { runRows } from '../simulation/json.js';
import { summarizeRuns } from '../simulation/run-summary.js';
import type { CoverageReport } from './coverage-report.js';
import { failureRow } from './failure-row.js';
import type { TestReport } from './test-report.js';

/** A test run as JSON, in the shape of `schemas/output/results.schema.json`. */
export const json: Formatter<TestReport> = ({ tests, coverage, findings }, { builtWith }) => {
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
    ...(coverage && { coverage: coverageRow(coverage) }),
    findings: findings.shown.map(findingRow),
  });
};

function coverageRow({ points, threshold }: CoverageReport): object {
  const share = shareOf(points);
  return {
    ...share,
    percent: percentOf(share),
    threshold: threshold ?? null,
    points: points.map(({ kind, path, name, hits, place }) => ({
      kind,
      path,
      name,
      hits,
      place: place ?? null,
    })),
  };
}
