import type { CalendarSpec, PlainDate } from './calendar-spec.js';
import { dateHours } from './date-hours.js';
import { datesOf } from './holiday-dates.js';
import type { Instant } from './instant.js';
import { dateOf } from './local-date.js';
import { formatDate, parseDate, yearOf } from './plain-date.js';
import type { TimeSpan } from './time-span.js';

/** What closes a date that the week's hours would have open: one of the calendar's holidays or exceptions. */
export interface Closure {
  readonly date: PlainDate;
  readonly kind: 'holiday' | 'exception';
  /** Its place in the calendar's `holidays` or `exceptions`. */
  readonly index: number;
  readonly name?: string;
}

/** Why a calendar is closed: the closures of a stretch that holds no open time, by date; none where the week's hours alone close it. */
export type ClosuresBetween = (from: Instant, to: Instant) => readonly Closure[];

/** Finds the holidays and exceptions that close stretches of a calendar (S4). The zone must be known. */
export function closuresOf(spec: CalendarSpec): ClosuresBetween {
  const hours = dateHours(spec);
  const week = dateHours({ ...spec, exceptions: [], holidays: [] });
  const holidays = spec.holidays.map(holiday => ({ name: holiday.name, datesIn: datesOf(holiday) }));

  const holidayOn = (day: number, name: string): Closure => {
    const index = holidays.findIndex(one => one.name === name && one.datesIn(yearOf(day)).includes(day));
    return { date: formatDate(day), kind: 'holiday', index, name };
  };

  const exceptionOn = (day: number): Closure[] => {
    const exception = hours.exceptionOn(day);
    if (exception === undefined) return [];
    const index = spec.exceptions.indexOf(exception);
    const { date, name } = exception;
    return [{ date, kind: 'exception', index, ...(name !== undefined && { name }) }];
  };

  const closuresOn = (day: number, gap: TimeSpan): Closure[] => {
    const isPlanned = hours.plannedOn(day).some(span => meet(span, gap));
    const whole = hours.holidayOn(day)?.whole;
    if (whole !== undefined) return isPlanned ? [holidayOn(day, whole)] : [];
    const planned = [day - 1, day].flatMap(hours.plannedOn).filter(span => meet(span, gap));
    const partial = hours.closedOn(day).filter(({ closed }) => planned.some(span => meet(span, closed)));
    const byException = !isPlanned && week.plannedOn(day).some(span => meet(span, gap));
    return [
      ...partial.filter(({ closed }) => meet(closed, gap)).map(({ name }) => holidayOn(day, name)),
      ...(byException ? exceptionOn(day) : []),
    ];
  };

  return (from, to) => {
    const [first, last] = [from, to].map(at => parseDate(dateOf(at, spec.timeZone)) ?? 0);
    const closures: Closure[] = [];
    for (let day = (first ?? 0) - 1; day <= (last ?? 0); day++) {
      closures.push(...closuresOn(day, { start: from, end: to }));
    }
    return closures;
  };
}

function meet(a: TimeSpan, b: TimeSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
