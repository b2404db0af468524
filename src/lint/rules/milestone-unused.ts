import type { Rule } from '../rule.js';

/** A Milestone that no process has an item of. */
export const milestoneUnused: Rule = {
  code: 'milestone-unused',
  severity: 'warning',
  summary: 'No process uses a milestone.',
  why: 'A promise that no process makes is measured on no case, whatever its name says.',
  visit: {
    milestoneType({ name, at }, say, { processes }) {
      const used = processes.some(process => process.milestones.some(item => item.milestone === name));
      if (used) return;
      say(`no process uses the milestone \`${name}\``, {
        span: at.child('name').value(),
        help: 'add it to a process, or remove it',
      });
    },
  },
};
