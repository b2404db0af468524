// Writes every file that is made from another one. `--check` writes nothing and fails when one is stale.
// A generator is a line of OUTPUTS: the file, and the function that gives its whole text.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDefinitions } from './generate/definitions.mjs';
import { editorBundle } from './generate/editor-bundle.mjs';
import { planSchema } from './generate/plan-schema.mjs';
import { runtimeSchemas } from './generate/runtime-schemas.mjs';
import { specTypes } from './generate/spec-types.mjs';

const root = path.resolve(import.meta.dirname, '..');
const definitions = readDefinitions(path.join(root, 'schemas'));

const OUTPUTS = {
  'schemas/milepost.schema.json': () => editorBundle(definitions),
  'src/schema/plan-schema.gen.ts': () => planSchema(path.join(root, 'schemas/plan.schema.json')),
  'src/schema/schemas.gen.ts': () => runtimeSchemas(definitions),
  'src/schema/spec.gen.ts': () => specTypes(definitions),
};

const check = process.argv.includes('--check');
let stale = 0;
for (const [name, make] of Object.entries(OUTPUTS)) {
  const file = path.join(root, name);
  const text = await make();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  stale++;
  console.log(check ? `stale: ${name}` : `wrote ${name}`);
  if (!check) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
if (check && stale > 0) {
  console.log('run `npm run generate` and commit what it writes');
  process.exitCode = 1;
}
