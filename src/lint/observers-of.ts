import type { BusinessHours } from '../link/business-hours.js';
import type { HolidayCalendar } from '../link/holiday-calendar.js';
import type { Project } from '../link/project.js';

/** The business hours that observe a holiday calendar, by its name or through an include. */
export function observersOf(
  { name }: HolidayCalendar,
  { holidayCalendars, businessHours }: Project,
): readonly BusinessHours[] {
  const names = new Set([name]);
  for (const reached of names) {
    for (const calendar of holidayCalendars.values()) {
      if (calendar.includes.some(include => include.calendar === reached)) names.add(calendar.name);
    }
  }
  return [...businessHours.values()].filter(({ spec }) => spec.holidays?.some(one => names.has(one)));
}
