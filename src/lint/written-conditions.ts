import type { Expression } from '../condition/expression.js';
import type { Process } from '../link/process.js';
import type { Location } from '../syntax/location.js';

/** A condition of a process, and where it is written. */
export interface WrittenCondition {
  readonly key: 'entry' | 'exitWhen' | 'stopWhen' | 'updateRule' | 'when' | 'completeWhen' | 'pauseWhen';
  readonly condition: Expression;
  readonly at: Location;
}

/** All conditions that a process is written with, in its order. */
export function conditionsOf(process: Process): readonly WrittenCondition[] {
  const { entry, exitWhen, stopWhen, updateRules, milestones, at } = process;
  const written = (key: WrittenCondition['key'], condition: Expression | undefined, place: Location) =>
    condition === undefined ? [] : [{ key, condition, at: place }];
  return [
    ...written('entry', entry.when, at.child('entry', 'when')),
    ...written('exitWhen', exitWhen, at.child('exitWhen')),
    ...written('stopWhen', stopWhen, at.child('stopWhen')),
    ...updateRules.flatMap((rule, index) =>
      written('updateRule', rule.when, at.child('updateRules', index, 'when')),
    ),
    ...milestones.flatMap(item =>
      (['when', 'completeWhen', 'pauseWhen'] as const).flatMap(key =>
        written(key, item[key], item.at.child(key)),
      ),
    ),
  ];
}
