import path from 'node:path';
import { AUDIT_KINDS } from '../audit/codes.js';
import type { Finding } from '../diagnostic/finding.js';
import type { Records } from '../entitlement/records.js';
import { HISTORY_KINDS } from '../history/codes.js';
import { linkHistorySource } from '../history/link-source.js';
import type { FindingsReport } from '../report/findings/findings-report.js';
import type { FileChange } from '../report/unified-diff.js';
import { customerEventWithoutEffect } from '../scenario/codes.js';
import { SIMULATE_KINDS } from '../simulate/codes.js';
import { applyFixes } from './apply-fixes.js';
import { readBaseline, withoutKnown, writeBaseline } from './baseline.js';
import { checkWhatIfs } from './check-what-ifs.js';
import { FINDING_KINDS } from './finding-kinds.js';
import type { ChangeChoice } from './git.js';
import { exists, writeText } from './host.js';
import { InputError } from './input-error.js';
import { isWithin } from './is-within.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import { checkWorkloads } from './open-workload.js';
import { readRecords } from './read-records.js';
import { readScenarios } from './read-simulations.js';
import { NO_OVERRIDES, type Overrides } from './read-sources.js';
import { heedIgnores, heedSettings, showFindings } from './settle-findings.js';
import { touchedFiles } from './touched-files.js';

/** What `check` is asked for. */
export interface CheckOptions extends ProjectChoice {
  /** Files and folders, relative to the working directory, whose findings are wanted; none means all. */
  readonly paths?: readonly string[];
  /** Only findings in files that this change touches, or that depend on what it touches. */
  readonly change?: ChangeChoice;
  /** Texts that stand in for files, as an editor hands them over. */
  readonly overrides?: Overrides;
  /** Mend what has one right mend. */
  readonly fix?: boolean;
  /** With `fix`: write nothing. */
  readonly dryRun?: boolean;
  /** A file of findings that are known, relative to the working directory. */
  readonly baseline?: string;
  /** Write the baseline anew from what is found. */
  readonly updateBaseline?: boolean;
  /** Show also what tells how milepost worked. */
  readonly verbose?: boolean;
}

/** Mends may bring up other findings that can be mended; how many rounds there are at most. */
const ROUNDS = 10;

/**
 * Everything that is wrong with a project, found without running anything that its policies say. With `fix` what has one right
 * mend is mended, in memory until all is done; then each file is written whole, or under `dryRun` none.
 */
export function check(folder: string, options: CheckOptions): FindingsReport {
  const { paths = [], overrides = NO_OVERRIDES, fix = false, dryRun = false } = options;
  const missing = paths.find(file => !exists(path.resolve(folder, file)));
  if (missing !== undefined) throw new InputError(`there is no \`${missing}\``);
  if (dryRun && !fix) throw new InputError('`--dry-run` needs `--fix`');
  if (fix && overrides.size > 0) throw new InputError('`--fix` cannot write to standard input');

  const first = inspect(folder, options, overrides);
  let [last, texts, fixed] = [first, new Map<string, string>(), 0];
  for (let round = 0; fix && round < ROUNDS; round++) {
    const mended = applyFixes(last.findings);
    if (mended.count === 0) break;
    texts = new Map([...texts, ...mended.texts]);
    fixed += mended.count;
    last = inspect(folder, options, texts);
  }
  const { project, findings, ignored, known } = last;
  const changes = changesOf(first.project, texts);
  if (!dryRun) for (const [file, text] of texts) writeText(path.join(project.root, file), text);
  return {
    findings: showFindings(project, findings),
    files: project.sources.length,
    ignored,
    known,
    ...(fix && { mending: { fixed, changes, written: !dryRun } }),
  };
}

/** What is found in a project, where it is wanted and nothing silences it. */
interface Inspection {
  readonly project: LoadedProject;
  readonly findings: readonly Finding[];
  /** How many findings a comment ignores, and how many the baseline knows. */
  readonly ignored: number;
  readonly known: number;
}

function inspect(folder: string, options: CheckOptions, overrides: Overrides): Inspection {
  const project = loadProject(folder, options, overrides);
  const all = [...project.findings];
  const records = readRecords(project, one => all.push(one));
  all.push(...simulationFindings(project, records));
  const remarks: Finding[] = [];
  const heeded = heedIgnores(project, all, lookedFor(project), one => remarks.push(one));
  const settled = heedSettings(project, [...heeded, ...remarks], options.verbose);
  const { fresh, known } = heedBaseline(project, settled, options);
  const findings = fresh.filter(wantedPlaces(project, options));
  return { project, findings, ignored: all.length - heeded.length, known };
}

/** What mending makes of the files, as the command line names them. */
function changesOf(
  { folder, root, sources }: LoadedProject,
  texts: ReadonlyMap<string, string>,
): readonly FileChange[] {
  return sources.flatMap(({ path: file, text: before }) => {
    const after = texts.get(file);
    return after === undefined ? [] : [{ path: path.relative(folder, path.join(root, file)), before, after }];
  });
}

/** The codes that this check looked for: none of lint where an error kept it from running, none of runs and audits. */
function lookedFor({ plan }: LoadedProject): ReadonlySet<string> {
  if (plan === undefined) return new Set();
  const others = new Set([...SIMULATE_KINDS, ...HISTORY_KINDS, ...AUDIT_KINDS, customerEventWithoutEffect]);
  return new Set(FINDING_KINDS.filter(kind => !others.has(kind)).map(({ code }) => code));
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
    (wanted.length === 0 || wanted.some(place => one.span && isWithin(one.span.file.path, place))) &&
    (touched === undefined || (one.span !== undefined && touched.has(one.span.file.path)));
}

/** What reading the simulations against the plan tells, where there is a plan. */
function simulationFindings(
  { plan, simulations, root, texts }: LoadedProject,
  records: Records | undefined,
): readonly Finding[] {
  if (plan === undefined) return [];
  const findings: Finding[] = [];
  readScenarios(simulations, plan.content, one => findings.push(one), records);
  for (const document of simulations) {
    if (document.kind !== 'HistorySource') continue;
    linkHistorySource(document.spec, document.at, plan.content, one => findings.push(one));
  }
  checkWorkloads(simulations, plan.content, one => findings.push(one));
  if (texts !== undefined) checkWhatIfs(simulations, { root, texts }, one => findings.push(one));
  return findings;
}
