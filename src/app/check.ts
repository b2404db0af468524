import path from 'node:path';
import type { Finding } from '../diagnostic/finding.js';
import { HISTORY_KINDS } from '../history/codes.js';
import { linkHistorySource } from '../history/link-source.js';
import type { FindingsReport } from '../report/findings/findings-report.js';
import { SIMULATE_KINDS } from '../simulate/codes.js';
import { readBaseline, withoutKnown, writeBaseline } from './baseline.js';
import { checkWhatIfs } from './check-what-ifs.js';
import { FINDING_KINDS } from './finding-kinds.js';
import type { ChangeChoice } from './git.js';
import { exists } from './host.js';
import { InputError } from './input-error.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import { readRecords } from './read-records.js';
import { readScenarios } from './read-simulations.js';
import type { Override } from './read-sources.js';
import { heedIgnores, heedSettings, showFindings } from './settle-findings.js';
import { touchedFiles } from './touched-files.js';

/** What `check` is asked for. */
export interface CheckOptions extends ProjectChoice {
  /** Files and folders, relative to the working directory, whose findings are wanted; none means all. */
  readonly paths?: readonly string[];
  /** Only findings in files that this change touches, or that depend on what it touches. */
  readonly change?: ChangeChoice;
  /** A text that stands in for a file, as an editor hands it over. */
  readonly override?: Override;
  /** A file of findings that are known, relative to the working directory. */
  readonly baseline?: string;
  /** Write the baseline anew from what is found. */
  readonly updateBaseline?: boolean;
  /** Show also what tells how milepost worked. */
  readonly verbose?: boolean;
}

/** Everything that is wrong with a project, found without running anything that its policies say. */
export function check(folder: string, options: CheckOptions): FindingsReport {
  const { paths = [], override, verbose } = options;
  const missing = paths.find(file => !exists(path.resolve(folder, file)));
  if (missing !== undefined) throw new InputError(`there is no \`${missing}\``);
  const project = loadProject(folder, options, override);
  const all = [...project.findings, ...simulationFindings(project)];
  readRecords(project, one => all.push(one));
  const remarks: Finding[] = [];
  const heeded = heedIgnores(project, all, lookedFor(project), one => remarks.push(one));
  const settled = heedSettings(project, [...heeded, ...remarks], verbose);
  const { fresh, known } = heedBaseline(project, settled, options);
  return {
    findings: showFindings(project, fresh.filter(wantedPlaces(project, options))),
    files: project.sources.length,
    ignored: all.length - heeded.length,
    known,
  };
}

/** The codes that this check looked for: none of lint where an error kept it from running, none of runs. */
function lookedFor({ plan }: LoadedProject): ReadonlySet<string> {
  if (plan === undefined) return new Set();
  const ofRuns = new Set([...SIMULATE_KINDS, ...HISTORY_KINDS]);
  return new Set(FINDING_KINDS.filter(kind => !ofRuns.has(kind)).map(({ code }) => code));
}

/** The findings that no baseline knows, and how many it does know; the baseline is written first where that is asked for. */
function heedBaseline(
  { folder, root, plan }: LoadedProject,
  findings: readonly Finding[],
  { baseline: file, updateBaseline = false }: CheckOptions,
): { readonly fresh: readonly Finding[]; readonly known: number } {
  if (file === undefined) {
    if (updateBaseline) throw new InputError('`--update-baseline` needs `--baseline FILE`');
    return { fresh: findings, known: 0 };
  }
  // Where an error keeps the rules from running, nobody knows which of their findings are gone.
  if (updateBaseline && plan !== undefined) writeBaseline(folder, file, findings);
  const stale: Finding[] = [];
  const fresh = withoutKnown(findings, readBaseline(folder, file, root), one => stale.push(one));
  const judged = plan === undefined ? [] : stale;
  return { fresh: [...fresh, ...judged], known: findings.length - fresh.length };
}

/** Whether a finding stands where findings are wanted. */
function wantedPlaces(
  { folder, root, sources }: LoadedProject,
  { paths = [], change }: CheckOptions,
): (one: Finding) => boolean {
  const wanted = paths.map(file => path.relative(root, path.resolve(folder, file)));
  const touched = change && new Set(touchedFiles(root, sources, change));
  return one =>
    (wanted.length === 0 || wanted.some(place => concerns(one, place))) &&
    (touched === undefined || (one.span !== undefined && touched.has(one.span.file.path)));
}

/** What reading the simulations against the plan tells, where there is a plan. */
function simulationFindings({ plan, simulations, root, texts }: LoadedProject): readonly Finding[] {
  if (plan === undefined) return [];
  const findings: Finding[] = [];
  readScenarios(simulations, plan.content, one => findings.push(one));
  for (const document of simulations) {
    if (document.kind !== 'HistorySource') continue;
    linkHistorySource(document.spec, document.at, plan.content, one => findings.push(one));
  }
  if (texts !== undefined) checkWhatIfs(simulations, { root, texts }, one => findings.push(one));
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
