import { afterSetting } from '../analysis/after-setting.js';
import { allOf, notOf } from '../analysis/connect.js';
import { recordsOf } from '../analysis/records.js';
import { remember } from '../base/remember.js';
import type { Expression, Value } from '../condition/expression.js';
import type { Action } from '../link/action.js';
import type { Milestone } from '../link/milestone.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import { exitOf, openCondition } from './open-conditions.js';

/** A way in which actions may take an item off the clock. */
export interface Effect {
  readonly verb: 'completes' | 'cancels' | 'ends' | 'stops' | 'pauses';
  /** Whether it is over for good; else the clock stands still. */
  readonly ends: boolean;
  /** When it happens, in terms of the record before the actions. */
  readonly after: Expression;
  readonly actions: readonly Action[];
}

/** Whether fields that actions change are looked at by the process (S33). */
export function reevaluates({ manifest }: Project): boolean {
  const { profile = 'milepost', actionsReevaluate = profile === 'milepost' } = manifest.spec.semantics ?? {};
  return actionsReevaluate;
}

const runs = new WeakMap<Milestone, Expression>();

/** What is true of a record while an item's clock runs: it applies, is not completed, and nothing halts it. */
export function runningCondition(item: Milestone, process: Process, project: Project): Expression {
  return remember(runs, item, () => {
    const halts = [item.runsWhileStopped ? undefined : process.stopWhen, item.pauseWhen];
    return allOf(openCondition(item, process, project), ...halts.map(one => one && notOf(one)));
  });
}

/** What the field changes of some actions may do to the item whose trigger runs them. */
export function effectOf(
  names: readonly string[],
  item: Milestone,
  process: Process,
  project: Project,
): readonly Effect[] {
  const actions = names
    .flatMap(name => project.actions.get(name) ?? [])
    .filter(one => one.type === 'updateField');
  const values: Record<string, Value> = Object.assign({}, ...actions.map(one => one.set));
  if (Object.keys(values).length === 0) return [];
  const records = recordsOf(process.object, project);
  const effect = (
    verb: Effect['verb'],
    ends: boolean,
    condition: Expression | undefined,
  ): readonly Effect[] => {
    const after = condition && afterSetting(condition, values, records);
    return after === undefined ? [] : [{ verb, ends, after, actions }];
  };
  return [
    ...effect('completes', true, item.completeWhen),
    ...effect('ends', true, exitOf(process, project)),
    ...effect('cancels', true, item.when && notOf(item.when)),
    ...effect('stops', false, item.runsWhileStopped ? undefined : process.stopWhen),
    ...effect('pauses', false, item.pauseWhen),
  ];
}
