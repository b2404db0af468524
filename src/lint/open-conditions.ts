import { ALWAYS, allOf, notOf } from '../analysis/connect.js';
import { remember } from '../base/remember.js';
import type { Expression } from '../condition/expression.js';
import type { Milestone } from '../link/milestone.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';

/** When records leave a process: as it says, else when they close (S13); absent: by no condition. */
export function exitOf({ exitWhen, object }: Process, { objectTypes }: Project): Expression | undefined {
  return exitWhen ?? objectTypes.get(object)?.closedWhen;
}

const within = new WeakMap<Process, Expression>();

/** What is true of every record that has not left its process. */
export function inProcess(process: Process, project: Project): Expression {
  return remember(within, process, () => {
    const exit = exitOf(process, project);
    return exit === undefined ? ALWAYS : notOf(exit);
  });
}

const starts = new WeakMap<Milestone, Expression>();

/**
 * What is true of every record on which an item's clock may start: its condition holds, and the record has not left the
 * process, for a pass lets records leave before anything starts (S20).
 */
export function startCondition(item: Milestone, process: Process, project: Project): Expression {
  return remember(starts, item, () => allOf(item.when, inProcess(process, project)));
}

const opens = new WeakMap<Milestone, Expression>();

/** What is true of a record while an occurrence of an item is open: it applies, and nothing has completed it. */
export function openCondition(item: Milestone, process: Process, project: Project): Expression {
  return remember(opens, item, () =>
    allOf(startCondition(item, process, project), item.completeWhen && notOf(item.completeWhen)),
  );
}
