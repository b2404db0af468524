import type { CalendarMonth } from '../../report/workbench/calendar-month.js';
import type { DayNumber } from '../../time/plain-date.js';

/** The business hours that are looked at, and the selected day. */
export interface CalendarState {
  /** Their place among all. */
  readonly calendar: number;
  readonly day: DayNumber;
  /** The month of that day; absent where there are no business hours. */
  readonly month?: CalendarMonth | undefined;
}
