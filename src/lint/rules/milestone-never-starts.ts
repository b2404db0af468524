import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { startCondition } from '../open-conditions.js';
import type { Rule } from '../rule.js';

/** An item that applies to no record. Exact. */
export const milestoneNeverStarts: Rule = {
  code: 'milestone-never-starts',
  severity: 'warning',
  summary: 'A milestone applies to no record.',
  why: 'Its promise looks active and is kept for nobody. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    milestone(item, say, process, project) {
      if (item.when === undefined) return;
      const records = recordsOf(process.object, project);
      if (!isNever(startCondition(item, process, project), records)) return;
      const isContradiction = isNever(item.when, records);
      say(
        `\`${item.id}\` never starts: ${isContradiction ? 'its condition is true of no record' : 'whenever its condition is true, the record leaves the process'}`,
        {
          span: item.at.child('when').value(),
          related: item.at.via(),
          help: isContradiction
            ? 'look for `&&` that should be `||`'
            : 'compare it with the condition under which records exit',
        },
      );
    },
  },
};
