import type { Finding } from '../diagnostic/finding.js';
import type { GenerationReport } from '../report/generation/generation-report.js';
import { caseRows } from '../workload/case-rows.js';
import { generateCases } from '../workload/generate-cases.js';
import { loadProject, type ProjectChoice } from './load-project.js';
import { openWorkload, type WorkloadChoice } from './open-workload.js';
import type { ReplayProgress } from './replay.js';
import { settleFindings } from './settle-findings.js';

/** What `generate` is asked for. */
export interface GenerateOptions extends Pick<ProjectChoice, 'project'>, WorkloadChoice {}

/**
 * Makes the records of a workload as rows of a log. Errors keep them from being made: the findings say why. Throws an InputError when there
 * is no such workload.
 */
export async function generate(
  folder: string,
  options: GenerateOptions,
  progress: ReplayProgress,
): Promise<GenerationReport> {
  const project = loadProject(folder, options);
  const findings: Finding[] = [...project.findings];
  const { plan } = project;
  const workload =
    plan && (await openWorkload(folder, options, project, plan, one => findings.push(one), progress));
  const shown = settleFindings(project, findings);
  if (plan === undefined || workload === undefined) {
    return { timeZone: 'UTC', fields: [], rows: () => [], findings: shown };
  }
  const names = Object.keys(plan.content.objectTypes[workload.object]?.fields ?? {});
  const { resolve, pauses, reopen, mixes, timeZone } = workload;
  const sets = [resolve?.set, pauses?.set, reopen?.set].flatMap(set => Object.keys(set ?? {}));
  const used = new Set([...mixes.map(({ field }) => field), ...sets]);
  const fields = [...names, 'businessHours'].filter(name => used.has(name));
  const rows = function* () {
    for (const one of generateCases(workload)) yield* caseRows(one);
  };
  return { timeZone, fields, rows, findings: shown };
}
