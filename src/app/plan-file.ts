import path from 'node:path';
import { checkPlan } from '../plan/check-plan.js';
import type { Plan } from '../plan/plan.js';
import { readText } from './host.js';
import { InputError } from './input-error.js';

/** The most bytes a plan file may have. */
export const PLAN_LIMIT = 256 * 1024 * 1024;

/** Reads a plan file, relative to the working directory. Throws an InputError when it is no plan, or not what its hash says. */
export function readPlan(folder: string, name: string): Plan {
  const read = readText(path.resolve(folder, name), PLAN_LIMIT);
  if (read.kind !== 'text') {
    throw new InputError(`cannot read the plan \`${name}\``, 'write one with `milepost compile -o`');
  }
  const checked = checkPlan(parse(read.text, name));
  if ('fault' in checked) throw new InputError(`\`${name}\` is no plan: ${checked.fault}`, 'compile it anew');
  return checked.plan;
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(`\`${name}\` is no JSON`, 'write one with `milepost compile -o`');
  }
}
