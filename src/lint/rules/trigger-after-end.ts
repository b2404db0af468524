import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Trigger } from '../../link/milestone.js';
import { printOffset } from '../../time/duration-text.js';
import { effectOf, reevaluates, runningCondition } from '../action-effects.js';
import type { Rule } from '../rule.js';

/** A violation trigger that an earlier one keeps from ever firing. Exact. */
export const triggerAfterEnd: Rule = {
  code: 'trigger-after-end',
  severity: 'warning',
  summary: 'A trigger never fires, since the action of an earlier one ends its milestone.',
  why: 'The later step of the escalation never comes. This is certain; offsets of different units are not compared, and conditions that compute with fields or search in texts are not analysed.',
  visit: {
    milestone(item, say, process, project) {
      const violations = item.triggers.filter(one => one.kind === 'violation');
      if (violations.length < 2 || !reevaluates(project)) return;
      const records = recordsOf(process.object, project);
      const running = runningCondition(item, process, project);
      const ending = violations.find(({ actions }) =>
        effectOf(actions, item, process, project).some(
          ({ ends, after }) => ends && isNever(allOf(running, notOf(after)), records),
        ),
      );
      if (ending === undefined || isNever(running, records)) return;
      for (const later of violations.filter(one => isLater(one, ending))) {
        say(`this trigger never fires: the one at \`${printOffset(ending.offset)}\` ends \`${item.id}\``, {
          span: later.at.child('offset').value(),
          related: [{ span: ending.at.child('do').value(), label: 'by these actions' }, ...later.at.via()],
          help: 'do all of it at once, or end the milestone last',
        });
      }
    },
  },
};

function isLater({ offset: a }: Trigger, { offset: b }: Trigger): boolean {
  if (a.kind === 'span' && b.kind === 'span') return a.amount > b.amount;
  return a.kind === 'share' && b.kind === 'share' && a.percent > b.percent;
}
