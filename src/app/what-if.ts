import type { Finding, Report } from '../diagnostic/finding.js';
import { type Candidate, counterparts, type TriedCase } from '../impact/compare-runs.js';
import type { Plan } from '../plan/plan.js';
import type { Variant, WhatIfReport } from '../report/results/what-if/what-if-report.js';
import { changeWords, compileChange, type OwnPolicies, type PolicyChange } from './candidate.js';
import { type CaseChoice, checkCases, type GatheredCases, gatherCases } from './gather-cases.js';
import { InputError } from './input-error.js';
import { kneeOfVariants } from './knee-of-variants.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import { newFindings } from './new-findings.js';
import { readSettings } from './read-settings.js';
import { readWhatIf } from './read-what-if.js';
import type { ReplayProgress } from './replay.js';
import { settleFindings } from './settle-findings.js';
import { tryInThreads } from './try-in-threads.js';
import { zonesOf } from './zones.js';

/** What `what-if` is asked for. */
export interface WhatIfOptions extends Pick<ProjectChoice, 'project'>, CaseChoice {
  /** The name of a WhatIf document, or its file relative to the working directory. */
  readonly whatIf?: string;
  /** Changes as `PATH=VALUE[,VALUE…]`. */
  readonly set?: readonly string[];
  /** Fields to break attainment down by; absent: those of the histories. */
  readonly by?: readonly string[];
  /** How many threads run variants; the report is the same for any number. Absent: one. */
  readonly threads?: number;
}

/**
 * Runs the same cases under the policies as they are and under each variant. Errors keep variants from being run: the findings say why.
 * Throws an InputError for whatever is asked for and is not there.
 */
export async function whatIf(
  folder: string,
  options: WhatIfOptions,
  progress: ReplayProgress,
): Promise<WhatIfReport> {
  const opened = await open(folder, options, progress);
  const variants =
    opened.changes.length > 0 ? opened.changes : readSettings(options.set ?? []).map(setChange);
  if (variants.length === 0) {
    throw new InputError(
      'no change is asked for',
      'name a WhatIf document, or set a value with `--set PATH=VALUE`',
    );
  }
  return opened.compare(variants);
}

function setChange(settings: Extract<PolicyChange, { readonly kind: 'set' }>['settings']): PolicyChange {
  return { kind: 'set', settings };
}

interface Opened {
  /** What the WhatIf document changes; empty where there is none. */
  readonly changes: readonly PolicyChange[];
  compare(variants: readonly PolicyChange[]): Promise<WhatIfReport>;
}

async function open(folder: string, options: WhatIfOptions, progress: ReplayProgress): Promise<Opened> {
  const project = loadProject(folder, options);
  const document = options.whatIf === undefined ? undefined : readWhatIf(options.whatIf, project, folder);
  const findings: Finding[] = [...project.findings];
  const report: Report = one => findings.push(one);
  const choice = { ...(document && { over: document.over }), ...options };
  const own = project.texts && { root: project.root, texts: project.texts };
  const plan = document?.baseline && own ? compileChange(own, document.baseline, report) : project.plan;
  const gathered = plan && (await gatherCases(folder, project, plan, choice, report, progress));
  const parts = {
    ...(document && { name: document.name }),
    baseline: document?.baseline ? changeWords(document.baseline).join(', ') : 'the policies as they are',
  };
  if (plan === undefined || gathered === undefined || own === undefined) {
    return { changes: document?.changes ?? [], compare: async () => nothing(parts, project, findings) };
  }
  const by = options.by ?? gathered.by;
  const { threads = 1 } = options;
  const bench: Bench = { project, own, plan, gathered, choice, by, findings, report, progress, threads };
  return {
    changes: document?.changes ?? [],
    compare: async variants => ({ ...parts, ...(await compare(bench, variants)) }),
  };
}

/** All that a comparison needs. */
interface Bench {
  readonly project: LoadedProject;
  readonly own: OwnPolicies;
  readonly plan: Plan;
  readonly gathered: GatheredCases;
  readonly choice: CaseChoice;
  readonly by: readonly string[];
  readonly findings: readonly Finding[];
  readonly report: Report;
  readonly progress: ReplayProgress;
  readonly threads: number;
}

/** Compares each change with the baseline; one that the compiler refuses is left out, and the findings say why. */
async function compare(
  bench: Bench,
  changes: readonly PolicyChange[],
): Promise<Omit<WhatIfReport, 'baseline'>> {
  const { project, plan, gathered, by, progress, threads } = bench;
  const found: Finding[] = [];
  const cases = gathered.casesUnder(plan, bench.report);
  const candidates = changes.flatMap(change => {
    const candidate = candidateOf(bench, cases, change, one => found.push(one));
    return candidate === undefined ? [] : [{ change, candidate }];
  });
  const trial = { content: plan.content, cases, by };
  const impacts = await tryInThreads(
    trial,
    candidates.map(({ candidate }) => candidate),
    threads,
    done => progress.show((1 + done / candidates.length) / 2, done, 'variants'),
  );
  const variants = candidates.flatMap(({ change, candidate }, index): Variant[] => {
    const impact = impacts[index];
    return impact === undefined ? [] : [{ changes: changeWords(change), hash: candidate.hash, impact }];
  });
  const knee = kneeOfVariants(changes, variants);
  return {
    over: gathered.sets,
    by,
    zones: zonesOf(plan, gathered.timeZone),
    variants,
    ...(knee !== undefined && { knee }),
    findings: settleFindings(project, [...bench.findings, ...found]),
  };
}

/** The plan under a change, and the cases as it places them; `undefined` after errors. Reports only what the change brings about. */
function candidateOf(
  bench: Bench,
  cases: readonly TriedCase[],
  change: PolicyChange,
  report: Report,
): Candidate | undefined {
  const { project, own, gathered, choice } = bench;
  const noticed: Finding[] = [];
  const candidate = compileChange(own, change, one => noticed.push(one));
  if (candidate !== undefined) checkCases(project, candidate.content, choice, one => noticed.push(one));
  const placed = candidate && gathered.casesUnder(candidate, one => noticed.push(one));
  const fresh = newFindings(bench.findings, noticed);
  fresh.forEach(report);
  if (candidate === undefined || placed === undefined) return undefined;
  if (fresh.some(({ severity }) => severity === 'error')) return undefined;
  const { hash, content } = candidate;
  return { hash, content, cases: counterparts(cases, placed) };
}

function nothing(
  parts: Pick<WhatIfReport, 'name' | 'baseline'>,
  project: LoadedProject,
  findings: readonly Finding[],
): WhatIfReport {
  return {
    ...parts,
    over: [],
    by: [],
    zones: { default: 'UTC', calendars: {} },
    variants: [],
    findings: settleFindings(project, findings),
  };
}
