import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWhatIfs } from '../../src/app/check-what-ifs.js';
import { compile } from '../../src/app/compile.js';
import { FINDING_KINDS } from '../../src/app/finding-kinds.js';
import { checkWorkloads } from '../../src/app/open-workload.js';
import { readScenarios, reportDuplicates } from '../../src/app/read-simulations.js';
import { audit } from '../../src/audit/audit.js';
import { AUDIT_KINDS } from '../../src/audit/codes.js';
import type { Finding } from '../../src/diagnostic/finding.js';
import { collectFindings } from '../../src/diagnostic/findings.js';
import type { Records } from '../../src/entitlement/records.js';
import { linkHistorySource } from '../../src/history/link-source.js';
import type { Manifest } from '../../src/link/manifest.js';
import { applyIgnores } from '../../src/lint/apply-ignores.js';
import { LINT_KINDS } from '../../src/lint/rules.js';
import type { Plan } from '../../src/plan/plan.js';
import { linkRecords } from '../../src/records/link-records.js';
import { pretty } from '../../src/report/findings/pretty.js';
import { plainStyle } from '../../src/report/style.js';
import { placeFindings } from '../../src/scenario/place-findings.js';
import { placeScenario } from '../../src/scenario/place-scenario.js';
import { runScenario } from '../../src/scenario/run-scenario.js';
import type { SpecDocument } from '../../src/schema/spec-document.js';
import { validateManifest } from '../../src/schema/validate-manifest.js';
import { prepare } from '../../src/simulate/prepare.js';
import { type SourceFile, sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';
import { instant } from '../../src/time/instant.js';

const FIXTURES = import.meta.dirname;
const LINT_CODES: ReadonlySet<string> = new Set(LINT_KINDS.map(({ code }) => code));
/** The day of audits. */
const AUDITED_AT = instant(Date.UTC(2026, 5, 15, 12));
const BUILT_WITH = { milepost: '0.0.0', timeZoneData: '0' };

/** The file that a fixture's text stands in for. */
export const EXAMPLE = 'policies/example.yaml';

/**
 * What milepost finds in a text that stands beside the base project: checked, and its scenarios run. With a `code`,
 * of the lint rules only the one of that name speaks, and entitlements are audited only for one of an audit: an example shows one thing.
 */
export function runFixture(text: string, code?: string): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (one: Finding) => findings.push(one);
  const policies = [...baseFiles(), sourceFile(EXAMPLE, text)];
  const readHolidays = () => ({ problem: 'there is no such file' });
  const texts = { manifest: baseManifest(code), policies, simulations: [], readHolidays };
  const { plan, simulations, records } = compile(texts, BUILT_WITH, report);
  reportDuplicates(simulations, report);
  if (plan !== undefined) {
    const rows = records.map(document => ({ document, isSound: true }));
    const linked = linkRecords(rows, plan.content, report);
    findings.push(...runSimulations(plan, simulations, linked));
    if (linked !== undefined && AUDIT_KINDS.some(kind => kind.code === code))
      audit(linked, plan.content, { at: AUDITED_AT, endingWithin: { days: 30 } }, report);
  }
  if (plan !== undefined) checkWorkloads(simulations, plan.content, report);
  if (plan !== undefined) checkWhatIfs(simulations, { root: FIXTURES, texts }, report);
  const kinds = new Map(FINDING_KINDS.map(kind => [kind.code, kind]));
  const looked = new Set(plan === undefined ? [] : kinds.keys());
  const remarks: Finding[] = [];
  const heeded = applyIgnores(findings, { files: policies, kinds, looked }, one => remarks.push(one));
  const shown = [...heeded, ...remarks].filter(({ span, kind }) => {
    const speaks = code === undefined || kind.code === code || !LINT_CODES.has(kind.code);
    return span?.file.path === EXAMPLE && speaks;
  });
  return collectFindings(shown).shown;
}

/** Findings as `check` prints them. */
export function printFindings(findings: readonly Finding[]): string {
  const report = { findings: collectFindings(findings), files: 1 };
  return pretty(report, {
    style: plainStyle,
    width: Number.POSITIVE_INFINITY,
    quiet: true,
    builtWith: BUILT_WITH,
  });
}

function runSimulations(
  plan: Plan,
  simulations: readonly SpecDocument[],
  records: Records | undefined,
): readonly Finding[] {
  const findings: Finding[] = [];
  const report = (one: Finding) => findings.push(one);
  for (const document of simulations) {
    if (document.kind === 'HistorySource')
      linkHistorySource(document.spec, document.at, plan.content, report);
  }
  const program = prepare(plan);
  for (const one of readScenarios(simulations, plan.content, report, records)) {
    const scenario = placeScenario(one, plan.content, report);
    findings.push(...placeFindings(scenario, runScenario(program, scenario)));
  }
  return findings;
}

/** The manifest of the base project; a finding that only a preset shows is asked for by its code. */
function baseManifest(code: string | undefined): Manifest {
  const file = sourceFile('milepost.yaml', readFileSync(path.join(FIXTURES, 'base/milepost.yaml'), 'utf8'));
  const faults: Finding[] = [];
  const [document] = parseYaml(file, one => faults.push(one));
  const manifest = document && validateManifest(document, one => faults.push(one));
  if (manifest === undefined) throw new Error(`the base project is broken: ${faults[0]?.message}`);
  const kind = LINT_KINDS.find(one => one.code === code);
  if (kind?.preset === undefined) return manifest;
  return { ...manifest, spec: { ...manifest.spec, lint: { [kind.code]: kind.severity } } };
}

function baseFiles(): readonly SourceFile[] {
  const folder = path.join(FIXTURES, 'base/policies');
  return readdirSync(folder)
    .sort()
    .map(name => sourceFile(`policies/${name}`, readFileSync(path.join(folder, name), 'utf8')));
}
