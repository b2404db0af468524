import type { Process } from '../../link/process.js';
import { instant } from '../../time/instant.js';
import { dateOf } from '../../time/local-date.js';
import { hoursOf } from '../clock-of.js';
import type { Rule } from '../rule.js';

/** A version that takes records in years for which its holidays are not complete. */
export const holidaysEndEarly: Rule = {
  code: 'holidays-end-early',
  severity: 'warning',
  summary: 'A process takes records in years that its holidays do not cover.',
  why: 'After the last year of the list no day is a holiday, and every target around one is early. What is compared are the `effective` dates and `covers`; today’s date plays no part, so that a check says the same tomorrow.',
  visit: {
    process(process, say, project) {
      const last = lastYear(process, project.timeZone);
      if (last === undefined) return;
      for (const hours of new Set(process.milestones.map(item => hoursOf(item, process, project)))) {
        const covers = hours?.calendar.covers;
        if (hours === undefined || covers === undefined || covers.to >= last.year) continue;
        say(
          `the holidays of \`${hours.name}\` end in ${covers.to}, and this version takes records in ${last.year}`,
          {
            span: process.at.child('effective', last.key).value(),
            related: [
              { span: hours.at.child('holidays').value(), label: 'these holidays' },
              ...process.at.via(),
            ],
            help: 'add the holidays of the years that are missing, and widen `covers`',
          },
        );
      }
    },
  },
};

/** The last year in which a version certainly takes records, and the date that says so. */
function lastYear(
  { effective: { from, to } }: Process,
  timeZone: string,
): { year: number; key: 'from' | 'to' } | undefined {
  const end = to === undefined ? from : instant(to - 1);
  if (end === undefined) return undefined;
  return { year: Number(dateOf(end, timeZone).slice(0, 4)), key: to === undefined ? 'from' : 'to' };
}
