import type { BusinessHours } from '../../link/business-hours.js';
import { WEEKDAYS } from '../../time/calendar-spec.js';
import { parseDate, weekdayIndex } from '../../time/plain-date.js';
import { observersOf } from '../observers-of.js';
import type { Rule } from '../rule.js';

/** A dated holiday on a day on which nobody works anyway. */
export const holidayOnClosedDay: Rule = {
  code: 'holiday-on-closed-day',
  severity: 'info',
  summary: 'A dated holiday falls on a day that is closed anyway.',
  why: 'It closes nothing. Often another day is observed instead, and that one is missing from the list. Holidays with a rule are not looked at.',
  visit: {
    holidayCalendar(calendar, say, project) {
      const observers = observersOf(calendar, project);
      if (observers.length === 0) return;
      for (const [index, holiday] of (calendar.spec.days ?? []).entries()) {
        const day = 'date' in holiday ? parseDate(holiday.date) : undefined;
        if (day === undefined || observers.some(hours => isOpen(hours, day))) continue;
        const at = calendar.at.child('days', index);
        say(
          `\`${holiday.name}\` falls on a ${NAMES[weekdayIndex(day)]}, when everybody who observes it is closed`,
          {
            span: at.child('date').value(),
            related: at.via(),
            help: 'write the day on which it is observed, or remove it',
          },
        );
      }
    },
  },
};

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

function isOpen({ calendar }: BusinessHours, day: number): boolean {
  const weekday = WEEKDAYS[weekdayIndex(day)];
  const usual = weekday === undefined ? [] : (calendar.week[weekday] ?? []);
  return usual.length > 0 || calendar.exceptions.some(one => parseDate(one.date) === day);
}
