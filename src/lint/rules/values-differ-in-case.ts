import { readingOf } from '../reading-of.js';
import type { Rule } from '../rule.js';

/** Two values of a picklist that people read as one. */
export const valuesDifferInCase: Rule = {
  code: 'values-differ-in-case',
  severity: 'warning',
  summary: 'Two values of a picklist differ only in case or spaces.',
  why: 'People take them for one value; conditions and tables do not, so that cases with the other spelling fall through.',
  visit: {
    objectType({ fields, at }, say) {
      for (const [field, type] of fields) {
        if (type.type !== 'picklist') continue;
        const first = new Map<string, string>();
        for (const [index, value] of type.values.entries()) {
          const key = readingOf(value);
          const before = first.get(key);
          if (before === undefined) first.set(key, value);
          else
            say(`\`${value}\` and \`${before}\` of \`${field}\` differ only in case or spaces`, {
              span: at.child('fields', field, 'values', index).value(),
              help: 'keep one of them',
            });
        }
      }
    },
  },
};
