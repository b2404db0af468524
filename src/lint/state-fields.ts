import { remember } from '../base/remember.js';
import type { Expression } from '../condition/expression.js';
import { fieldsRead } from '../condition/reads.js';
import { ENGINE_FIELDS } from '../link/engine-fields.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import { actionSteps } from './action-steps.js';
import { exitOf } from './open-conditions.js';

const known = new WeakMap<Process, ReadonlySet<string>>();

/**
 * The fields that say where a record stands rather than what it is: the engine's own, those that end or halt a clock of the
 * process, and those that its actions set. What is so of them now may be otherwise later.
 */
export function stateFields(process: Process, project: Project): ReadonlySet<string> {
  return remember(known, process, () => findFields(process, project));
}

function findFields(process: Process, project: Project): ReadonlySet<string> {
  const conditions: readonly (Expression | undefined)[] = [
    exitOf(process, project),
    process.stopWhen,
    ...process.milestones.flatMap(item => [item.completeWhen, item.pauseWhen]),
  ];
  const set = actionSteps(process, project).flatMap(step => Object.keys(step.sets));
  return new Set([
    'startedAt',
    ...ENGINE_FIELDS.keys(),
    ...conditions.flatMap(one => (one ? fieldsRead(one) : [])),
    ...set,
  ]);
}
