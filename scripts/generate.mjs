// Writes every file that is made from another one. `--check` writes nothing and fails when one is stale.
// A generator gives the whole text of a file, or file by file those of a folder.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDefinitions } from './generate/definitions.mjs';
import { editorBundle } from './generate/editor-bundle.mjs';
import { findingPages } from './generate/finding-pages.mjs';
import { lintRules } from './generate/lint-rules.mjs';
import { planSchema } from './generate/plan-schema.mjs';
import { runtimeSchemas } from './generate/runtime-schemas.mjs';
import { semanticsTables } from './generate/semantics-tables.mjs';
import { specTypes } from './generate/spec-types.mjs';

const root = path.resolve(import.meta.dirname, '..');
const definitions = readDefinitions(path.join(root, 'schemas'));

/** What the program is built from. */
const SOURCES = {
  'schemas/milepost.schema.json': () => editorBundle(definitions),
  'src/lint/rules.gen.ts': () => lintRules(path.join(root, 'src/lint/rules')),
  'src/schema/plan-schema.gen.ts': () => planSchema(path.join(root, 'schemas/plan.schema.json')),
  'src/schema/schemas.gen.ts': () => runtimeSchemas(definitions),
  'src/schema/spec.gen.ts': () => specTypes(definitions),
};

const check = process.argv.includes('--check');
let stale = 0;

async function update(outputs) {
  for (const [name, make] of Object.entries(outputs)) {
    const file = path.join(root, name);
    const text = await make();
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale++;
    console.log(check ? `stale: ${name}` : `wrote ${name}`);
    if (check) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

await update(SOURCES);
// The pages and tables are made from the built program; `--check` takes the build that is there.
if (!check) execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
const { FINDING_KINDS } = await import('../dist/app/finding-kinds.js');
const { PROFILES } = await import('../dist/plan/semantics.js');
await update(findingPages(FINDING_KINDS, path.join(root, 'test/findings')));
await update(semanticsTables(PROFILES, definitions, root));

if (check && stale > 0) {
  console.log('run `npm run generate` and commit what it writes');
  process.exitCode = 1;
}
