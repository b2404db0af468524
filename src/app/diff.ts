import type { Finding, Report } from '../diagnostic/finding.js';
import { compareRuns, counterparts, runCases, type TriedCase } from '../impact/compare-runs.js';
import { gateNumbers, judgeGate } from '../impact/gate.js';
import { comparePlans } from '../impact/policy/compare-plans.js';
import type { PolicyChange } from '../impact/policy/policy-change.js';
import type { Plan } from '../plan/plan.js';
import type { DiffImpact, DiffReport } from '../report/results/diff/diff-report.js';
import { prepare } from '../simulate/prepare.js';
import type { CaseResult } from '../simulate/result.js';
import { textElsewhere } from '../source/source-file.js';
import type { CasesUnder } from './cases-under.js';
import { compile, type ProjectTexts } from './compile.js';
import { type CaseChoice, checkCases, gatherCases } from './gather-cases.js';
import { holidayOwners } from './holiday-owners.js';
import { InputError } from './input-error.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import { movedByChange } from './moved-by-change.js';
import { newFindings } from './new-findings.js';
import { builtWith } from './package-files.js';
import { textsAtRevision } from './policy-texts.js';
import type { ReplayProgress } from './replay.js';
import { settleFindings } from './settle-findings.js';
import { zonesOf } from './zones.js';

/** What `diff` is asked for. */
export interface DiffOptions extends Pick<ProjectChoice, 'project'>, CaseChoice {
  /** None: HEAD and the work tree; one: it and the work tree; two: the first and the second. */
  readonly revisions: readonly string[];
  /** Fields to break attainment down by; absent: those of the histories. */
  readonly by?: readonly string[];
  /** Expressions of which none may be true. */
  readonly failIf?: readonly string[];
}

/** What findings call the place of a gate. */
const GATE_FLAG = '--fail-if';

/** The work tree in words. */
const WORK_TREE = 'the work tree';

/**
 * Compares the policies of two revisions, or of one and the work tree, which is not touched; cases run under both where `over` names some.
 * Errors keep them from being compared: the findings say why. Throws an InputError outside a repository, for an unknown revision, and
 * for cases that there are not.
 */
export async function diff(
  folder: string,
  options: DiffOptions,
  progress: ReplayProgress,
): Promise<DiffReport> {
  const project = loadProject(folder, options);
  const [first = 'HEAD', second, ...more] = options.revisions;
  if (more.length > 0) throw new InputError('a comparison has two sides', 'name one revision, or two');
  const findings: Finding[] = [];
  const before = sideAt(first, project, one => findings.push(one));
  const noticed: Finding[] = [];
  const after =
    second === undefined ? sideNow(project, noticed) : sideAt(second, project, one => noticed.push(one));
  findings.push(
    ...newFindings(findings, noticed).filter(one => second === undefined || one.severity === 'error'),
  );
  const named = { before: first, after: second ?? WORK_TREE };
  if (before?.plan === undefined || after?.plan === undefined) {
    const parts = { isCompared: false, isSame: false, changes: [], gates: [] };
    return { ...named, ...parts, findings: settleFindings(project, findings) };
  }
  const sides = { before: { ...before, plan: before.plan }, after: { ...after, plan: after.plan } };
  const changes = changesOf(sides.before, sides.after);
  const found = await impactOf(folder, project, sides, options, one => findings.push(one), progress);
  const impact = found?.impact;
  const gates = (options.failIf ?? []).flatMap(text => {
    const file = textElsewhere(GATE_FLAG, text);
    return judgeGate(file, gateNumbers(changes, impact?.impact), one => findings.push(one)) ?? [];
  });
  return {
    ...named,
    isCompared: true,
    isSame: before.plan.hash === after.plan.hash,
    changes: found === undefined ? changes : movedByChange(changes, sides, found),
    ...(impact && { impact }),
    gates,
    findings: settleFindings(project, findings),
  };
}

/** One side of the comparison. */
interface DiffSide {
  readonly texts: ProjectTexts;
  readonly plan?: Plan;
}

type CompiledSide = DiffSide & { readonly plan: Plan };

function sideAt(revision: string, { root }: LoadedProject, report: Report): DiffSide | undefined {
  const texts = textsAtRevision(root, revision, report);
  const plan = texts && compile(texts, builtWith(), one => one.severity === 'error' && report(one)).plan;
  return texts && { texts, ...(plan && { plan }) };
}

function sideNow({ texts, plan, findings }: LoadedProject, noticed: Finding[]): DiffSide | undefined {
  noticed.push(...findings);
  return texts && { texts, ...(plan && { plan }) };
}

function changesOf(before: CompiledSide, after: CompiledSide): readonly PolicyChange[] {
  if (before.plan.hash === after.plan.hash) return cosmeticChanges(before.texts, after.texts);
  const ownerOf = holidayOwners([before.texts, after.texts]);
  return comparePlans(before.plan.content, after.plan.content, ownerOf);
}

/** The files whose text differs although the plans mean the same. */
function cosmeticChanges(before: ProjectTexts, after: ProjectTexts): readonly PolicyChange[] {
  const textsOf = ({ policies, manifest }: ProjectTexts): ReadonlyMap<string, string> =>
    new Map(
      [manifest.at.value().file, ...policies].map(({ path, text }) => [path.replace(/^[^:]*:/, ''), text]),
    );
  const [was, is] = [textsOf(before), textsOf(after)];
  const files = [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .filter(file => was.get(file) !== is.get(file));
  return files.map(file => ({
    class: 'cosmetic',
    words: `${file} reads otherwise, and means the same`,
    subject: { kind: 'other' },
  }));
}

/** An impact, and what it was counted from. */
interface RunImpact {
  readonly impact: DiffImpact;
  readonly cases: readonly TriedCase[];
  readonly casesUnder: CasesUnder;
  readonly baseline: readonly CaseResult[];
}

async function impactOf(
  folder: string,
  project: LoadedProject,
  { before, after }: { readonly before: CompiledSide; readonly after: CompiledSide },
  options: DiffOptions,
  report: Report,
  progress: ReplayProgress,
): Promise<RunImpact | undefined> {
  if (options.over === undefined) return undefined;
  const gathered = await gatherCases(folder, project, before.plan, options, report, progress);
  const told: Finding[] = [];
  const noticed: Finding[] = [];
  const cases = gathered?.casesUnder(before.plan, one => told.push(one)) ?? [];
  const changed = gathered?.casesUnder(after.plan, one => noticed.push(one)) ?? [];
  checkCases(project, after.plan.content, options, one => noticed.push(one));
  for (const one of [...told, ...newFindings(told, noticed)]) report(one);
  if (gathered === undefined || noticed.some(({ severity }) => severity === 'error')) return undefined;
  const [was, is] = [prepare(before.plan), prepare(after.plan)];
  const { casesUnder, sets, timeZone } = gathered;
  const baseline = runCases(was, cases);
  const sides = [
    { program: was, results: baseline },
    { program: is, results: runCases(is, counterparts(cases, changed)) },
  ] as const;
  const impact = compareRuns(cases, ...sides, options.by ?? gathered.by);
  return {
    impact: { over: sets, zones: zonesOf(after.plan, timeZone), impact },
    cases,
    casesUnder,
    baseline,
  };
}
