import { allOf, notOf } from '../../analysis/connect.js';
import { isNever } from '../../analysis/find-record.js';
import { recordsOf } from '../../analysis/records.js';
import { exitOf } from '../open-conditions.js';
import type { Rule } from '../rule.js';

/** A process that records leave as they enter it. Exact. */
export const exitAtEntry: Rule = {
  code: 'exit-at-entry',
  severity: 'warning',
  summary: 'Every record leaves a process as it enters it.',
  why: 'It exits before its first milestone could start. This is certain; conditions that compute with fields or search in texts are not analysed.',
  visit: {
    process(process, say, project) {
      const { name, entry, object, at } = process;
      const records = recordsOf(object, project);
      const exit = exitOf(process, project);
      const entering = allOf({ op: 'has', path: entry.from }, entry.when);
      if (exit === undefined || isNever(entering, records)) return;
      if (!isNever(allOf(entering, notOf(exit)), records)) return;
      const exitAt =
        process.exitWhen === undefined
          ? project.objectTypes.get(object)?.at.child('closedWhen')
          : at.child('exitWhen');
      say(`every record leaves \`${name}\` as it enters it`, {
        span: at.child('entry').value(),
        related: [
          ...(exitAt ? [{ span: exitAt.value(), label: 'this is true of each of them' }] : []),
          ...at.via(),
        ],
        help: 'let records enter before the exit condition is true',
      });
    },
  },
};
