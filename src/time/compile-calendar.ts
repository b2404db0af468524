import { businessDays } from './business-days.js';
import type { Calendar } from './calendar.js';
import type { CalendarSpec } from './calendar-spec.js';
import { dateHours } from './date-hours.js';
import { dayTable } from './day-table.js';
import { openEdges } from './open-edges.js';
import { openSegments } from './open-segments.js';
import { openSums } from './open-sums.js';

/**
 * Makes a calendar out of business hours. Years are worked out when first asked about. The spec must have passed
 * `checkCalendar` without a fault that bars it; an unknown zone throws a `RangeError`.
 */
export function compileCalendar(spec: CalendarSpec): Calendar {
  const hours = dateHours(spec);
  const table = dayTable(hours);
  const sums = openSums(table);
  const edges = openEdges(table, sums.nextOpen);
  return {
    name: spec.name,
    timeZone: spec.timeZone,
    ...sums,
    ...edges,
    ...businessDays(hours, { ...sums, ...edges }),
    segments: (from, to) => openSegments(hours, from, to),
  };
}
