import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { itemPairs } from '../item-pairs.js';
import { startCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';

/** An item that an earlier one of the same milestone always wins over. Exact. */
export const milestoneItemShadowed: Rule = {
  code: 'milestone-item-shadowed',
  severity: 'warning',
  summary: 'An item of a milestone never starts, since an earlier one applies to all its records.',
  why: 'Its target is never given to any record. This is certain; items with `after` are let be, and conditions that compute with fields or search in texts are not analysed.',
  visit: {
    process(process, say, project) {
      const records = recordsOf(process.object, project);
      for (const [first, second] of itemPairs(process, project, say)) {
        const start = startCondition(second, process, project);
        if (isNever(start, records) || !isNever(allOf(start, notOf(first.when)), records)) continue;
        say(`\`${second.id}\` never starts: \`${first.id}\` applies to all its records and comes first`, {
          span: second.at.child(second.when ? 'when' : 'milestone').value(),
          related: [
            { span: first.at.child(first.when ? 'when' : 'milestone').value(), label: 'this one wins' },
            ...second.at.via(),
          ],
          help: 'put the narrower item first, and let the other exclude it',
        });
      }
    },
  },
};
