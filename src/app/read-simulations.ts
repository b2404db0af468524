import { type Finding, finding, type Report } from '../diagnostic/finding.js';
import type { Records } from '../entitlement/records.js';
import type { PlanContent } from '../plan/plan.js';
import { readScenario } from '../scenario/read-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import type { SpecDocument } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import { simulationDuplicate } from './codes.js';

/** Reads the scenarios among some documents against a plan and, where they are known, the records of customers; in the order of their files. */
export function readScenarios(
  simulations: readonly SpecDocument[],
  plan: PlanContent,
  report: Report,
  records?: Records,
): readonly Scenario[] {
  return simulations.flatMap(document =>
    document.kind === 'Scenario'
      ? (readScenario(document.spec, document.at, plan, report, records) ?? [])
      : [],
  );
}

/** Reports simulations of one kind with one name. */
export function reportDuplicates(simulations: readonly SpecDocument[], report: Report): void {
  const first = new Map<string, Location>();
  for (const { kind, spec, at } of simulations) {
    if (!('name' in spec)) continue;
    const key = `${kind} ${spec.name}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, at);
    else report(duplicate(kind, spec.name, at, before));
  }
}

function duplicate(kind: string, name: string, at: Location, before: Location): Finding {
  return finding(simulationDuplicate, `there are two ${kind} documents called \`${name}\``, {
    span: at.child('name').value(),
    related: [{ span: before.child('name').value(), label: 'the first' }],
    help: 'give one of them another name',
  });
}
