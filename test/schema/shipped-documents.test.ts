import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnostic/finding.js';
import { validateDocument } from '../../src/schema/validate-document.js';
import { validateManifest } from '../../src/schema/validate-manifest.js';
import { sourceFile } from '../../src/source/source-file.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

const files = [
  'milepost.yaml',
  'policies',
  'simulations',
  'entitlements',
  'examples',
  'test/findings/base',
].flatMap(name => (path.extname(name) === '' ? yamlFiles(name) : [name]));

function yamlFiles(folder: string): string[] {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.yaml'))
    .map(name => path.join(folder, name));
}

describe('the documents that ship', () => {
  it.each(files)('%s is as its schema asks', name => {
    const findings: Finding[] = [];
    const file = sourceFile(name, readFileSync(path.join(ROOT, name), 'utf8'));
    const documents = parseYaml(file, finding => findings.push(finding));
    const validate = path.basename(name) === 'milepost.yaml' ? validateManifest : validateDocument;
    for (const document of documents) validate(document, finding => findings.push(finding));
    expect(findings.map(({ kind, message }) => `${kind.code}: ${message}`)).toEqual([]);
    expect(documents.length).toBeGreaterThan(0);
  });
});
