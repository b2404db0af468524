import path from 'node:path';
import { canonicalJson } from '../base/canonical-json.js';
import type { Plan } from '../plan/plan.js';
import type { CompilationReport, PlanFileState } from '../report/compilation/compilation-report.js';
import { readText, writeText } from './host.js';
import { InputError } from './input-error.js';
import { loadProject, type ProjectChoice } from './load-project.js';
import { PLAN_LIMIT } from './plan-file.js';
import { settleFindings } from './settle-findings.js';

/** What `compile` is asked for. */
export interface PlanOptions extends Pick<ProjectChoice, 'project'> {
  /** The plan file, relative to the working directory. */
  readonly output?: string;
  /** Write nothing; only tell whether the plan file is what the policies compile to. */
  readonly check?: boolean;
}

/** Compiles the policies and writes or checks the plan file. Throws an InputError for `check` without a file. */
export function writePlan(
  folder: string,
  { project, output, check = false }: PlanOptions,
): CompilationReport {
  if (check && output === undefined) {
    throw new InputError('`--check` needs a plan file to check', 'name it with `-o plan.json`');
  }
  const loaded = loadProject(folder, project === undefined ? {} : { project });
  const { plan, sources } = loaded;
  const report = { findings: settleFindings(loaded, loaded.findings), files: sources.length };
  if (plan === undefined) return report;
  if (output === undefined) return { ...report, plan };
  const file = path.resolve(folder, output);
  const state = check ? compare(file, plan) : write(file, plan);
  return { ...report, plan, file: { path: output, state } };
}

function write(file: string, plan: Plan): PlanFileState {
  writeText(file, canonicalJson(plan));
  return 'written';
}

/** A plan of another version of milepost or of the time-zone data is fresh all the same when it says the same. */
function compare(file: string, plan: Plan): PlanFileState {
  const read = readText(file, PLAN_LIMIT);
  if (read.kind !== 'text') return 'missing';
  return withoutBuild(read.text) === withoutBuild(canonicalJson(plan)) ? 'fresh' : 'stale';
}

/** The text of a plan without its `builtWith`, which depends on the machine. */
function withoutBuild(text: string): string {
  return text.replace(/^ {2}"builtWith": \{[^}]*\},\n/m, '');
}
