import path from 'node:path';
import type { Finding } from '../diagnostic/finding.js';
import { linkHistorySource } from '../history/link-source.js';
import type { FindingsReport } from '../report/findings/findings-report.js';
import { exists } from './host.js';
import { InputError } from './input-error.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import { readScenarios } from './read-simulations.js';
import type { Override } from './read-sources.js';
import { settleFindings } from './settle-findings.js';

/** What `check` is asked for. */
export interface CheckOptions extends ProjectChoice {
  /** Files and folders, relative to the working directory, whose findings are wanted; none means all. */
  readonly paths?: readonly string[];
  /** A text that stands in for a file, as an editor hands it over. */
  readonly override?: Override;
}

/** Everything that is wrong with a project, found without running anything that its policies say. */
export function check(folder: string, options: CheckOptions): FindingsReport {
  const { paths = [], override } = options;
  const missing = paths.find(file => !exists(path.resolve(folder, file)));
  if (missing !== undefined) throw new InputError(`there is no \`${missing}\``);
  const project = loadProject(folder, options, override);
  const all = [...project.findings, ...simulationFindings(project)];
  const wanted = paths.map(file => path.relative(project.root, path.resolve(folder, file)));
  const found = wanted.length === 0 ? all : all.filter(one => wanted.some(place => concerns(one, place)));
  return { findings: settleFindings(project, found), files: project.files };
}

/** What reading the simulations against the plan tells, where there is a plan. */
function simulationFindings({ plan, simulations }: LoadedProject): readonly Finding[] {
  if (plan === undefined) return [];
  const findings: Finding[] = [];
  readScenarios(simulations, plan.content, one => findings.push(one));
  for (const document of simulations) {
    if (document.kind !== 'HistorySource') continue;
    linkHistorySource(document.spec, document.at, plan.content, one => findings.push(one));
  }
  return findings;
}

/** Whether a finding stands in a file, or in a folder, relative to the project's root. */
function concerns({ span }: Finding, place: string): boolean {
  const folder = place.split(path.sep).join('/');
  return (
    span !== undefined &&
    (folder === '' || span.file.path === folder || span.file.path.startsWith(`${folder}/`))
  );
}
