import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { printOffset } from '../../time/duration-text.js';
import { effectOf, reevaluates, runningCondition } from '../action-effects.js';
import type { Rule } from '../rule.js';

/** A warning whose own action takes the milestone off the clock. Exact. */
export const actionUndoesTrigger: Rule = {
  code: 'action-undoes-trigger',
  severity: 'warning',
  summary: 'The action of a warning completes, cancels or halts the milestone that it warns of.',
  why: 'After the warning nothing can be late any more, without anybody having acted. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    milestone(item, say, process, project) {
      if (!reevaluates(project)) return;
      const records = recordsOf(process.object, project);
      const running = runningCondition(item, process, project);
      for (const { kind, offset, actions, at } of item.triggers) {
        if (kind !== 'warning') continue;
        const effect = effectOf(actions, item, process, project);
        const undone = effect.find(({ after }) => isNever(allOf(running, notOf(after)), records));
        if (undone === undefined || isNever(running, records)) continue;
        say(`the warning \`${printOffset(offset)}\` ${undone.verb} \`${item.id}\` itself`, {
          span: at.child('do').value(),
          related: [
            ...undone.actions.map(action => ({
              span: action.at.child('name').value(),
              label: 'by this action',
            })),
            ...at.via(),
          ],
          help: 'let a warning tell somebody, and change such fields on violation',
        });
      }
    },
  },
};
