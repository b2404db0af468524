import type { JsonSchema } from './json-schema.js';
import { DEFINITIONS } from './schemas.gen.js';

/** The start of every reference to a definition. */
export const REFERENCE = 'milepost#/$defs/';

/** What a schema says once its reference is followed. */
export function resolveSchema(schema: JsonSchema): JsonSchema {
  let resolved = schema;
  while (resolved.$ref !== undefined) {
    const definition = DEFINITIONS[resolved.$ref.slice(REFERENCE.length)];
    if (definition === undefined) throw new Error(`no schema defines ${resolved.$ref}`);
    resolved = definition;
  }
  return resolved;
}

/** The definition that a schema is, such as `duration`; undefined for one without a name. */
export function definitionName(schema: JsonSchema): string | undefined {
  return NAMES.get(schema);
}

const NAMES: ReadonlyMap<JsonSchema, string> = new Map(
  Object.entries(DEFINITIONS).map(([name, schema]) => [schema, name]),
);

/** Whether a map may have a key of this name. */
export function hasProperty(schema: JsonSchema, key: string): boolean {
  return Object.hasOwn(resolveSchema(schema).properties ?? {}, key);
}

/** The shapes that a value may have, where a schema offers several; a choice between required keys is no such choice. */
export function alternativesOf(schema: JsonSchema): readonly JsonSchema[] | undefined {
  const alternatives = schema.oneOf ?? schema.anyOf;
  return alternatives?.every(isAboutRequired) ? undefined : alternatives;
}

/** Whether a schema only says which keys must be there. */
export function isAboutRequired(schema: JsonSchema): boolean {
  return Object.keys(schema).every(key => key === 'required');
}
