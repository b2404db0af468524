import type { Ajv, ValidateFunction } from 'ajv';
import { createAjv } from './create-ajv.js';
import type { JsonSchema } from './json-schema.js';

const compiled = new Map<JsonSchema, ValidateFunction>();
let ajv: Ajv | undefined;

/**
 * The validator of a definition, by a reference to it, or of an alternative that a definition offers; compiled when first asked for.
 * The build puts a module in place of this one that has the code of all of them (scripts/precompile.mjs).
 */
export function validatorOf(schema: JsonSchema): ValidateFunction {
  let validator = compiled.get(schema);
  if (validator === undefined) {
    ajv ??= createAjv();
    validator = ajv.compile(schema);
    compiled.set(schema, validator);
  }
  return validator;
}
