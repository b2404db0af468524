import { addBusinessDays, businessDayTime } from './business-days.js';
import type { Calendar, OpenSegment } from './calendar.js';
import type { CalendarSpec } from './calendar-spec.js';
import { type DateHours, dateHours } from './date-hours.js';
import { type DayTable, dayTable } from './day-table.js';
import type { Duration } from './duration.js';
import type { Instant } from './instant.js';
import { isOpen, nextClose, previousClose, previousOpen } from './open-edges.js';
import { openSegments } from './open-segments.js';
import { addOpen, nextOpening, openBetween, subtractOpen } from './open-sums.js';

/**
 * Makes a calendar out of business hours. Years are worked out when first asked about. The spec must have passed
 * `checkCalendar` without a fault that bars it; an unknown zone throws a `RangeError`.
 */
export function compileCalendar(spec: CalendarSpec): Calendar {
  return new CompiledCalendar(spec);
}

/**
 * A class, because all its calendars share their methods: the runtime then compiles a sum into the loop that asks for it, which
 * makes it twice as fast as a function made for each calendar.
 */
class CompiledCalendar implements Calendar {
  readonly name: string;
  readonly timeZone: string;
  private readonly hours: DateHours;
  private readonly table: DayTable;

  constructor(spec: CalendarSpec) {
    this.name = spec.name;
    this.timeZone = spec.timeZone;
    this.hours = dateHours(spec);
    this.table = dayTable(this.hours);
  }

  add(from: Instant, amount: Duration): Instant | undefined {
    return addOpen(this.table, from, amount);
  }

  subtract(from: Instant, amount: Duration): Instant | undefined {
    return subtractOpen(this.table, from, amount);
  }

  between(from: Instant, to: Instant): Duration {
    return openBetween(this.table, from, to);
  }

  isOpen(at: Instant): boolean {
    return isOpen(this.table, at);
  }

  nextOpen(at: Instant): Instant | undefined {
    return nextOpening(this.table, at);
  }

  nextClose(at: Instant): Instant | undefined {
    return nextClose(this.table, at);
  }

  previousOpen(at: Instant): Instant | undefined {
    return previousOpen(this.table, at);
  }

  previousClose(at: Instant): Instant | undefined {
    return previousClose(this.table, at);
  }

  addBusinessDays(from: Instant, days: number): Instant | undefined {
    return addBusinessDays(this.hours, this, from, days);
  }

  businessDayTime(from: Instant, days: number, at: 'close' | number): Instant | undefined {
    return businessDayTime(this.hours, this, from, days, at);
  }

  segments(from: Instant, to: Instant): Iterable<OpenSegment> {
    return openSegments(this.hours, from, to);
  }
}
