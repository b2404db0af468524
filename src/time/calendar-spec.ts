/** The days of a week, Monday first (ISO 8601). */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A day of the week as policies write it. */
export type Weekday = (typeof WEEKDAYS)[number];

/** A date of a calendar's own zone, `2026-12-25`. */
export type PlainDate = string;

/**
 * A stretch of open (or closed) wall-clock time of one day: minutes after local midnight, `[start, end)`.
 * `end` above 1440 runs into the next day; the stretch belongs to the day it starts on (S4).
 */
export interface DayWindow {
  readonly start: number;
  readonly end: number;
}

/** Hours that replace a date's week hours; no windows means closed. A holiday on the date still closes it (S4). */
export interface CalendarException {
  readonly date: PlainDate;
  readonly windows: readonly DayWindow[];
  readonly name?: string;
}

/** When a holiday falls, in the calendar's zone. */
export type HolidayRule =
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'range'; readonly from: PlainDate; readonly to: PlainDate }
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number }
  | { readonly kind: 'nth'; readonly nth: number; readonly weekday: Weekday; readonly month: number }
  | { readonly kind: 'rrule'; readonly rule: string; readonly from: PlainDate };

/** A holiday: the whole of each date its rule names, or only the `closed` windows of it. */
export interface Holiday {
  readonly name: string;
  readonly rule: HolidayRule;
  /** Absent: the whole day. */
  readonly closed?: readonly DayWindow[];
  /** Dates on which the rule does not hold (`except` of an include). */
  readonly except?: readonly PlainDate[];
}

/** Some years, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** Business hours as plain data: what a plan file holds and what a compiled calendar is made from. */
export interface CalendarSpec {
  readonly name: string;
  /** IANA zone, such as `America/New_York`. */
  readonly timeZone: string;
  /** Windows of each weekday; an absent day is closed. */
  readonly week: Readonly<Partial<Record<Weekday, readonly DayWindow[]>>>;
  readonly exceptions: readonly CalendarException[];
  readonly holidays: readonly Holiday[];
  /** First and last year for which the holidays are complete, where every holiday list says so. */
  readonly covers?: Years;
}
