import type { Rule } from '../rule.js';

/** A Milestone that no process has an item of. */
export const milestoneUnused: Rule = {
  code: 'milestone-unused',
  severity: 'warning',
  summary: 'No process uses a milestone.',
  why: 'A promise that no process makes is measured on no case, whatever its name says.',
  visit: {
    project({ milestones, processes }, say) {
      const used = new Set(processes.flatMap(process => process.milestones.map(item => item.milestone)));
      for (const { name, at } of milestones.values()) {
        if (used.has(name)) continue;
        say(`no process uses the milestone \`${name}\``, {
          span: at.child('name').value(),
          help: 'add it to a process, or remove it',
        });
      }
    },
  },
};
