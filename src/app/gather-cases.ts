import type { Report } from '../diagnostic/finding.js';
import { linkHistorySource } from '../history/link-source.js';
import { historyFindings } from '../history/replay-findings.js';
import type { TriedCase } from '../impact/compare-runs.js';
import { didYouMean } from '../link/name-list.js';
import type { Plan, PlanContent } from '../plan/plan.js';
import type { CaseSet } from '../report/results/what-if/what-if-report.js';
import { placeScenario } from '../scenario/place-scenario.js';
import { LATEST } from '../time/instant.js';
import { generateCases } from '../workload/generate-cases.js';
import type { Workload } from '../workload/workload.js';
import { type CasesUnder, historyUnder, scenarioCases, scenariosUnder } from './cases-under.js';
import { InputError } from './input-error.js';
import type { LoadedProject } from './load-project.js';
import { openHistory } from './open-history.js';
import { checkWorkloads, openWorkload } from './open-workload.js';
import type { ReplayProgress } from './replay.js';

/** Which cases are tried. */
export interface CaseChoice {
  /** `scenarios` for all of them, or names of scenarios workloads and HistorySources; none means all scenarios. */
  readonly over?: readonly string[];
  /** The folder of the files of histories, relative to the working directory. */
  readonly data?: string;
}

/** The word that stands for all scenarios. */
export const ALL_SCENARIOS = 'scenarios';

/** Cases, and how a person knows them. */
export interface GatheredCases {
  readonly sets: readonly CaseSet[];
  /** What keeps a case from being read under a plan is reported, and the case is left out. */
  readonly casesUnder: CasesUnder;
  /** The fields that the histories among them are broken down by. */
  readonly by: readonly string[];
  /** The zone of their times where a calendar has none. */
  readonly timeZone: string;
}

/**
 * The cases that are asked for, read against a plan. `undefined`, after findings, when a history cannot be read. Throws an InputError for a
 * name that nothing has, and when a history's files are not there.
 */
export async function gatherCases(
  folder: string,
  project: LoadedProject,
  whole: Plan,
  choice: CaseChoice,
  report: Report,
  progress: ReplayProgress,
): Promise<GatheredCases | undefined> {
  const plan = whole.content;
  const { scenarios, histories, workloads } = sortNames(project, choice);
  const parts: GatheredCases[] = [];
  if (scenarios !== undefined) {
    parts.push(gatherScenarios(folder, project, whole, scenarios));
  }
  for (const history of histories) {
    const named = { history, ...(choice.data !== undefined && { data: choice.data }) };
    const part = await historyCases(folder, named, project, whole, report, progress);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  for (const workload of workloads) {
    const named = { workload, ...(choice.data !== undefined && { data: choice.data }) };
    const opened = await openWorkload(folder, named, project, whole, report, progress);
    if (opened === undefined) return undefined;
    parts.push(workloadCases(opened));
  }
  const only = parts.length === 1 ? parts[0] : undefined;
  return {
    sets: parts.flatMap(one => one.sets),
    casesUnder: only?.casesUnder ?? ((under, told) => parts.flatMap(one => one.casesUnder(under, told))),
    by: [...new Set(parts.flatMap(one => one.by))],
    timeZone: parts[0]?.timeZone ?? plan.project.timeZone,
  };
}

/** Reports what keeps histories and workloads from being read against a plan: fields, values and milestones that it does not have. */
export function checkCases(
  project: LoadedProject,
  plan: PlanContent,
  choice: CaseChoice,
  report: Report,
): void {
  const { histories, workloads } = sortNames(project, choice);
  const named = project.simulations.filter(
    one => one.kind === 'HistorySource' || (one.kind === 'Workload' && workloads.includes(one.spec.name)),
  );
  checkWorkloads(named, plan, report);
  for (const { kind, spec, at } of project.simulations) {
    if (kind === 'HistorySource' && histories.includes(spec.name)) linkHistorySource(spec, at, plan, report);
  }
}

/** The names by what they name; `scenarios` absent: none are wanted, empty: all. */
function sortNames(
  { simulations }: LoadedProject,
  { over = [ALL_SCENARIOS] }: CaseChoice,
): {
  readonly scenarios?: readonly string[];
  readonly histories: readonly string[];
  readonly workloads: readonly string[];
} {
  const known = {
    histories: simulations.flatMap(one => (one.kind === 'HistorySource' ? [one.spec.name] : [])),
    workloads: simulations.flatMap(one => (one.kind === 'Workload' ? [one.spec.name] : [])),
    scenarios: simulations.flatMap(one => (one.kind === 'Scenario' ? [one.spec.name] : [])),
  };
  const histories = over.filter(name => known.histories.includes(name));
  const workloads = over.filter(name => known.workloads.includes(name) && !histories.includes(name));
  const others = over.filter(name => !histories.includes(name) && !workloads.includes(name));
  const stray = others.find(name => name !== ALL_SCENARIOS && !known.scenarios.includes(name));
  if (stray !== undefined) {
    const names = [ALL_SCENARIOS, ...known.histories, ...known.workloads, ...known.scenarios];
    throw new InputError(`\`${stray}\` names no cases`, didYouMean(stray, names, 'there are'));
  }
  if (others.length === 0) return { histories, workloads };
  return { scenarios: others.includes(ALL_SCENARIOS) ? [] : others, histories, workloads };
}

function gatherScenarios(
  folder: string,
  project: LoadedProject,
  plan: Plan,
  scenarios: readonly string[],
): GatheredCases {
  const chosen = scenariosUnder(folder, project, scenarios, plan, () => {});
  return {
    sets: chosen.map(({ name, cases }) => ({ kind: 'scenario', name, cases: cases.length })),
    casesUnder: (under, told) =>
      scenariosUnder(folder, project, scenarios, under, told).flatMap(one =>
        scenarioCases(placeScenario(one, under.content, told)),
      ),
    by: [],
    timeZone: chosen[0]?.timeZone ?? plan.content.project.timeZone,
  };
}

/** Their fields are those that the workload mixes: attainment is broken down by them where nothing else is asked for. */
function workloadCases(workload: Workload): GatheredCases {
  const { name, timeZone, mixes } = workload;
  const cases = Array.from(generateCases(workload), (timeline): TriedCase => ({ source: name, timeline }));
  return {
    sets: [{ kind: 'workload', name, cases: cases.length }],
    casesUnder: () => cases,
    by: mixes.flatMap(({ field, values }) => (values.length > 1 ? [field] : [])),
    timeZone,
  };
}

async function historyCases(
  folder: string,
  choice: { readonly history: string; readonly data?: string },
  project: LoadedProject,
  plan: Plan,
  report: Report,
  progress: ReplayProgress,
): Promise<GatheredCases | undefined> {
  const history = await openHistory(folder, choice, project, plan.content, report, (share, rows) =>
    progress.show(share / 2, rows, 'rows'),
  );
  if (history === undefined) return undefined;
  for (const one of historyFindings(history)) report(one);
  const { name, timeZone, by } = history.source;
  const casesUnder = historyUnder(history, project, history.end ?? LATEST);
  return { sets: [{ kind: 'history', name, cases: history.size }], casesUnder, by, timeZone };
}
