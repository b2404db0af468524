import type { PlainDate } from '../time/calendar-spec.js';

/** The days on which something holds, both ends among them; a blank end is open (S40). */
export interface DateRange {
  readonly startDate?: PlainDate;
  readonly endDate?: PlainDate;
}

/** Whether two ranges have a day in common. */
export function overlap(a: DateRange, b: DateRange): boolean {
  return startsBy(a, b.endDate) && startsBy(b, a.endDate);
}

function startsBy({ startDate }: DateRange, day: PlainDate | undefined): boolean {
  return startDate === undefined || day === undefined || startDate <= day;
}
