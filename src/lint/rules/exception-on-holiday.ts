import { holidayDates } from '../../time/holiday-dates.js';
import { parseDate } from '../../time/plain-date.js';
import type { Rule } from '../rule.js';

/** Hours of an exception on a day that a holiday closes. Exact. */
export const exceptionOnHoliday: Rule = {
  code: 'exception-on-holiday',
  severity: 'warning',
  summary: 'An exception opens a day that a holiday closes.',
  why: 'A holiday beats an exception (S4), so the team that comes in that day works on clocks that stand still.',
  visit: {
    businessHours({ calendar, at }, say) {
      if (calendar.exceptions.length === 0) return;
      const closureOn = holidayDates(calendar.holidays);
      for (const [index, { date, windows }] of calendar.exceptions.entries()) {
        const day = parseDate(date);
        const holiday = day === undefined ? undefined : closureOn(day)?.whole;
        if (holiday === undefined || windows.length === 0) continue;
        const place = at.child('exceptions', index);
        say(`\`${date}\` stays closed: it is ${holiday}`, {
          span: place.child('open').value(),
          related: place.via(),
          help: 'except the date where the holidays are included (`except`), or remove the exception',
        });
      }
    },
  },
};
