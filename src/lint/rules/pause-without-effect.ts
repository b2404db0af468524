import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { openCondition, startCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';

/** A pause that is never true while its milestone runs. Exact. */
export const pauseWithoutEffect: Rule = {
  code: 'pause-without-effect',
  severity: 'warning',
  summary: 'A pause never holds a clock that is not held already.',
  why: 'The clock runs on in the time that somebody meant to take out. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    milestone(item, say, process, project) {
      const { id, pauseWhen, runsWhileStopped, at } = item;
      if (pauseWhen === undefined) return;
      const records = recordsOf(process.object, project);
      const start = startCondition(item, process, project);
      const held = allOf(openCondition(item, process, project), pauseWhen);
      const stop = runsWhileStopped ? undefined : process.stopWhen;
      if (isNever(start, records) || !isNever(allOf(held, stop && notOf(stop)), records)) return;
      const why = isNever(allOf(start, pauseWhen), records)
        ? `its condition is never true while \`${id}\` applies`
        : isNever(held, records)
          ? `whenever it is true, \`${id}\` is completed`
          : 'whenever it is true, the whole process is stopped';
      say(`this pause does nothing: ${why}`, {
        span: at.child('pauseWhen').value(),
        related: at.via(),
        help: 'remove it, or mend its condition',
      });
    },
  },
};
