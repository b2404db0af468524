import { compile } from '../../src/app/compile.js';
import { readYamlRecords } from '../../src/app/read-records.js';
import type { Finding } from '../../src/diagnostic/finding.js';
import { collectFindings } from '../../src/diagnostic/findings.js';
import type { Records } from '../../src/entitlement/records.js';
import type { PlanContent } from '../../src/plan/plan.js';
import { faultyRecords } from '../../src/records/link-context.js';
import { linkRecords } from '../../src/records/link-records.js';
import { readCsv } from '../../src/records/read-csv.js';
import { validateManifest } from '../../src/schema/validate-manifest.js';
import { sourceFile } from '../../src/source/source-file.js';
import { positionAt } from '../../src/source/span.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

/** The policies of a small project. */
export const POLICIES = `
kind: ObjectType
name: Case
fields:
  channel: {type: picklist, values: [Phone, Email, Portal]}
  status: {type: picklist, values: [New, Closed]}
closedWhen: 'status == "Closed"'
---
kind: ObjectType
name: Account
fields:
  tier: {type: picklist, values: [Silver, Gold]}
  isVip: {type: boolean}
  seats: {type: number}
---
kind: ObjectType
name: Entitlement
fields:
  type: {type: picklist, values: [Phone Support, Web Support]}
  serviceLevel: {type: picklist, values: [Standard, Premium], ranked: true}
---
kind: BusinessHours
name: weekdays
timeZone: Europe/London
week: {mon-fri: "09:00-17:00"}
---
kind: Milestone
name: answer
---
kind: EntitlementProcess
name: premium
object: Case
businessHours: weekdays
milestones: [{milestone: answer, target: 1h, completeWhen: 'isClosed'}]
---
kind: EntitlementTemplate
name: premium-phone
process: premium
version: 1
businessHours: weekdays
term: 1y
type: Phone Support
serviceLevel: Premium
channels: [Phone, Email]
perIncident: {cases: 10, workOrders: 2}
products: [SUP-PREM]
targets: {answer: 30m}
`;

/** The plan of a small project, with the switches of `semantics`. */
export function planOf(semantics = ''): PlanContent {
  const faults: string[] = [];
  const report = (one: Finding) => faults.push(one.message);
  const [document] = parseYaml(
    sourceFile('milepost.yaml', `version: 1\ntimeZone: Europe/London\n${semantics}`),
    report,
  );
  const manifest = document && validateManifest(document, report);
  if (manifest === undefined) throw new Error(faults.join('\n'));
  const texts = { manifest, policies: [sourceFile('policies/all.yaml', POLICIES)], simulations: [] };
  const { plan } = compile(texts, { milepost: '0.0.0', timeZoneData: '0' }, report);
  if (plan === undefined) throw new Error(faults.join('\n'));
  return plan.content;
}

/** What reading some files of records gave. */
export interface RecordsRead {
  /** Absent when there was an error. */
  readonly records?: Records;
  /** `file:line:column code message`, in the order of their places. */
  readonly faults: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads files of records by their names, CSV and YAML. */
export function read(files: Readonly<Record<string, string>>, plan: PlanContent = planOf()): RecordsRead {
  const findings: Finding[] = [];
  const report = (one: Finding): void => {
    findings.push(one);
  };
  const faulty = faultyRecords();
  const rows = Object.entries(files).flatMap(([path, text]) =>
    path.endsWith('.csv')
      ? readCsv({ path, text }, plan, faulty, report)
      : readYamlRecords(sourceFile(path, text), faulty, report).map(document => ({
          document,
          isSound: true,
        })),
  );
  const records = linkRecords(rows, plan, report, faulty);
  const broken = records === undefined || findings.some(one => one.severity === 'error');
  return { ...(!broken && { records }), faults: collectFindings(findings).shown.map(shown), findings };
}

function shown({ span, kind, message }: Finding): string {
  if (span === undefined) return `${kind.code} ${message}`;
  const { line, column } = positionAt(span.file, span.start);
  return `${span.file.path}:${line}:${column} ${kind.code} ${message}`;
}
