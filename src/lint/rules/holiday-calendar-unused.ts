import type { Rule } from '../rule.js';

/** Holidays that close no hours. */
export const holidayCalendarUnused: Rule = {
  code: 'holiday-calendar-unused',
  severity: 'warning',
  summary: 'No business hours observe a holiday calendar.',
  why: 'Its days are open everywhere: targets run over them as over any other day.',
  visit: {
    project({ holidayCalendars, businessHours }, say) {
      const observed = new Set([...businessHours.values()].flatMap(({ spec }) => spec.holidays ?? []));
      const open = [...observed];
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        for (const { calendar } of holidayCalendars.get(name)?.includes ?? []) {
          if (!observed.has(calendar)) open.push(calendar);
          observed.add(calendar);
        }
      }
      for (const { name, at } of holidayCalendars.values()) {
        if (observed.has(name)) continue;
        say(`no business hours observe the holidays of \`${name}\``, {
          span: at.child('name').value(),
          help: 'name it under `holidays` of the business hours that close on these days, or remove it',
        });
      }
    },
  },
};
