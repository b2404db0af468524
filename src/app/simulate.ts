import type { Report } from '../diagnostic/finding.js';
import type { Findings } from '../diagnostic/findings.js';
import type { Plan } from '../plan/plan.js';
import type { ScenarioRun, SimulationReport } from '../report/results/simulation/simulation-report.js';
import { placeFindings } from '../scenario/place-findings.js';
import { placeScenario } from '../scenario/place-scenario.js';
import { runScenario } from '../scenario/run-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import { prepare } from '../simulate/prepare.js';
import type { Program } from '../simulate/program.js';
import type { CaseResult } from '../simulate/result.js';
import { usageCounter } from '../simulate/usage.js';
import { chooseScenarios, type ScenarioChoice } from './choose-scenarios.js';
import { type LoadedProject, loadProject, type ProjectChoice } from './load-project.js';
import { readRecords } from './read-records.js';
import { readScenarios } from './read-simulations.js';
import { settleFindings } from './settle-findings.js';
import { zonesOf } from './zones.js';

/** Runs scenarios and tells what became of every milestone. Policies with errors run nothing: the findings say why. */
export function simulate(folder: string, options: ProjectChoice & ScenarioChoice): SimulationReport {
  const { runs, findings } = runScenarios(folder, options);
  return { runs: runs.map(one => one.run), findings };
}

/** A scenario that ran, with what it ran from. */
export interface RunningScenario {
  readonly scenario: Scenario;
  readonly program: Program;
  readonly results: readonly CaseResult[];
  readonly run: ScenarioRun;
}

/** The scenarios that are wanted, run, and all that was found on the way. */
export function runScenarios(
  folder: string,
  options: ProjectChoice & ScenarioChoice,
): {
  readonly project: LoadedProject;
  readonly runs: readonly RunningScenario[];
  readonly findings: Findings;
} {
  const project = loadProject(folder, options);
  const { root, plan, simulations } = project;
  const findings = [...project.findings];
  if (plan === undefined) return { project, runs: [], findings: settleFindings(project, findings) };
  const report: Report = one => findings.push(one);
  const records = readRecords(project, report);
  if (records === undefined) return { project, runs: [], findings: settleFindings(project, findings) };
  const all = readScenarios(simulations, plan.content, report, records);
  const scenarios = chooseScenarios(all, options, folder, root);
  const program = prepare(plan);
  const runs = scenarios.map(one => {
    const scenario = placeScenario(one, plan.content, report);
    const results = runScenario(program, scenario);
    findings.push(...placeFindings(scenario, results));
    return { scenario, program, results, run: runOf(scenario, results, plan) };
  });
  return { project, runs, findings: settleFindings(project, findings) };
}

function runOf(scenario: Scenario, cases: readonly CaseResult[], plan: Plan): ScenarioRun {
  const { name, description, timeZone, at, lived } = scenario;
  const counter = usageCounter(plan.content);
  cases.forEach((one, index) => {
    const timeline = scenario.cases[index]?.timeline;
    if (timeline !== undefined) counter.add(one, timeline);
  });
  const usage = lived && counter.usage(lived.holdings);
  return {
    name,
    file: at.value().file.path,
    ...(description !== undefined && { description }),
    zones: zonesOf(plan, timeZone),
    cases,
    ...(usage && usage.entitlements.length > 0 && { usage }),
  };
}
