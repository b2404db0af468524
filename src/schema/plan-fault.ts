import { planValidator } from './plan-validator.js';

/** The first thing that keeps a value from being a plan, with its place in it; `undefined` when it is one. */
export function planFault(value: unknown): string | undefined {
  const validator = planValidator();
  if (validator(value)) return undefined;
  const [error] = validator.errors ?? [];
  return `${error?.instancePath || 'it'} ${error?.message ?? 'is no part of a plan'}`;
}
