import type { Rule } from '../rule.js';

/** A default version that takes no records. */
export const defaultVersionInactive: Rule = {
  code: 'default-version-inactive',
  severity: 'warning',
  summary: 'The default version of a process is not active.',
  why: 'Records go to another version than the one that is marked as theirs.',
  visit: {
    process({ name, version, active, default: isDefault, at }, say) {
      if (!isDefault || active) return;
      say(`version ${version} of \`${name}\` is the default, but not active`, {
        span: at.child('default').value(),
        related: [{ span: at.child('active').value(), label: 'it takes no records' }],
        help: 'activate it, or make another version the default',
      });
    },
  },
};
