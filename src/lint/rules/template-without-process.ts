import type { Rule } from '../rule.js';

/** A template whose entitlements promise nothing. */
export const templateWithoutProcess: Rule = {
  code: 'template-without-process',
  severity: 'warning',
  summary: 'An entitlement template names no process.',
  why: 'Whoever buys it is entitled to support without a single target.',
  visit: {
    template({ name, process, at }, say) {
      if (process !== undefined) return;
      say(`entitlements of the template \`${name}\` have no process`, {
        span: at.child('name').value(),
        help: 'name the process whose milestones it promises',
      });
    },
  },
};
