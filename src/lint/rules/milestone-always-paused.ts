import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { openCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';

/** An item that is paused whenever it applies. Exact. */
export const milestoneAlwaysPaused: Rule = {
  code: 'milestone-always-paused',
  severity: 'warning',
  summary: 'A milestone is paused whenever it applies.',
  why: 'Its clock never moves, so it is never late. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    milestone(item, say, process, project) {
      const { id, pauseWhen, at } = item;
      if (pauseWhen === undefined) return;
      const records = recordsOf(process.object, project);
      const open = openCondition(item, process, project);
      if (isNever(open, records) || !isNever(allOf(open, notOf(pauseWhen)), records)) return;
      say(`\`${id}\` is paused whenever it applies`, {
        span: at.child('pauseWhen').value(),
        related: at.via(),
        help: 'pause it only while somebody else has to act',
      });
    },
  },
};
