import { parseHours } from '../../time/hours-text.js';
import { hoursLists } from '../hours-lists.js';
import type { Rule } from '../rule.js';

/** Two spans of a day of which one ends when the other starts. */
export const hoursTouch: Rule = {
  code: 'hours-touch',
  severity: 'info',
  summary: 'Two spans of hours of one day touch.',
  why: 'They count as one span. Whoever wrote two had a break in mind, or could have written one.',
  visit: {
    businessHours(hours, say) {
      for (const { spans, at } of hoursLists(hours)) {
        const reading = parseHours(spans);
        const windows = 'windows' in reading ? reading.windows : [];
        for (const [index, window] of windows.entries()) {
          const other = windows.findIndex(one => one.end === window.start);
          if (other < 0) continue;
          say('this span starts when the other ends', {
            span: at.child(index).value(),
            related: [{ span: at.child(other).value(), label: 'the other' }, ...at.via()],
            help: 'write them as one span, or leave a break between them',
          });
        }
      }
    },
  },
};
