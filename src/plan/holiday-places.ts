import type { HolidayCalendar } from '../link/holiday-calendar.js';
import type { Project } from '../link/project.js';
import type { Location } from '../syntax/location.js';
import type { Holiday } from '../time/calendar-spec.js';

/** Finds where a holiday of a calendar was written: its day in a list, or the include that brought it in from outside. */
export function holidayPlaces(project: Project): (holiday: Holiday) => Location | undefined {
  const places = new Map<string, Location>();
  for (const calendar of project.holidayCalendars.values()) {
    calendar.days.forEach((day, index) => {
      const key = keyOf(day);
      if (!places.has(key)) places.set(key, placeOf(calendar, index));
    });
  }
  return holiday => places.get(keyOf(holiday));
}

/** Dates that an include excepts do not make it another day. */
function keyOf({ name, rule, closed }: Holiday): string {
  return JSON.stringify([name, rule, closed]);
}

/** A calendar's own days come first. */
function placeOf({ at, spec }: HolidayCalendar, index: number): Location {
  return index < (spec.days?.length ?? 0) ? at.child('days', index) : at.child('include');
}
