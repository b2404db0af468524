import { alternativesOf, hasProperty, resolveSchema } from './definition.js';
import type { JsonSchema } from './json-schema.js';
import { acceptedTypes, isMap, type ValueMap, valueTypeOf } from './value-type.js';

/**
 * The alternative that a value was most likely meant for, so that only its faults are spoken of: the one of the value's sort;
 * among several maps the one whose constants and required keys the value has. Undefined when none stands out.
 */
export function chooseAlternative(
  alternatives: readonly JsonSchema[],
  value: unknown,
): JsonSchema | undefined {
  const fitting = alternatives.filter(alternative => accepts(alternative, value));
  if (fitting.length <= 1 || !isMap(value)) return fitting[0];
  const tag = discriminator(fitting);
  return tag === undefined ? chooseByKeys(fitting, value) : chooseByTag(fitting, tag.key, value);
}

function chooseByTag(
  alternatives: readonly JsonSchema[],
  key: string,
  value: ValueMap,
): JsonSchema | undefined {
  return alternatives.find(one => constantsOf(resolveSchema(one).properties?.[key]).includes(value[key]));
}

function chooseByKeys(alternatives: readonly JsonSchema[], value: ValueMap): JsonSchema | undefined {
  const scored = alternatives.map(one => ({ one, score: score(one, alternatives, value) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.one : undefined;
}

/** Whether a value is of a sort that a schema accepts, whatever else is wrong with it. */
function accepts(schema: JsonSchema, value: unknown): boolean {
  const resolved = resolveSchema(schema);
  const alternatives = alternativesOf(resolved);
  if (alternatives !== undefined) return alternatives.some(alternative => accepts(alternative, value));
  const types = acceptedTypes(resolved);
  return types.length === 0 || types.includes(valueTypeOf(value));
}

/** How much speaks for an alternative: the keys that only it requires, then all keys it knows. */
function score(alternative: JsonSchema, all: readonly JsonSchema[], value: ValueMap): number {
  const own = distinguishingKeys(alternative, all).filter(key => key in value).length;
  const known = Object.keys(value).filter(key => hasProperty(alternative, key)).length;
  return own === 0 ? 0 : own * 100 + known;
}

/** The keys that an alternative requires and not every other one does. */
export function distinguishingKeys(alternative: JsonSchema, all: readonly JsonSchema[]): readonly string[] {
  const required = all.map(one => resolveSchema(one).required ?? []);
  const shared = required.reduce((a, b) => a.filter(key => b.includes(key)));
  return (resolveSchema(alternative).required ?? []).filter(key => !shared.includes(key));
}

/** A key whose value tells alternatives apart, such as `type` of an action, with all its values. */
export interface Tag {
  readonly key: string;
  readonly values: readonly unknown[];
}

/** The key whose constant tells the alternatives apart, if there is one. */
export function discriminator(alternatives: readonly JsonSchema[]): Tag | undefined {
  const maps = alternatives.map(resolveSchema);
  const key = Object.keys(maps[0]?.properties ?? {}).find(
    name => name !== 'kind' && maps.every(({ properties }) => constantsOf(properties?.[name]).length > 0),
  );
  if (key === undefined) return undefined;
  return { key, values: maps.flatMap(({ properties }) => constantsOf(properties?.[key])) };
}

function constantsOf(schema: JsonSchema | undefined): readonly unknown[] {
  if (schema === undefined) return [];
  return schema.const === undefined ? (schema.enum ?? []) : [schema.const];
}
