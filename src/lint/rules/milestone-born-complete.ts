import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { startCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';

/** An item that is completed by what makes it start. Exact. */
export const milestoneBornComplete: Rule = {
  code: 'milestone-born-complete',
  severity: 'warning',
  summary: 'A milestone is completed whenever it starts.',
  why: 'It is met on every record without anybody doing anything, and flatters the report. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    milestone(item, say, process, project) {
      const { id, completeWhen, at } = item;
      if (completeWhen === undefined) return;
      const records = recordsOf(process.object, project);
      const start = startCondition(item, process, project);
      if (isNever(start, records) || !isNever(allOf(start, notOf(completeWhen)), records)) return;
      say(`\`${id}\` is completed whenever it starts`, {
        span: at.child('completeWhen').value(),
        related: [
          ...(item.when ? [{ span: at.child('when').value(), label: 'this makes it true already' }] : []),
          ...at.via(),
        ],
        help: 'complete it by something that is not yet so when it starts',
      });
    },
  },
};
