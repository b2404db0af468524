import type { Expression } from '../condition/expression.js';
import { fieldsRead } from '../condition/reads.js';
import type { Milestone } from '../link/milestone.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import { stateFields } from './state-fields.js';

/** Whether an item applies, if it ever does, from the moment on at which a record enters the process. */
export function startsAtEntry({ when, after }: Milestone, process: Process, project: Project): boolean {
  return after === undefined && isSettled(when, process, project);
}

/** An item and the process that it is of. */
export type ItemOfProcess = readonly [item: Milestone, process: Process];

/** Whether the clocks of two items start by the same rule, or both when the process does. */
export function startAlike(one: ItemOfProcess, other: ItemOfProcess, project: Project): boolean {
  if (one[0].start === other[0].start) return true;
  const isOneField = one[1].entry.from === other[1].entry.from;
  return isOneField && [one, other].every(each => startsWithProcess(each, project));
}

function startsWithProcess([item, process]: ItemOfProcess, project: Project): boolean {
  if (item.start === 'process') return true;
  return startsAtEntry(item, process, project) && isSettled(process.entry.when, process, project);
}

/** Whether a condition reads no field that says where a record stands, so that it is true from the beginning or not at all. */
function isSettled(condition: Expression | undefined, process: Process, project: Project): boolean {
  const states = stateFields(process, project);
  return condition === undefined || !fieldsRead(condition).some(path => states.has(path));
}
