import type { Findings } from '../diagnostic/findings.js';
import { counted, percent } from '../report/counted.js';
import type { ReplayReport } from '../report/results/replay/replay-report.js';
import { sizeSentence } from '../report/results/replay/replay-sentences.js';
import { summarizeRuns } from '../report/results/simulation/run-summary.js';
import type { SimulationReport } from '../report/results/simulation/simulation-report.js';
import type { Workbench } from '../report/workbench/workbench.js';
import { attainment } from '../simulate/outcome.js';
import type { ScenarioChoice } from './choose-scenarios.js';
import type { ProjectChoice } from './load-project.js';
import { type ExploredCase, openWorkbench } from './open-workbench.js';
import { type ReplayedCase, type ReplayOptions, type ReplayProgress, runReplay } from './replay.js';
import { type RunningScenario, runScenarios } from './simulate.js';

/** A run: its report, and the workbench that looks into it. */
export interface Exploration<Report> {
  readonly report: Report;
  /** Absent where there is nothing to look into: no case ran. */
  readonly workbench?: Workbench;
}

/** Runs scenarios as `simulate` does, and keeps what it takes to run each case again up to any instant. */
export function exploreScenarios(
  folder: string,
  options: ProjectChoice & ScenarioChoice,
): Exploration<SimulationReport> {
  const { plan, runs, findings } = runScenarios(folder, options);
  const report = { runs: runs.map(one => one.run), findings };
  const cases = runs.flatMap(exploredCases);
  if (plan === undefined || cases.length === 0) return { report };
  const { timeZone } = plan.content.project;
  const run = { title: 'simulate', summary: runSummary(report.runs, findings), plan, cases, timeZone };
  return { report, workbench: openWorkbench({ ...run, fields: [] }) };
}

/** Replays a history as `replay` does, and keeps what it takes to run each case again up to any instant. */
export async function exploreHistory(
  folder: string,
  options: ReplayOptions,
  progress: ReplayProgress,
): Promise<Exploration<ReplayReport>> {
  const kept: ReplayedCase[] = [];
  const { report, run } = await runReplay(folder, options, progress, one => kept.push(one));
  if (run === undefined || kept.length === 0) return { report };
  const { plan, source, until } = run;
  const cases = kept.map(one => ({ ...one, source: source.name, zones: report.zones, until }));
  const explored = {
    title: `replay ${source.name}`,
    summary: replaySummary(report),
    plan,
    cases,
    timeZone: source.timeZone,
    fields: source.by,
  };
  return { report, workbench: openWorkbench(explored) };
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
