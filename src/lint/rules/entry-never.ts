import { allOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Rule } from '../rule.js';

/** A process that no record enters. Exact. */
export const entryNever: Rule = {
  code: 'entry-never',
  severity: 'warning',
  summary: 'No record enters a process.',
  why: 'Nothing that the process promises is promised to anybody. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    process({ name, entry: { from, when }, object, at }, say, project) {
      const records = recordsOf(object, project);
      const isSet = { op: 'has', path: from } as const;
      if (!isNever(allOf(isSet, when), records)) return;
      const isFieldBlank = isNever(isSet, records);
      const why = isFieldBlank
        ? `\`${from}\` is never set`
        : 'the condition of its entry is true of no record';
      say(`no record enters \`${name}\`: ${why}`, {
        span: at.child('entry', isFieldBlank ? 'from' : 'when').value(),
        related: at.via(),
        help: isFieldBlank
          ? `start it at another field, or say in \`closedWhen\` of \`${object}\` when records close`
          : 'look for `&&` that should be `||`',
      });
    },
  },
};
