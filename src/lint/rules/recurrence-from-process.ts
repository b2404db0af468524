import type { Rule } from '../rule.js';

/** A milestone that recurs and counts each occurrence from the start of the process. */
export const recurrenceFromProcess: Rule = {
  code: 'recurrence-from-process',
  severity: 'warning',
  summary: 'Every occurrence of a recurring milestone counts from the start of its process.',
  why: 'The second occurrence begins with all the time gone that the first one took, so that it is late before anybody could meet it.',
  visit: {
    milestone({ start, recurrence, milestone, at }, say, _process, project) {
      if (start !== 'process' || recurrence !== 'independent') return;
      const type = project.milestones.get(milestone);
      say(`\`${milestone}\` recurs, and each time it counts from the start of the process`, {
        span: at.child('start').value(),
        related: [
          ...(type ? [{ span: type.at.child('recurrence').value(), label: 'it recurs' }] : []),
          ...at.via(),
        ],
        help: 'remove `start: process`, so that each occurrence counts from its own start',
      });
    },
  },
};
