import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import type { Rule } from '../rule.js';

/** An exit condition that is true of no record. Exact. */
export const exitUnreachable: Rule = {
  code: 'exit-unreachable',
  severity: 'warning',
  summary: 'The condition under which records leave a process is true of no record.',
  why: 'Records stay in the process for ever, closed ones too, and their clocks run on. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    process({ name, exitWhen, object, at }, say, project) {
      if (exitWhen === undefined || !isNever(exitWhen, recordsOf(object, project))) return;
      say(`no record ever leaves \`${name}\`: its exit condition is true of none`, {
        span: at.child('exitWhen').value(),
        related: at.via(),
        help: 'mend the condition, or leave it out: records leave when they close',
      });
    },
  },
};
