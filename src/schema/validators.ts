import type { ErrorObject, SchemaValidateFunction, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { REFERENCE, resolveSchema } from './definition.js';
import type { JsonSchema } from './json-schema.js';
import { DEFINITIONS } from './schemas.gen.js';

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

const validators = new Map<JsonSchema, ValidateFunction>();
let ajv: Ajv2020 | undefined;

/** Validates a value against a definition or a part of one; all errors at once. Validators are compiled when first needed. */
export function validate(schema: JsonSchema, value: unknown): readonly SchemaError[] {
  let validator = validators.get(schema);
  if (validator === undefined) {
    ajv ??= createAjv();
    validator = ajv.compile(schema);
    validators.set(schema, validator);
  }
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

function createAjv(): Ajv2020 {
  const created = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    validateSchema: false,
    addUsedSchema: false,
    // Compiles each definition once, and in half the time; a document is too small to feel the difference in validation.
    inlineRefs: false,
    code: { optimize: false, process: growErrorsInPlace },
  });
  created.removeKeyword('uniqueItems');
  created.addKeyword({ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', validate: uniqueItems });
  created.addSchema({ $id: REFERENCE.slice(0, REFERENCE.indexOf('#')), $defs: DEFINITIONS });
  return created;
}

/** Ajv's code joins lists of errors by copying them, which takes quadratic time in a document with thousands of faults. */
function growErrorsInPlace(code: string): string {
  return code.replace(
    /vErrors\.concat\((\w+)\.errors\)/g,
    '$1.errors.reduce((all, one) => (all.push(one), all), vErrors)',
  );
}

/** Finds every item that stands in the list before; compares plain items only, and in linear time. */
const uniqueItems: SchemaValidateFunction = (isOn: boolean, items: readonly unknown[]): boolean => {
  const first = new Map<unknown, number>();
  const errors: Partial<ErrorObject>[] = [];
  items.forEach((item, index) => {
    const before = first.get(item);
    if (before === undefined) first.set(item, index);
    else errors.push({ keyword: 'uniqueItems', params: { first: before, second: index } });
  });
  uniqueItems.errors = errors;
  return !isOn || errors.length === 0;
};

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
