import { allOf, notOf } from '../../analysis/connect.js';
import { describeExample } from '../../analysis/describe-example.js';
import { findRecord, isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { itemPairs } from '../item-pairs.js';
import { inProcess, startCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';

/** Two items of one milestone that apply to the same records. Exact. */
export const milestoneItemsOverlap: Rule = {
  code: 'milestone-items-overlap',
  severity: 'warning',
  summary: 'Two items of one milestone apply to the same record.',
  why: 'One occurrence of a milestone is open at a time, so the item that is written first wins and the other promise is not made. Items with `after` are let be, and conditions that compute with fields or search in texts are not analysed.',
  visit: {
    process(process, say, project) {
      const records = recordsOf(process.object, project);
      for (const [first, second] of itemPairs(process, project, say)) {
        const both = findRecord(allOf(first.when, second.when), records, inProcess(process, project));
        if (both.kind !== 'found') continue;
        const rest = allOf(startCondition(second, process, project), notOf(first.when));
        if (isNever(rest, records)) continue;
        say(`\`${first.id}\` and \`${second.id}\` both apply to ${describeExample(both.example)}`, {
          span: second.at.child('when').value(),
          related: [
            { span: first.at.child(first.when ? 'when' : 'milestone').value(), label: 'this one wins' },
            ...second.at.via(),
          ],
          help: 'let their conditions exclude each other',
        });
      }
    },
  },
};
