import path from 'node:path';
import type { ScenarioTest, TestReport, UpdatedFile } from '../report/results/test/test-report.js';
import type { Failure } from '../scenario/failure.js';
import { judgeScenario } from '../scenario/run-scenario.js';
import { updateExpectations } from '../scenario/update.js';
import type { SourceFile } from '../source/source-file.js';
import type { ScenarioChoice } from './choose-scenarios.js';
import { writeText } from './host.js';
import { InputError } from './input-error.js';
import type { ProjectChoice } from './load-project.js';
import { measureCoverage } from './measure-coverage.js';
import { runScenarios } from './simulate.js';

/** What `test` is asked for. */
export interface TestOptions extends ProjectChoice, ScenarioChoice {
  /** Write what was found over what was expected. */
  readonly update?: boolean;
  /** Tell what of the policies the scenarios exercise. */
  readonly coverage?: boolean;
  /** The percentage that they must exercise. */
  readonly threshold?: number;
  /** Whether this runs in a CI service, where nothing may be updated. */
  readonly ci?: boolean;
}

/** Runs scenarios and compares what they expect with what happened. Throws an InputError when asked to update under CI. */
export function test(folder: string, options: TestOptions): TestReport {
  if (options.update === true && options.ci === true) {
    throw new InputError(
      '`--update` writes expectations, and CI is where they are tested',
      'run it at your desk',
    );
  }
  const { project, runs, findings } = runScenarios(folder, options);
  const tests = runs.map(({ scenario, program, results, run }): ScenarioTest => {
    const failures = judgeScenario(program, scenario, results);
    return { run, passed: failures.length === 0, failures };
  });
  const outcome = options.update === true ? update(project.root, tests) : { tests };
  const coverage =
    options.coverage === true && project.plan
      ? measureCoverage(project.plan, runs, options.threshold)
      : undefined;
  return { ...outcome, ...(coverage && { coverage }), findings };
}

/** Writes the found values into the scenarios' files; what remains failed is what only a person can settle. */
function update(root: string, tests: readonly ScenarioTest[]): Pick<TestReport, 'tests' | 'updated'> {
  const byFile = new Map<SourceFile, Failure[]>();
  for (const failure of tests.flatMap(one => one.failures)) {
    const { file } = failure.at.value();
    byFile.set(file, [...(byFile.get(file) ?? []), failure]);
  }
  const left = new Set<Failure>();
  const updated: UpdatedFile[] = [];
  for (const [file, failures] of byFile) {
    const { text, written, left: unsettled } = updateExpectations(file, failures);
    for (const failure of unsettled) left.add(failure);
    if (written === 0) continue;
    writeText(path.join(root, file.path), text);
    updated.push({ file: file.path, written });
  }
  const settled = tests.map(one => {
    const failures = one.failures.filter(failure => left.has(failure));
    return { ...one, failures, passed: failures.length === 0 };
  });
  return { tests: settled, updated };
}
