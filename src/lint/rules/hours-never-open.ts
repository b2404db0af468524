import { isEverOpen } from '../../time/check-calendar.js';
import { compileCalendar } from '../../time/compile-calendar.js';
import type { Rule } from '../rule.js';

/** Business hours without any open time (S7). */
export const hoursNeverOpen: Rule = {
  code: 'hours-never-open',
  severity: 'warning',
  summary: 'Business hours are never open.',
  why: 'No clock ever moves on them, so a milestone that counts on them has no target and is never late.',
  visit: {
    businessHours(hours, say) {
      if (isEverOpen(compileCalendar(hours.calendar))) return;
      say(`\`${hours.name}\` is never open`, {
        span: hours.at.child('week').key(),
        help: 'write the hours in which the team works',
      });
    },
  },
};
