import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../../src/app/compile.js';
import { readScenarios } from '../../src/app/read-simulations.js';
import type { Finding } from '../../src/diagnostic/finding.js';
import type { Lived } from '../../src/entitlement/life/live.js';
import type { Records } from '../../src/entitlement/records.js';
import type { Plan } from '../../src/plan/plan.js';
import { linkRecords } from '../../src/records/link-records.js';
import { placeScenario } from '../../src/scenario/place-scenario.js';
import { judgeScenario, runScenario } from '../../src/scenario/run-scenario.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { validateManifest } from '../../src/schema/validate-manifest.js';
import { prepare } from '../../src/simulate/prepare.js';
import type { CaseResult } from '../../src/simulate/result.js';
import type { TraceRecord } from '../../src/simulate/trace.js';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

const BASE = path.join(import.meta.dirname, '../findings/base');

/** Object types whose cases refer to their customers, and what is sold: beside the base project of the findings' fixtures. */
export const CUSTOMERS = `kind: ObjectType
name: Ticket
fields:
  priority: {type: picklist, values: [Low, High], ranked: true}
  status: {type: picklist, values: [New, Closed]}
  channel: {type: picklist, values: [Phone, Email, Web]}
  account: {type: reference, to: Account}
  contact: {type: reference, to: Contact}
  asset: {type: reference, to: Asset}
  product: {type: reference, to: Product}
  contract: {type: reference, to: ServiceContract}
closedWhen: 'status == "Closed"'
---
kind: ObjectType
name: Account
fields:
  tier: {type: picklist, values: [Bronze, Gold]}
  onHold: {type: boolean}
---
kind: ObjectType
name: Contact
fields:
  email: {type: text}
---
kind: ObjectType
name: Asset
fields:
  serialNumber: {type: text}
---
kind: ObjectType
name: Product
fields:
  family: {type: text}
---
kind: ObjectType
name: ServiceContract
fields:
  status: {type: text}
---
kind: ObjectType
name: WorkOrder
fields:
  account: {type: reference, to: Account}
  status: {type: picklist, values: [New, Done]}
closedWhen: 'status == "Done"'
---
kind: ObjectType
name: Entitlement
fields:
  serviceLevel: {type: picklist, values: [Standard, Premium], ranked: true}
  status: {type: text}
  isSuspended: {type: boolean}
  remainingCases: {type: number}
---
kind: BusinessHours
name: always
timeZone: UTC
week: {mon-sun: 24h}
---
kind: EntitlementProcess
name: care
object: Ticket
milestones:
  - {milestone: first-response, target: 8h, completeWhen: 'firstRepliedAt != null'}
---
kind: EntitlementProcess
name: gold-care
object: Ticket
milestones:
  - {milestone: first-response, target: 2h, completeWhen: 'firstRepliedAt != null'}
---
kind: EntitlementTemplate
name: standard
process: care
term: 1y
serviceLevel: Standard
channels: [Email, Web]
products: [SUP-STD]
---
kind: EntitlementTemplate
name: premium
process: gold-care
term: 12mo
type: Phone Support
serviceLevel: Premium
businessHours: always
perIncident: {cases: 2}
products: [SUP-PRM]
targets: {first-response: 1h}
---
kind: Account
Name: Acme
---
kind: Account
Name: Globex
---
`;

/** What became of a scenario among customers. */
export interface Outcome {
  readonly plan: Plan;
  readonly records: Records;
  /** The scenario with its records among the customers. */
  readonly scenario: Scenario;
  readonly results: readonly CaseResult[];
  readonly lived: Lived;
  readonly traces: ReadonlyMap<string, readonly TraceRecord[]>;
  /** Codes of what was found. */
  readonly codes: readonly string[];
  /** Expectations that were not met, as `subject key: found`. */
  readonly failures: readonly string[];
}

/** Runs the one scenario of a text that stands beside the customers. Throws when the text has errors. */
export function runAmong(text: string, manifest = 'version: 1\ntimeZone: UTC\nqueues: [tier-2]\n'): Outcome {
  const findings: Finding[] = [];
  const report = (one: Finding) => findings.push(one);
  const policies = readdirSync(path.join(BASE, 'policies')).map(name =>
    sourceFile(name, readFileSync(path.join(BASE, 'policies', name), 'utf8')),
  );
  const [document] = parseYaml(sourceFile('milepost.yaml', manifest), report);
  const own = document && validateManifest(document, report);
  if (own === undefined) throw new Error('no manifest');
  const sources = [...policies, sourceFile('text.yaml', `${CUSTOMERS}${text}`)];
  const built = { milepost: '0', timeZoneData: '0' };
  const {
    plan,
    simulations,
    records: rows,
  } = compile({ manifest: own, policies: sources, simulations: [] }, built, report);
  const words = () => findings.map(one => `${one.kind.code}: ${one.message}`).join('\n');
  if (plan === undefined) throw new Error(words());
  const records = linkRecords(
    rows.map(one => ({ document: one, isSound: true })),
    plan.content,
    report,
  );
  if (records === undefined) throw new Error(words());
  const [read] = readScenarios(simulations, plan.content, report, records);
  if (read === undefined) throw new Error(words());
  const scenario = placeScenario(read, plan.content, report);
  const program = prepare(plan);
  const trace: TraceRecord[] = [];
  const results = runScenario(program, scenario, one => trace.push(one));
  const failures = judgeScenario(program, scenario, results);
  if (scenario.lived === undefined) throw new Error('nobody lived');
  const traces = groupByCase(trace);
  const codes = [
    ...findings.map(one => one.kind.code),
    ...results.flatMap(one => one.findings.map(f => f.kind.code)),
  ];
  return {
    plan,
    records,
    scenario,
    results,
    lived: scenario.lived,
    traces,
    codes: codes.filter(code => !code.endsWith('-unused')),
    failures: failures.map(one => `${one.subject} ${one.key}: ${one.found}`),
  };
}

function groupByCase(trace: readonly TraceRecord[]): ReadonlyMap<string, readonly TraceRecord[]> {
  const groups = new Map<string, TraceRecord[]>();
  for (const record of trace) groups.set(record.case, [...(groups.get(record.case) ?? []), record]);
  return groups;
}
