import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding, Report } from '../../src/diagnostic/finding.js';
import { collectFindings } from '../../src/diagnostic/findings.js';
import { link } from '../../src/link/link.js';
import type { Project } from '../../src/link/project.js';
import { lint } from '../../src/lint/lint.js';
import { validateDocument } from '../../src/schema/validate-document.js';
import { validateManifest } from '../../src/schema/validate-manifest.js';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

/** The project that the fixtures of findings stand beside. */
export const BASE = path.resolve(import.meta.dirname, '../findings/base');

/** What became of some policies. */
export interface Linked {
  readonly project: Project;
  readonly findings: readonly Finding[];
  /** Each finding as `code@characters`. */
  readonly faults: readonly string[];
}

/** Texts of policies by file name. */
export type Texts = Readonly<Record<string, string>>;

/** The YAML files of a folder. */
export function readTexts(folder: string): Texts {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.yaml'),
  );
  return Object.fromEntries(files.sort().map(file => [file, readFileSync(path.join(folder, file), 'utf8')]));
}

/** As `linkTexts`, of the policies and manifest of the base project, and a text beside them. */
export function linkBeside(text: string, rule?: string): Linked {
  const { 'milepost.yaml': manifest = 'version: 1', ...policies } = readTexts(BASE);
  return linkTexts({ ...policies, 'sample.yaml': text }, manifest, rule);
}

/** Parses, validates, links and, when there is no error, lints policies by one rule or `all`, if any. */
export function linkTexts(texts: Texts, manifestText = 'version: 1', rule?: string): Linked {
  const found: Finding[] = [];
  const report: Report = one => found.push(one);
  const documents = Object.entries(texts).flatMap(([name, text]) =>
    parseYaml(sourceFile(name, text), report),
  );
  const [manifestDocument] = parseYaml(sourceFile('milepost.yaml', manifestText), report);
  const manifest = manifestDocument && validateManifest(manifestDocument, report);
  if (manifest === undefined) throw new Error(`no manifest: ${found.map(one => one.message).join('; ')}`);
  const specs = documents.flatMap(document => validateDocument(document, report) ?? []);
  const project = link({ documents: specs, manifest }, report);
  const speak: Report = one => (rule === 'all' || one.kind.code === rule) && report(one);
  if (rule !== undefined && found.every(one => one.severity !== 'error')) lint({ project, documents }, speak);
  const findings = collectFindings(found).shown;
  return { project, findings, faults: findings.map(({ kind, span }) => `${kind.code}@${quoted(span)}`) };
}

function quoted(span: Finding['span']): string {
  return span === undefined ? '' : span.file.text.slice(span.start, span.end);
}
