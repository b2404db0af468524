import type { Program } from '../simulate/program.js';
import type { CaseResult } from '../simulate/result.js';
import { type SimulationOptions, simulateCase } from '../simulate/simulate-case.js';
import type { TraceSink } from '../simulate/trace.js';
import type { Failure } from './failure.js';
import { judge } from './judge.js';
import { judgeCustomers } from './judge-customers.js';
import type { Scenario, ScenarioCase } from './scenario.js';

/** Runs every record of a scenario, in the order written. */
export function runScenario(program: Program, scenario: Scenario, trace?: TraceSink): readonly CaseResult[] {
  return scenario.cases.map(one => runCase(program, scenario, one, trace && { trace }));
}

/**
 * The expectations of a scenario that its results do not meet.
 * An expectation of an earlier instant runs its record again, up to there.
 */
export function judgeScenario(
  program: Program,
  scenario: Scenario,
  results: readonly CaseResult[],
): readonly Failure[] {
  const { expectations } = scenario.customers;
  const ofCustomers = judgeCustomers(expectations, scenario.lived?.trace ?? [], scenario.timeZone);
  const ofCases = scenario.cases.flatMap((one, index) => {
    const end = results[index];
    if (one.expectation === undefined || end === undefined) return [];
    return judge(
      one.expectation,
      at => (at === undefined ? end : simulateCase(program, one.timeline, { until: at })),
      scenario.timeZone,
    );
  });
  return [...ofCases, ...ofCustomers];
}

function runCase(
  program: Program,
  scenario: Scenario,
  { timeline }: ScenarioCase,
  options: SimulationOptions = {},
): CaseResult {
  const { until } = scenario;
  return simulateCase(program, timeline, { ...options, ...(until !== undefined && { until }) });
}
