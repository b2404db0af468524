import type { Action } from '../link/action.js';
import type { Milestone } from '../link/milestone.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import type { Location } from '../syntax/location.js';
import type { GivenValues } from './promises.js';

/** A list of actions of an item that changes fields of the record. */
export interface ActionStep {
  readonly item: Milestone;
  readonly cause: 'success' | 'warning' | 'violation';
  /** Those that change a field. */
  readonly actions: readonly string[];
  /** What fields hold after all of them. */
  readonly sets: GivenValues;
  readonly at: Location;
}

/** The lists of actions of a process that change fields, in its order. */
export function actionSteps(
  { milestones }: Pick<Process, 'milestones'>,
  { actions }: Project,
): readonly ActionStep[] {
  return milestones.flatMap(item => {
    const lists = [
      ...item.triggers.map(({ kind, actions: names, at }) => ({ cause: kind, names, at: at.child('do') })),
      { cause: 'success' as const, names: item.success, at: item.at.child('actions', 'success') },
    ];
    return lists.flatMap(({ cause, names, at }): readonly ActionStep[] => {
      const changing = names.flatMap(name => {
        const action = actions.get(name);
        const sets = action === undefined ? {} : setBy(action);
        return Object.keys(sets).length === 0 ? [] : [{ name, sets }];
      });
      if (changing.length === 0) return [];
      const sets: GivenValues = Object.assign({}, ...changing.map(one => one.sets));
      return [{ item, cause, at, sets, actions: changing.map(one => one.name) }];
    });
  });
}

/** The fields that an action sets of the record, with their values. */
function setBy(action: Action): GivenValues {
  switch (action.type) {
    case 'updateField':
      return action.set;
    case 'route':
      return { queue: action.queue };
    default:
      return {};
  }
}
