import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Rule } from '../rule.js';

/** An item that nothing completes. Exact. */
export const milestoneNeverCompletes: Rule = {
  code: 'milestone-never-completes',
  severity: 'warning',
  summary: 'The condition that completes a milestone is true of no record.',
  why: 'Its clock runs until the record leaves the process, whatever anybody does. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    milestone({ id, completeWhen, at }, say, process, project) {
      if (completeWhen === undefined || !isNever(completeWhen, recordsOf(process.object, project))) return;
      say(`\`${id}\` is never completed: its condition is true of no record`, {
        span: at.child('completeWhen').value(),
        related: at.via(),
        help: 'look for `&&` that should be `||`',
      });
    },
  },
};
