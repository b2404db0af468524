import { compareText } from '../base/compare-text.js';
import type { DayWindow, Holiday, Years } from './calendar-spec.js';
import { datesOf } from './holiday-dates.js';
import { printHours } from './hours-text.js';
import { formatDate } from './plain-date.js';

/** A day of a HolidayCalendar as `milepost calendar import` writes it. */
export interface WrittenDay {
  readonly name: string;
  readonly date: string;
  readonly closed?: string | readonly string[];
}

/** Holidays as plain dated days of some years, both included, in order of date and without repeats: what git can review. */
export function writeDays(holidays: readonly Holiday[], years: Years): readonly WrittenDay[] {
  const days = new Map<string, WrittenDay>();
  for (const holiday of holidays) {
    const datesIn = datesOf(holiday);
    for (let year = years.from; year <= years.to; year++) {
      for (const day of datesIn(year)) {
        const written = writeDay(holiday.name, formatDate(day), holiday.closed);
        days.set(JSON.stringify(written), written);
      }
    }
  }
  return [...days.values()].sort((a, b) => compareText(a.date, b.date));
}

function writeDay(name: string, date: string, closed: readonly DayWindow[] | undefined): WrittenDay {
  return { name, date, ...(closed && { closed: printHours(closed) }) };
}
