import { Ajv2020 } from 'ajv/dist/2020.js';
import { PLAN_SCHEMA } from './plan-schema.gen.js';

/** The first thing that keeps a value from being a plan, with its place in it; `undefined` when it is one. */
export function planFault(value: unknown): string | undefined {
  const validator = new Ajv2020({ strict: false }).compile(PLAN_SCHEMA);
  if (validator(value)) return undefined;
  const [error] = validator.errors ?? [];
  return `${error?.instancePath || 'it'} ${error?.message ?? 'is no part of a plan'}`;
}
