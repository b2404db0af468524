import type { Rule } from '../rule.js';

/** An Action that no item of a process runs. */
export const actionUnused: Rule = {
  code: 'action-unused',
  severity: 'warning',
  summary: 'No process runs an action.',
  why: 'Somebody may count on a message or an escalation that never comes.',
  visit: {
    project({ actions, processes }, say) {
      const items = processes.flatMap(process => process.milestones);
      const run = new Set(
        items.flatMap(item => [...item.success, ...item.triggers.flatMap(one => one.actions)]),
      );
      for (const { name, at } of actions.values()) {
        if (run.has(name)) continue;
        say(`no process runs the action \`${name}\``, {
          span: at.child('name').value(),
          help: 'add it to a milestone of a process, or remove it',
        });
      }
    },
  },
};
