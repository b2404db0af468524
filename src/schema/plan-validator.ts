import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { PLAN_SCHEMA } from './plan-schema.gen.js';

let compiled: ValidateFunction | undefined;

/** The validator of plan files. The build puts a module in place of this one that has its code (scripts/precompile.mjs). */
export function planValidator(): ValidateFunction {
  compiled ??= new Ajv2020({ strict: false, inlineRefs: false }).compile(PLAN_SCHEMA);
  return compiled;
}
