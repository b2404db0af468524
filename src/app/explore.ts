import path from 'node:path';
import type { Findings } from '../diagnostic/findings.js';
import { counted, percent } from '../report/counted.js';
import type { ReplayReport } from '../report/results/replay/replay-report.js';
import { sizeSentence } from '../report/results/replay/replay-sentences.js';
import { summarizeRuns } from '../report/results/simulation/run-summary.js';
import type { SimulationReport } from '../report/results/simulation/simulation-report.js';
import type { TypedChange } from '../report/workbench/change-desk.js';
import type { Workbench } from '../report/workbench/workbench.js';
import { placeScenario } from '../scenario/place-scenario.js';
import { attainment } from '../simulate/outcome.js';
import { flowText } from '../syntax/flow-text.js';
import type { PolicyChange } from './candidate.js';
import { type CasesUnder, scenarioCases, scenariosUnder } from './cases-under.js';
import type { ScenarioChoice } from './choose-scenarios.js';
import type { ExploredCase } from './explored-run.js';
import { ALL_SCENARIOS } from './gather-cases.js';
import { InputError } from './input-error.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import { openWorkbench } from './open-workbench.js';
import { readSettings } from './read-settings.js';
import { readWhatIf } from './read-what-if.js';
import { type ReplayedCase, type ReplayOptions, type ReplayProgress, runReplay } from './replay.js';
import { type RunningScenario, runScenarios } from './simulate.js';
import type { WhatIfOptions } from './what-if.js';

/** A run: its report, and the workbench that looks into it. */
export interface Exploration<Report> {
  readonly report: Report;
  /** Absent where there is nothing to look into: no case ran. */
  readonly workbench?: Workbench;
  /** The files that it was read from: another text of one of them is worth another run. */
  readonly files: readonly string[];
}

/** Runs scenarios as `simulate` does, and keeps what it takes to run each case again up to any instant. */
export function exploreScenarios(
  folder: string,
  options: ProjectChoice & ScenarioChoice,
): Exploration<SimulationReport> {
  const { project, runs, findings } = runScenarios(folder, options);
  const report = { runs: runs.map(one => one.run), findings };
  const cases = runs.flatMap(exploredCases);
  const { plan } = project;
  const files = filesOf(project);
  if (plan === undefined || cases.length === 0) return { report, files };
  const { timeZone } = plan.content.project;
  const summary = runSummary(report.runs, findings);
  const names = runs.map(({ scenario }) => scenario.name);
  const isAll = (options.scenarios ?? []).length === 0;
  const over = { scenarios: isAll ? ('all' as const) : names };
  const casesUnder: CasesUnder = (other, report) =>
    scenariosUnder(folder, project, isAll ? [] : names, other, report).flatMap(one =>
      scenarioCases(placeScenario(one, other.content, report)),
    );
  const run = {
    title: 'simulate',
    summary,
    plan,
    cases,
    casesUnder,
    timeZone,
    fields: [],
    project,
    findings,
    over,
  };
  return { report, workbench: openWorkbench(run), files };
}

/** Replays a history as `replay` does, and keeps what it takes to run each case again up to any instant. */
export async function exploreHistory(
  folder: string,
  options: ReplayOptions,
  progress: ReplayProgress,
): Promise<Exploration<ReplayReport>> {
  const kept: ReplayedCase[] = [];
  const { report, run } = await runReplay(folder, options, progress, one => kept.push(one));
  if (run === undefined || kept.length === 0) return { report, files: [] };
  const { plan, project, source, until, casesUnder } = run;
  const cases = kept.map(one => ({ ...one, source: source.name, zones: report.zones, until }));
  const explored = {
    title: `replay ${source.name}`,
    summary: replaySummary(report),
    plan,
    cases,
    casesUnder,
    timeZone: source.timeZone,
    fields: source.by,
    project,
    findings: report.findings,
    over: { history: source.name },
  };
  return { report, workbench: openWorkbench(explored), files: filesOf(project) };
}

/** What `what-if` explores: the cases, and the changes that are tried on them. */
export interface CaseExploration extends Omit<Exploration<undefined>, 'report'> {
  /** Those of the WhatIf document or of the command line, of a grid the first of each. */
  readonly changes: readonly TypedChange[];
}

/** The cases that `what-if` is asked to try changes on: all of one history, or those of scenarios. Throws an InputError for several histories. */
export async function exploreCases(
  folder: string,
  options: WhatIfOptions,
  progress: ReplayProgress,
): Promise<CaseExploration> {
  const project = loadProject(folder, options);
  const document = options.whatIf === undefined ? undefined : readWhatIf(options.whatIf, project, folder);
  const over = options.over ?? document?.over ?? [];
  const histories = project.simulations.flatMap(one => (one.kind === 'HistorySource' ? [one.spec.name] : []));
  const history = over.find(name => histories.includes(name));
  if (history !== undefined && over.length > 1) {
    throw new InputError('the terminal UI looks into one history at a time', `name \`${history}\` alone`);
  }
  const { workbench, files } =
    history === undefined
      ? exploreScenarios(folder, { ...options, scenarios: over.filter(name => name !== ALL_SCENARIOS) })
      : await exploreHistory(folder, { ...options, history }, progress);
  const changes = changesOf(document?.changes, options.set ?? []);
  return { ...(workbench && { workbench }), files, changes };
}

function changesOf(written: readonly PolicyChange[] = [], set: readonly string[]): readonly TypedChange[] {
  const [first] = written;
  const settings = first?.kind === 'set' ? first.settings : (readSettings(set)[0] ?? []);
  return settings.map(({ path: at, value }) => ({
    path: at,
    text: value.kind === 'text' ? value.text : value.kind === 'value' ? flowText(value.value) : '',
  }));
}

function filesOf({ root, sources }: LoadedProject): readonly string[] {
  return sources.map(file => path.join(root, file.path));
}

function exploredCases({ scenario, results, run }: RunningScenario): ExploredCase[] {
  const { name, until } = scenario;
  return scenario.cases.flatMap(({ timeline }, index) => {
    const result = results[index];
    return result === undefined ? [] : [{ source: name, timeline, result, zones: run.zones, until }];
  });
}

function runSummary(runs: SimulationReport['runs'], findings: Findings): string {
  const { scenarios, cases, milestones, met, violated } = summarizeRuns(runs);
  return [
    counted(scenarios, 'scenario'),
    counted(cases, 'case'),
    counted(milestones, 'milestone'),
    `attainment ${percent(met, met + violated)}`,
    ...noted(findings),
  ].join(' · ');
}

function replaySummary(report: ReplayReport): string {
  const counts = report.attainment.rows.filter(({ group }) => group.kind === 'all').map(one => one.counts);
  const met = counts.reduce((sum, one) => sum + one.met, 0);
  const violated = counts.reduce((sum, one) => sum + one.violated, 0);
  const share = attainment({ met, violated, open: 0, cancelled: 0, exited: 0 });
  return [
    ...sizeSentence(report).split(', '),
    `attainment ${share === null ? '–' : percent(met, met + violated)}`,
    ...noted(report.findings),
  ].join(' · ');
}

function noted({ counts }: Findings): string[] {
  const count = counts.error + counts.warning;
  return count === 0 ? [] : [`${counted(count, 'finding')}, see \`check\``];
}
