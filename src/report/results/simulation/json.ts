import { findingRow } from '../../findings/finding-row.js';
import { jsonOutput } from '../../json-output.js';
import type { Formatter } from '../../report-context.js';
import { type ResultRow, resultRow } from '../result-row.js';
import { RESULTS_VERSION } from '../results-version.js';
import { usageMembers } from '../usage/usage-rows.js';
import { summarizeRuns } from './run-summary.js';
import type { ScenarioRun, SimulationReport } from './simulation-report.js';

/** A simulation as JSON, in the shape of `schemas/output/results.schema.json`. */
export const json: Formatter<SimulationReport> = ({ runs, findings }, { builtWith }) => {
  const usages = runs.flatMap(({ name: scenario, usage }) =>
    usage === undefined ? [] : [{ scenario, usage }],
  );
  return jsonOutput({
    version: RESULTS_VERSION,
    builtWith,
    results: runRows(runs),
    ...(usages.length > 0 && usageMembers(usages)),
    summary: summarizeRuns(runs),
    findings: findings.shown.map(findingRow),
  });
};

/** The result rows of several runs, in order. */
export function runRows(runs: readonly ScenarioRun[]): ResultRow[] {
  return runs.flatMap(({ name, zones, cases }) =>
    cases.flatMap(({ milestones }) => milestones.map(result => resultRow(result, zones, name))),
  );
}
