import { MINUTE } from '../../time/duration.js';
import { parseHours } from '../../time/hours-text.js';
import { hoursLists } from '../hours-lists.js';
import type { Rule } from '../rule.js';
import { tuned } from '../rule-options.js';

/** From so many open minutes a day on, hours are meant to be round the clock. */
const ROUND_THE_CLOCK = 16 * 60;

/** A short hole in hours that follow the sun. Advice. */
export const hoursHole: Rule = {
  code: 'hours-hole',
  severity: 'info',
  summary: 'Hours that are open nearly around the clock have a short hole.',
  why: 'Advice: where one team hands over to the next, half an hour is easily left between them, and every clock stands still in it. Days with 16 open hours or more are looked at.',
  visit: tuned(
    { longest: { form: 'duration', default: '1h', summary: 'How long a hole may be to be called one.' } },
    option => ({
      businessHours(hours, say) {
        for (const { spans, at } of hoursLists(hours)) {
          const reading = parseHours(spans);
          const windows = 'windows' in reading ? reading.windows : [];
          const open = windows.reduce((sum, { start, end }) => sum + end - start, 0);
          const sorted = windows
            .map((window, index) => ({ ...window, index }))
            .sort((a, b) => a.start - b.start);
          for (const [nth, next] of sorted.slice(1).entries()) {
            const before = sorted[nth];
            const hole = before === undefined ? 0 : next.start - before.end;
            if (
              before === undefined ||
              hole <= 0 ||
              hole * MINUTE > option('longest') ||
              open < ROUND_THE_CLOCK
            )
              continue;
            say(`nobody is there for ${hole} minutes between two spans`, {
              span: at.child(next.index).value(),
              related: [{ span: at.child(before.index).value(), label: 'after this one' }, ...at.via()],
              note: 'this is advice: it may be meant',
              help: 'let one span begin when the other ends',
            });
          }
        }
      },
    }),
  ),
};
