import type { CalendarSpec, DayWindow, Holiday, Weekday } from '../../src/time/calendar-spec.js';
import { parseHours, parseWeekdays } from '../../src/time/hours-text.js';

type Hours = string | readonly string[];

/** Business hours as a test writes them: days or ranges of days, dates of exceptions, dates of whole holidays. */
export interface WrittenCalendar {
  readonly zone?: string;
  readonly week: Readonly<Record<string, Hours>>;
  readonly exceptions?: Readonly<Record<string, Hours>>;
  readonly holidays?: readonly (string | Holiday)[];
}

/** The spec of a calendar written in a few words. */
export function writeCalendar({
  zone = 'UTC',
  week,
  exceptions = {},
  holidays = [],
}: WrittenCalendar): CalendarSpec {
  const days: Partial<Record<Weekday, readonly DayWindow[]>> = {};
  for (const [range, hours] of Object.entries(week)) {
    for (const day of parseWeekdays(range) ?? []) days[day] = windowsOf(hours);
  }
  return {
    name: 'test',
    timeZone: zone,
    week: days,
    exceptions: Object.entries(exceptions).map(([date, hours]) => ({ date, windows: windowsOf(hours) })),
    holidays: holidays.map(one => (typeof one === 'string' ? wholeDay(one) : one)),
  };
}

/** The windows of hours, which must be readable. */
export function windowsOf(hours: Hours): readonly DayWindow[] {
  const reading = parseHours(hours);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.windows;
}

function wholeDay(date: string): Holiday {
  return { name: `holiday ${date}`, rule: { kind: 'date', date } };
}
