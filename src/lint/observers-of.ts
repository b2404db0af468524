import { remember } from '../base/remember.js';
import type { BusinessHours } from '../link/business-hours.js';
import type { HolidayCalendar } from '../link/holiday-calendar.js';
import type { Project } from '../link/project.js';

const known = new WeakMap<Project, ReadonlyMap<string, readonly BusinessHours[]>>();

/** The business hours that observe a holiday calendar, by its name or through an include. */
export function observersOf({ name }: HolidayCalendar, project: Project): readonly BusinessHours[] {
  return remember(known, project, () => observersIn(project)).get(name) ?? [];
}

/** The business hours that observe each holiday calendar of a project. */
function observersIn({ holidayCalendars, businessHours }: Project): ReadonlyMap<string, BusinessHours[]> {
  const observers = new Map<string, BusinessHours[]>();
  for (const hours of businessHours.values()) {
    const names = new Set(hours.spec.holidays);
    for (const name of names) {
      for (const { calendar } of holidayCalendars.get(name)?.includes ?? []) names.add(calendar);
      const others = observers.get(name);
      if (others === undefined) observers.set(name, [hours]);
      else others.push(hours);
    }
  }
  return observers;
}
