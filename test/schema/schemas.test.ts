import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { resolveSchema } from '../../src/schema/definition.js';
import { findFaults } from '../../src/schema/faults.js';
import type { JsonSchema } from '../../src/schema/json-schema.js';
import { DEFINITIONS, KINDS } from '../../src/schema/schemas.gen.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A schema, and all schemas inside it, each with a name that finds it. */
function parts(name: string, schema: JsonSchema): (readonly [string, JsonSchema])[] {
  const inner = [
    ...Object.entries(schema.properties ?? {}),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map((one, index) => [String(index), one] as const),
    ...(schema.items ? [['items', schema.items] as const] : []),
    ...(typeof schema.additionalProperties === 'object' ? [['*', schema.additionalProperties] as const] : []),
  ];
  return [[name, schema], ...inner.flatMap(([key, part]) => parts(`${name}.${key}`, part))];
}

const all = Object.entries(DEFINITIONS).flatMap(([name, schema]) => parts(name, schema));
const properties = all.flatMap(([name, schema]) =>
  Object.entries(schema.properties ?? {}).map(([key, property]) => [`${name}.${key}`, property] as const),
);

describe('the schemas', () => {
  it('are JSON Schema 2020-12', () => {
    const ajv = new Ajv2020();
    const faulty = readdirSync(path.join(ROOT, 'schemas'))
      .filter(name => name.endsWith('.json'))
      .filter(
        name => !ajv.validateSchema(JSON.parse(readFileSync(path.join(ROOT, 'schemas', name), 'utf8'))),
      );
    expect(faulty).toEqual([]);
  });

  it('describe every property, in a sentence', () => {
    const texts = properties.map(
      ([name, schema]) => [name, schema.description ?? resolveSchema(schema).description ?? ''] as const,
    );
    expect(texts.filter(([, text]) => !/^[A-Z`].*[.:]$/s.test(text)).map(([name]) => name)).toEqual([]);
  });

  it('give every property an example, unless its values are listed', () => {
    const without = properties.filter(([, property]) => {
      const schema = { ...resolveSchema(property), ...property };
      const isListed = schema.enum !== undefined || schema.const !== undefined || schema.type === 'boolean';
      return !isListed && schema.examples === undefined;
    });
    expect(without.map(([name]) => name)).toEqual([]);
  });

  it('accept their own examples', () => {
    const examples = all.flatMap(([name, schema]) =>
      (schema.examples ?? []).map(value => ({ name, schema, value })),
    );
    const refused = examples.filter(({ schema, value }) => findFaults(schema, value).length > 0);
    expect(refused.map(({ name, value }) => `${name}: ${JSON.stringify(value)}`)).toEqual([]);
    expect(examples.length).toBeGreaterThan(400);
  });

  it('refuse keys that they do not name', () => {
    const open = all.filter(
      ([, schema]) =>
        schema.type === 'object' && schema.properties !== undefined && schema.additionalProperties !== false,
    );
    // The other keys of these two are codes of findings and options of rules: app/check-lint-settings.ts knows them.
    expect(open.map(([name]) => name)).toEqual(['Manifest.lint', 'lintTuning']);
  });

  it.each([
    ['schemas/milepost.schema.json', 'editor-bundle', 'editorBundle'],
    ['src/schema/schemas.gen.ts', 'runtime-schemas', 'runtimeSchemas'],
    ['src/schema/spec.gen.ts', 'spec-types', 'specTypes'],
  ])('are what %s is made from', (file, module, generator) => {
    const program = `
      import { readDefinitions } from './scripts/generate/definitions.mjs';
      import { ${generator} } from './scripts/generate/${module}.mjs';
      process.stdout.write(await ${generator}(readDefinitions('schemas')));`;
    const generated = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(generated === readFileSync(path.join(ROOT, file), 'utf8'), 'run `npm run generate`').toBe(true);
  });
});

describe('the bundle for editors', () => {
  const bundle: unknown = JSON.parse(readFileSync(path.join(ROOT, 'schemas/milepost.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false });
  const accepts = ajv.compile(typeof bundle === 'object' && bundle !== null ? bundle : {});

  it.each(KINDS)('selects what holds for %s by its kind', kind => {
    const [example] = DEFINITIONS[kind]?.examples ?? [];
    expect(accepts(example)).toBe(true);
    expect(accepts({ ...(typeof example === 'object' ? example : {}), nonsense: 1 })).toBe(false);
    expect(accepts({ ...(typeof example === 'object' ? example : {}), 'x-own': 1 })).toBe(true);
  });

  it('takes what has a version and no kind for milepost.yaml', () => {
    expect(accepts({ version: 1, timeZone: 'UTC' })).toBe(true);
    expect(accepts({ version: 1, timezone: 'UTC' })).toBe(false);
    expect(accepts({ name: 'x' })).toBe(false);
  });
});
