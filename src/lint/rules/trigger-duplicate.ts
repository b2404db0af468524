import type { Trigger } from '../../link/milestone.js';
import { printOffset } from '../../time/duration-text.js';
import type { Rule } from '../rule.js';

/** Two triggers of an item at one offset. */
export const triggerDuplicate: Rule = {
  code: 'trigger-duplicate',
  severity: 'warning',
  summary: 'Two triggers of a milestone have the same offset.',
  why: 'Whoever changes one of them later overlooks the other, and half of the escalation stays at the old time.',
  visit: {
    milestone({ triggers }, say) {
      const first = new Map<string, Trigger>();
      for (const trigger of triggers) {
        const key = `${trigger.kind} ${printOffset(trigger.offset)}`;
        const before = first.get(key);
        if (before === undefined) first.set(key, trigger);
        else
          say(`a second ${trigger.kind} trigger at \`${printOffset(trigger.offset)}\``, {
            span: trigger.at.child('offset').value(),
            related: [{ span: before.at.child('offset').value(), label: 'the first' }, ...trigger.at.via()],
            help: 'move its actions to the first one',
          });
      }
    },
  },
};
