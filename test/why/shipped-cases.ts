import path from 'node:path';
import { loadProject } from '../../src/app/load-project.js';
import { readRecords } from '../../src/app/read-records.js';
import { readScenarios } from '../../src/app/read-simulations.js';
import type { Records } from '../../src/entitlement/records.js';
import type { Plan } from '../../src/plan/plan.js';
import { placeScenario } from '../../src/scenario/place-scenario.js';
import { prepare } from '../../src/simulate/prepare.js';
import type { Proceedings } from '../../src/simulate/proof/evidence.js';

/** The root of this repository, which is a project itself. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** A case of a shipped scenario, ready to be proved. */
export interface ShippedCase {
  readonly scenario: string;
  readonly proceedings: Proceedings;
}

/** Every case of every shipped scenario. */
export function shippedCases(): readonly ShippedCase[] {
  const project = loadProject(ROOT, {});
  const { plan, simulations } = project;
  if (plan === undefined) throw new Error('the shipped policies have errors');
  return casesOf(
    plan,
    simulations,
    readRecords(project, () => {}),
  );
}

function casesOf(
  plan: Plan,
  simulations: Parameters<typeof readScenarios>[0],
  records: Records | undefined,
): readonly ShippedCase[] {
  const program = prepare(plan);
  const all = readScenarios(simulations, plan.content, () => {}, records);
  const placed = all.map(one => placeScenario(one, plan.content, () => {}));
  return placed.flatMap(({ name, until, timeZone, cases }) =>
    cases.map(({ timeline }) => ({
      scenario: name,
      proceedings: { plan, program, timeline, until, timeZone },
    })),
  );
}
