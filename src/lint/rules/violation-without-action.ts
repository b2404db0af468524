import type { Milestone } from '../../link/milestone.js';
import type { Rule } from '../rule.js';

/** A promise whose miss nobody hears of, in a process in which other misses have actions. Advice. */
export const violationWithoutAction: Rule = {
  code: 'violation-without-action',
  severity: 'info',
  summary: 'A milestone does nothing when it is violated, unlike others of its process.',
  why: 'Advice: a miss that nobody hears of is found in the report at the end of the month. Processes without any violation action are let be.',
  visit: {
    process({ milestones }, say) {
      const acting = milestones.find(actsOnViolation);
      if (acting === undefined) return;
      for (const item of milestones) {
        if (item.agreement !== 'sla' || actsOnViolation(item)) continue;
        say(`nothing happens when \`${item.id}\` is violated`, {
          span: item.at.child('milestone').value(),
          related: item.at.via(),
          note: `this is advice: \`${acting.id}\` of the same process has an action for it`,
          help: 'add a `violation` trigger',
        });
      }
    },
  },
};

function actsOnViolation({ triggers }: Milestone): boolean {
  return triggers.some(({ kind, actions }) => kind === 'violation' && actions.length > 0);
}
