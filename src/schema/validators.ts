import type { ErrorObject } from 'ajv';
import { REFERENCE, resolveSchema } from './definition.js';
import type { JsonSchema } from './json-schema.js';
import { validatorOf } from './validator-of.js';

/** One thing that the validator found, with the schema that said so and the value it was said of. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON Pointer from the validated value to the one at fault. */
  readonly pointer: string;
  readonly schema: JsonSchema;
  readonly value: unknown;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key at fault, where a key has the wrong form. */
  readonly key?: string;
  /** Whether it is one of several choices of required keys, of which another error speaks. */
  readonly isChoice: boolean;
}

/** Validates a value against a definition, or against one of the alternatives that a definition offers; all errors at once. */
export function validate(schema: JsonSchema, value: unknown): readonly SchemaError[] {
  const validator = validatorOf(schema);
  return validator(value) ? [] : withoutKeyDetails((validator.errors ?? []).map(schemaError));
}

/** The schema of a definition by its name. */
export function definitionReference(name: string): JsonSchema {
  let schema = references.get(name);
  if (schema === undefined) {
    schema = { $ref: REFERENCE + name };
    references.set(name, schema);
  }
  return schema;
}

const references = new Map<string, JsonSchema>();

function schemaError(error: ErrorObject): SchemaError {
  const { keyword, instancePath: pointer, schemaPath, data: value, params } = error;
  const schema = (error.parentSchema ?? {}) as JsonSchema;
  if (keyword === 'propertyNames') {
    const key = String(params.propertyName);
    const form = resolveSchema(schema.propertyNames ?? {});
    return { keyword: 'pattern', pointer, schema: form, value: key, params, key, isChoice: false };
  }
  const isChoice = keyword === 'required' && /\/(?:anyOf|oneOf)\/\d+\/required$/.test(schemaPath);
  return { keyword, pointer, schema, value, params, isChoice };
}

/** Drops what was found inside a key: the error that the key has the wrong form says it all. */
function withoutKeyDetails(errors: readonly SchemaError[]): readonly SchemaError[] {
  const keys = new Set(
    errors.flatMap(({ pointer, key }) => (key === undefined ? [] : [`${pointer} ${key}`])),
  );
  return errors.filter(({ pointer, key, value }) => {
    return key !== undefined || typeof value !== 'string' || !keys.has(`${pointer} ${value}`);
  });
}
