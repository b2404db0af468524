import { coverageMeter } from '../coverage/measure.js';
import type { Plan } from '../plan/plan.js';
import type { CoveragePlace, CoverageReport } from '../report/results/test/coverage-report.js';
import { runScenario } from '../scenario/run-scenario.js';
import type { RunningScenario } from './simulate.js';

/** Runs scenarios with their traces heard, and tells what of the policies they exercise; `threshold` is the percentage wanted. */
export function measureCoverage(
  plan: Plan,
  runs: readonly RunningScenario[],
  threshold: number | undefined,
): CoverageReport {
  const meter = coverageMeter(plan.content);
  for (const { program, scenario } of runs) {
    const sinks = new Map(scenario.cases.map(({ timeline }) => [timeline.id, meter.follow(timeline)]));
    runScenario(program, scenario, record => sinks.get(record.case)?.(record));
    meter.followCustomers(scenario.lived?.trace ?? []);
  }
  const points = meter.coverage().points.map(point => {
    const place = placeOf(point.path, plan.origins);
    return { ...point, ...(place && { place }) };
  });
  return { points, ...(threshold !== undefined && { threshold }) };
}

/** Where a part of the plan was written; a part that has no place of its own, such as a default, stands where its whole does. */
function placeOf(path: string, origins: Plan['origins']): CoveragePlace | undefined {
  const origin = Object.hasOwn(origins, path) ? origins[path] : undefined;
  const dot = path.lastIndexOf('.');
  if (origin === undefined) return dot < 0 ? undefined : placeOf(path.slice(0, dot), origins);
  const [, file, line, column] = /^(.*):(\d+):(\d+)$/.exec(origin) ?? [];
  return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}
