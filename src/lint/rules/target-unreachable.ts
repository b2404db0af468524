import { clockOf, dueAt, someEntry } from '../clock-of.js';
import type { Rule } from '../rule.js';
import { rowsOf } from '../target-rows.js';

/** A target that its calendar never reaches (S7). Exact for records that enter then. */
export const targetUnreachable: Rule = {
  code: 'target-unreachable',
  severity: 'warning',
  summary: 'A target is not reached within ten years of open time on its hours.',
  why: 'A milestone without a reachable target has none, and is never late.',
  visit: {
    milestone(item, say, process, project) {
      const clock = clockOf(item, process, project);
      const from = someEntry(process);
      for (const { target, at } of rowsOf(item.target, item.at.child('target'))) {
        if (dueAt(target, from, clock) !== undefined || clock.nextOpen(from) === undefined) continue;
        say(`this target is never reached on \`${clock.name}\``, {
          span: at.value(),
          related: at.via(),
          help: 'write a shorter target, or count it on longer hours',
        });
      }
    },
  },
};
