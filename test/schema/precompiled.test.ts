import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { loadProject } from '../../src/app/load-project.js';
import { alternativesOf } from '../../src/schema/definition.js';
import type { JsonSchema } from '../../src/schema/json-schema.js';
import { planValidator } from '../../src/schema/plan-validator.js';
import { DEFINITIONS } from '../../src/schema/schemas.gen.js';
import { validatorOf } from '../../src/schema/validator-of.js';
import { definitionReference } from '../../src/schema/validators.js';
import { isMap } from '../../src/schema/value-type.js';
import { runs } from '../effort.js';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const BUILT = path.join(inject('builtPackage'), 'dist');

/** What the build put in the place of modules that compile validators. */
const built: {
  readonly documents: { readonly validatorOf: typeof validatorOf };
  readonly plan: { readonly planValidator: typeof planValidator };
  readonly schemas: { readonly DEFINITIONS: typeof DEFINITIONS };
} = {
  documents: await load('validator-of.js'),
  plan: await load('plan-validator.js'),
  schemas: await load('schemas.gen.js'),
};

function load<T>(file: string): Promise<T> {
  return import(pathToFileURL(path.join(BUILT, 'schema', file)).href);
}

/** Every schema within some definitions, in an order that depends on what they say alone. */
function partsOf(value: unknown): readonly JsonSchema[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return isMap(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}

/** Every value that stands as an example in a schema, and its parts. */
function examplesIn(schemas: readonly JsonSchema[]): readonly unknown[] {
  const within = (value: unknown): readonly unknown[] =>
    typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(within)] : [value];
  return schemas.flatMap(({ examples }) => (Array.isArray(examples) ? examples : [])).flatMap(within);
}

const [ours, theirs] = [partsOf(DEFINITIONS), partsOf(built.schemas.DEFINITIONS)];
const places = new Map(theirs.map((schema, place) => [schema, place]));

/** What is validated against: each definition, and each alternative that is no mere reference, here and in the build. */
const pairs: readonly (readonly [JsonSchema, JsonSchema])[] = [
  ...Object.keys(DEFINITIONS).map(name => [definitionReference(name), definitionReference(name)] as const),
  ...ours.flatMap((schema, place) =>
    (alternativesOf(schema) ?? []).map((one, index) => {
      const there = theirs[place] && alternativesOf(theirs[place])?.[index];
      return [one, there ?? {}] as const;
    }),
  ),
];

const scrap = fc.constantFrom(
  null,
  true,
  0,
  -1,
  1e9,
  '',
  ' ',
  'x',
  'a b',
  '2026-01-01',
  [],
  [1, 1],
  ['a', 'a'],
  {},
);

/** An example with some of its parts replaced, dropped or added. */
const value = fc
  .tuple(
    fc.constantFrom(...examplesIn(ours)),
    fc.array(fc.tuple(fc.nat(), fc.nat(3), scrap), { maxLength: 4 }),
  )
  .map(([example, changes]) =>
    changes.reduce<unknown>(
      (changed, [at, way, part]) => change(changed, at, way, part),
      structuredClone(example),
    ),
  );

function change(whole: unknown, at: number, way: number, part: unknown): unknown {
  if (way === 0 || typeof whole !== 'object' || whole === null) return part;
  const keys = Object.keys(whole);
  const key = keys[at % Math.max(1, keys.length)];
  if (way === 1 || key === undefined)
    return Array.isArray(whole) ? [...whole, part] : { ...whole, [`x${at % 3}`]: part };
  const entries = Object.entries(whole).flatMap(([name, inner]) => {
    if (name !== key) return [[name, inner] as const];
    return way === 2 ? [] : [[name, change(inner, at >> 2, at % 4, part)] as const];
  });
  return Array.isArray(whole) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** What a validator finds. */
function found(validator: ValidateFunction, data: unknown): unknown {
  return validator(data) ? 'valid' : validator.errors;
}

describe('the validators of the build', () => {
  it('find what those find that are compiled from the schemas, and speak of the same schemas', () => {
    const verdicts = new Set<unknown>();
    const property = fc.property(fc.constantFrom(...pairs), value, ([here, there], data) => {
      const [expected, actual] = [validatorOf(here), built.documents.validatorOf(there)];
      expect(found(actual, data)).toEqual(found(expected, data));
      for (const [index, { parentSchema = {} }] of (actual.errors ?? []).entries()) {
        const place = places.get(parentSchema);
        expect(place === undefined ? undefined : ours[place]).toBe(expected.errors?.[index]?.parentSchema);
      }
      verdicts.add(expected.errors?.[0]?.keyword);
    });
    fc.assert(property, { ...runs(4_000), seed: 6 });
    expect([...verdicts]).toEqual(
      expect.arrayContaining([
        undefined,
        'type',
        'pattern',
        'required',
        'additionalProperties',
        'uniqueItems',
      ]),
    );
  });

  it('take a plan, and find the same faults in one that was changed', () => {
    const plan: unknown = JSON.parse(JSON.stringify(loadProject(REPOSITORY, {}).plan));
    const [expected, actual] = [planValidator(), built.plan.planValidator()];
    expect([expected(plan), actual(plan)]).toEqual([true, true]);
    const property = fc.property(fc.nat(), fc.nat(3), scrap, (at, way, part) => {
      const changed = change(plan, at, way, part);
      expect(found(actual, changed)).toEqual(found(expected, changed));
    });
    fc.assert(property, runs(200));
  });
});
