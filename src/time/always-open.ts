import type { Calendar } from './calendar.js';
import { type CalendarSpec, WEEKDAYS } from './calendar-spec.js';
import { compileCalendar } from './compile-calendar.js';
import { duration } from './duration.js';
import { instant, isServed } from './instant.js';

/** The calendar that never closes, `24x7`: wall-clock time (S12). The zone, which must be known, serves only its dates. */
export function alwaysOpen(timeZone: string): Calendar {
  const week = Object.fromEntries(WEEKDAYS.map(day => [day, [{ start: 0, end: 1440 }]]));
  const spec: CalendarSpec = { name: '24x7', timeZone, week, exceptions: [], holidays: [] };
  const calendar = compileCalendar(spec);
  return {
    name: calendar.name,
    timeZone,
    add: (from, amount) => (isServed(instant(from + amount)) ? instant(from + amount) : undefined),
    subtract: (from, amount) => (isServed(instant(from - amount)) ? instant(from - amount) : undefined),
    between: (from, to) => duration(to - from),
    isOpen: isServed,
    nextOpen: at => (isServed(at) ? at : undefined),
    nextClose: () => undefined,
    previousOpen: () => undefined,
    previousClose: () => undefined,
    addBusinessDays: (from, days) => calendar.addBusinessDays(from, days),
    businessDayTime: (from, days, at) => calendar.businessDayTime(from, days, at),
    segments: (from, to) => calendar.segments(from, to),
  };
}
