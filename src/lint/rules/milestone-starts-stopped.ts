import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { openCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';

/** An item that applies only while its process is stopped. Exact. */
export const milestoneStartsStopped: Rule = {
  code: 'milestone-starts-stopped',
  severity: 'warning',
  summary: 'A milestone applies only while its process is stopped.',
  why: 'Its clock never moves, so it is never late. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    milestone(item, say, process, project) {
      const { stopWhen } = process;
      if (stopWhen === undefined || item.runsWhileStopped) return;
      const records = recordsOf(process.object, project);
      const open = openCondition(item, process, project);
      if (isNever(open, records) || !isNever(allOf(open, notOf(stopWhen)), records)) return;
      say(`whenever \`${item.id}\` applies, the process is stopped`, {
        span: item.at.child(item.when ? 'when' : 'milestone').value(),
        related: [{ span: process.at.child('stopWhen').value(), label: 'this stops it' }, ...item.at.via()],
        help: 'write `runsWhileStopped: true` if its clock is meant to run then',
      });
    },
  },
};
