import { printDuration } from '../../time/duration-text.js';
import { hoursOf } from '../clock-of.js';
import { durationsOf } from '../durations-of.js';
import type { Rule } from '../rule.js';

/** A target that lies behind the end of its process. Exact. */
export const targetExceedsDuration: Rule = {
  code: 'target-exceeds-duration',
  severity: 'warning',
  summary: 'A target is longer than records stay in its process.',
  why: 'The process has ended before the target, so the milestone is never violated and its triggers never fire. Only durations on the hours of the process are compared.',
  visit: {
    milestone(item, say, process, project) {
      const { duration, calendar, at: processAt } = process;
      if (duration === undefined || item.runsWhileStopped || item.clock === 'elapsed') return;
      if (hoursOf(item, process, project)?.name !== (calendar ?? project.defaultHours)) return;
      for (const { amount, at } of durationsOf(item.target, item.at.child('target'))) {
        if (amount <= duration) continue;
        say(`the process ends \`${printDuration(duration)}\` after its start, before this target`, {
          span: at.value(),
          related: [{ span: processAt.child('duration').value(), label: 'it ends then' }, ...at.via()],
          help: 'let the process run longer, or promise less',
        });
      }
    },
  },
};
