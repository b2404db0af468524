import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../../src/app/compile.js';
import type { Finding } from '../../src/diagnostic/finding.js';
import type { Plan } from '../../src/plan/plan.js';
import { readScenario } from '../../src/scenario/read-scenario.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { validateDocument } from '../../src/schema/validate-document.js';
import { validateManifest } from '../../src/schema/validate-manifest.js';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

const BASE = path.join(import.meta.dirname, '../findings/base');

/** The plan of the base project of the findings' fixtures. */
export function basePlan(): Plan {
  const findings: Finding[] = [];
  const report = (one: Finding) => findings.push(one);
  const read = (name: string) => sourceFile(name, readFileSync(path.join(BASE, name), 'utf8'));
  const [document] = parseYaml(read('milepost.yaml'), report);
  const manifest = document && validateManifest(document, report);
  if (manifest === undefined) throw new Error('the base project has no manifest');
  const policies = readdirSync(path.join(BASE, 'policies')).map(name => read(`policies/${name}`));
  const { plan } = compile(
    { manifest, policies, simulations: [] },
    { milepost: '0', timeZoneData: '0' },
    report,
  );
  if (plan === undefined) throw new Error(findings.map(one => one.message).join('\n'));
  return plan;
}

/** A scenario's text read against the base plan, and what was found. */
export function readText(text: string): {
  readonly scenario: Scenario | undefined;
  readonly findings: Finding[];
} {
  const findings: Finding[] = [];
  const report = (one: Finding) => findings.push(one);
  const [document] = parseYaml(sourceFile('scenario.yaml', text), report);
  const spec = document && validateDocument(document, report);
  if (spec?.kind !== 'Scenario') throw new Error(findings.map(one => one.message).join('\n'));
  return { scenario: readScenario(spec.spec, spec.at, basePlan().content, report), findings };
}

/** The scenario of a text that has no fault. */
export function faultless(text: string): Scenario {
  const { scenario, findings } = readText(text);
  if (scenario === undefined || findings.length > 0)
    throw new Error(findings.map(one => one.message).join('\n'));
  return scenario;
}
