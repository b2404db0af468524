import type { Calendar } from './calendar.js';
import { type CalendarSpec, WEEKDAYS } from './calendar-spec.js';
import { compileCalendar } from './compile-calendar.js';
import { duration } from './duration.js';
import { instant, isServed } from './instant.js';

/** The calendar that never closes, `24x7`: wall-clock time (S12). The zone, which must be known, serves only its dates. */
export function alwaysOpen(timeZone: string): Calendar {
  const week = Object.fromEntries(WEEKDAYS.map(day => [day, [{ start: 0, end: 1440 }]]));
  const spec: CalendarSpec = { name: '24x7', timeZone, week, exceptions: [], holidays: [] };
  return {
    ...compileCalendar(spec),
    add: (from, amount) => (isServed(instant(from + amount)) ? instant(from + amount) : undefined),
    subtract: (from, amount) => (isServed(instant(from - amount)) ? instant(from - amount) : undefined),
    between: (from, to) => duration(to - from),
    isOpen: isServed,
    nextOpen: at => (isServed(at) ? at : undefined),
    nextClose: () => undefined,
    previousOpen: () => undefined,
    previousClose: () => undefined,
  };
}
