import type { Findings } from '../diagnostic/findings.js';
import { counted, percent } from '../report/counted.js';
import { summarizeRuns } from '../report/results/simulation/run-summary.js';
import type { SimulationReport } from '../report/results/simulation/simulation-report.js';
import type { Zones } from '../report/results/zones.js';
import { attainmentBars } from '../report/workbench/attainment-bars.js';
import type { CaseChart } from '../report/workbench/case-chart.js';
import { caseRow } from '../report/workbench/case-row.js';
import { chartCase } from '../report/workbench/chart-case.js';
import { milestoneLine } from '../report/workbench/milestone-line.js';
import type { MilestoneLine, Workbench } from '../report/workbench/workbench.js';
import type { Program } from '../simulate/program.js';
import type { CaseResult } from '../simulate/result.js';
import { simulateCase } from '../simulate/simulate-case.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import type { TraceRecord } from '../simulate/trace.js';
import type { Instant } from '../time/instant.js';
import type { ScenarioChoice } from './choose-scenarios.js';
import type { ProjectChoice } from './load-project.js';
import { type RunningScenario, runScenarios } from './simulate.js';

/** Scenarios that ran: the report, and the workbench that looks into it. */
export interface Exploration {
  readonly report: SimulationReport;
  /** Absent where there is nothing to look into: no case ran. */
  readonly workbench?: Workbench;
}

/** Runs scenarios as `simulate` does, and keeps what it takes to run each case again up to any instant. */
export function explore(folder: string, options: ProjectChoice & ScenarioChoice): Exploration {
  const { runs, findings } = runScenarios(folder, options);
  const report = { runs: runs.map(one => one.run), findings };
  const cases = runs.flatMap(exploredCases);
  if (cases.length === 0) return { report };
  return { report, workbench: workbenchOf(cases, summaryOf(report.runs, findings)) };
}

function summaryOf(runs: SimulationReport['runs'], { counts }: Findings): string {
  const { scenarios, cases, milestones, met, violated } = summarizeRuns(runs);
  const noted = counts.error + counts.warning;
  return [
    counted(scenarios, 'scenario'),
    counted(cases, 'case'),
    counted(milestones, 'milestone'),
    `attainment ${percent(met, met + violated)}`,
    ...(noted === 0 ? [] : [`${counted(noted, 'finding')}, see \`check\``]),
  ].join(' · ');
}

interface ExploredCase {
  readonly scenario: string;
  readonly timeline: CaseTimeline;
  readonly result: CaseResult;
  readonly program: Program;
  readonly zones: Zones;
  readonly until: Instant | undefined;
}

function exploredCases({ scenario, results, program, run }: RunningScenario): ExploredCase[] {
  const { name, until } = scenario;
  return scenario.cases.flatMap(({ timeline }, index) => {
    const result = results[index];
    return result === undefined
      ? []
      : [{ scenario: name, timeline, result, program, zones: run.zones, until }];
  });
}

function workbenchOf(cases: readonly ExploredCase[], summary: string): Workbench {
  const at = (index: number): ExploredCase => {
    const found = cases[index];
    if (found === undefined) throw new RangeError(`there is no case ${index}`);
    return found;
  };
  return {
    title: 'simulate',
    summary,
    bars: attainmentBars(cases.flatMap(one => one.result.milestones)),
    cases: cases.map(({ scenario, result }) => caseRow(scenario, result)),
    chart: index => chartOf(at(index)),
    linesAt: (index, instant) => linesOf(at(index), instant),
  };
}

function chartOf({ timeline, program, zones, until }: ExploredCase): CaseChart {
  const trace: TraceRecord[] = [];
  const keep = (record: TraceRecord): void => {
    trace.push(record);
  };
  const result = simulateCase(program, timeline, { trace: keep, ...(until !== undefined && { until }) });
  const calendarOf = (name: string) => program.calendars.get(name) ?? program.always;
  return chartCase({ result, trace, timeZone: zones.default, calendarOf });
}

function linesOf({ timeline, program, zones }: ExploredCase, until: Instant): readonly MilestoneLine[] {
  return simulateCase(program, timeline, { until }).milestones.map(one => milestoneLine(one, zones));
}
