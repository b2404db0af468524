import type { Rule } from '../rule.js';

/** A trigger that does nothing. */
export const triggerWithoutActions: Rule = {
  code: 'trigger-without-actions',
  severity: 'warning',
  summary: 'A trigger has no actions.',
  why: 'Somebody took the time to choose an offset, and at that time nothing happens.',
  visit: {
    milestone({ triggers }, say) {
      for (const { kind, actions, at } of triggers) {
        if (actions.length > 0) continue;
        say(`this ${kind} trigger has no actions`, {
          span: at.child('do').value(),
          related: at.via(),
          help: 'name its actions, or remove the trigger',
        });
      }
    },
  },
};
