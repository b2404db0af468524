import { notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Rule } from '../rule.js';
import { conditionsOf } from '../written-conditions.js';

/** Where a condition that is never true has a rule of its own. */
const NEVER_TOLD: ReadonlySet<string> = new Set([
  'entry',
  'exitWhen',
  'updateRule',
  'when',
  'completeWhen',
  'pauseWhen',
]);

/** A condition that says the same of every record. Exact. */
export const conditionConstant: Rule = {
  code: 'condition-constant',
  severity: 'warning',
  summary: 'A condition is true of every record, or of none.',
  why: 'It reads as if it told records apart. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    process(process, say, project) {
      const records = recordsOf(process.object, project);
      for (const { key, condition, at } of conditionsOf(process)) {
        const isAlways = isNever(notOf(condition), records);
        if (!isAlways && (NEVER_TOLD.has(key) || !isNever(condition, records))) continue;
        say(`this condition is true of ${isAlways ? 'every record' : 'no record'}`, {
          span: at.value(),
          related: at.via(),
          help: isAlways ? 'leave it out, or look for `||` that should be `&&`' : 'leave it out, or mend it',
        });
      }
    },
  },
};
