import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What is wrong with an output by its published schema; nothing when all is well. */
export function schemaFaults(name: 'findings' | 'results', output: unknown): string[] {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  for (const schema of ['findings', 'results']) {
    const url = new URL(`../../schemas/output/${schema}.schema.json`, import.meta.url);
    ajv.addSchema(JSON.parse(readFileSync(url, 'utf8')));
  }
  const valid = ajv.getSchema(`${name}.schema.json`);
  valid?.(output);
  return (valid?.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}
