import type { Value } from '../../condition/expression.js';
import type { Project } from '../../link/project.js';
import type { Location } from '../../syntax/location.js';
import type { Rule, Say } from '../rule.js';

/** Two actions of one list that set one field to different values. Exact. */
export const actionsContradict: Rule = {
  code: 'actions-contradict',
  severity: 'warning',
  summary: 'An action undoes at once what another one of its list has set.',
  why: 'The first value stands for no time at all, so whoever counts on it never sees it.',
  visit: {
    milestone({ success, triggers, at }, say, _process, project) {
      checkList(success, at.child('actions', 'success'), say, project);
      for (const trigger of triggers) checkList(trigger.actions, trigger.at.child('do'), say, project);
    },
  },
};

function checkList(names: readonly string[], at: Location, say: Say, { actions }: Project): void {
  const set = new Map<string, { readonly by: string; readonly value: Value; readonly index: number }>();
  for (const [index, name] of names.entries()) {
    const action = actions.get(name);
    if (action?.type !== 'updateField') continue;
    for (const [field, value] of Object.entries(action.set)) {
      const before = set.get(field);
      set.set(field, { by: name, value, index });
      if (before === undefined || before.value === value) continue;
      say(`\`${name}\` undoes what \`${before.by}\` has just set: \`${field}\``, {
        span: at.child(index).value(),
        related: [{ span: at.child(before.index).value(), label: 'set here' }, ...at.via()],
        help: 'keep one of the two',
      });
    }
  }
}
