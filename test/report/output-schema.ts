import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const FOLDER = path.resolve(import.meta.dirname, '../../schemas/output');

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
for (const file of readdirSync(FOLDER))
  ajv.addSchema(JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')));

/** What is wrong with a JSON output by its published schema, `schemas/output/NAME.schema.json`; nothing when all is well. */
export function schemaFaults(name: string, output: string): string[] {
  const valid = ajv.getSchema(`${name}.schema.json`);
  if (valid === undefined) throw new Error(`no schema of ${name}`);
  valid(JSON.parse(output));
  return (valid.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}
