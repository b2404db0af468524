import type { Finding, Report } from '../diagnostic/finding.js';
import { compareRuns, runCases, type Side } from '../impact/compare-runs.js';
import type { Plan } from '../plan/plan.js';
import type { Variant, WhatIfReport } from '../report/results/what-if/what-if-report.js';
import { prepare } from '../simulate/prepare.js';
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
import { zonesOf } from './zones.js';

/** What `what-if` is asked for. */
export interface WhatIfOptions extends Pick<ProjectChoice, 'project'>, CaseChoice {
  /** The name of a WhatIf document, or its file relative to the working directory. */
  readonly whatIf?: string;
  /** Changes as `PATH=VALUE[,VALUE…]`. */
  readonly set?: readonly string[];
  /** Fields to break attainment down by; absent: those of the histories. */
  readonly by?: readonly string[];
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
  compare(variants: readonly PolicyChange[]): WhatIfReport;
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
    return { changes: document?.changes ?? [], compare: () => nothing(parts, project, findings) };
  }
  const by = options.by ?? gathered.by;
  const bench = { project, own, plan, gathered, choice, by, findings, progress };
  const compare = comparer(bench);
  return { changes: document?.changes ?? [], compare: variants => ({ ...parts, ...compare(variants) }) };
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
  readonly progress: ReplayProgress;
}

/** Runs the baseline once, and answers what compares variants with it. */
function comparer(bench: Bench): (variants: readonly PolicyChange[]) => Omit<WhatIfReport, 'baseline'> {
  const { project, own, plan, gathered, choice, by, progress } = bench;
  const program = prepare(plan);
  const before: Side = { program, results: runCases(program, gathered.cases) };
  return changes => {
    const found: Finding[] = [];
    const variants = changes.flatMap((change, index): Variant[] => {
      progress.show((1 + index / changes.length) / 2, index, 'variants');
      const noticed: Finding[] = [];
      const candidate = compileChange(own, change, one => noticed.push(one));
      if (candidate !== undefined) checkCases(project, candidate.content, choice, one => noticed.push(one));
      const fresh = newFindings(bench.findings, noticed);
      found.push(...fresh);
      if (candidate === undefined || fresh.some(({ severity }) => severity === 'error')) return [];
      const after = prepare(candidate);
      const impact = compareRuns(
        gathered.cases,
        before,
        { program: after, results: runCases(after, gathered.cases) },
        by,
      );
      return [{ changes: changeWords(change), hash: candidate.hash, impact }];
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
  };
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
