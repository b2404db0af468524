import type { Calendar } from './calendar.js';
import {
  type CalendarSpec,
  type DayWindow,
  type Holiday,
  type HolidayRule,
  type PlainDate,
  WEEKDAYS,
  type Weekday,
} from './calendar-spec.js';
import { compileCalendar } from './compile-calendar.js';
import { datesOf } from './holiday-dates.js';
import { HORIZON } from './horizon.js';
import { EARLIEST, instant, LATEST, SERVED_YEARS } from './instant.js';
import { parseDate } from './plain-date.js';
import { parseRecurrenceRule } from './recurrence-rule.js';
import { isTimeZone } from './zone.js';

/** Where in a calendar a fault lies; indexes count from 0 in the order of the spec. */
export type CalendarPlace =
  | { readonly part: 'calendar' }
  | { readonly part: 'timeZone' }
  | { readonly part: 'week'; readonly day: Weekday; readonly window?: number }
  | { readonly part: 'exception'; readonly index: number; readonly window?: number }
  | { readonly part: 'holiday'; readonly index: number };

/**
 * Something wrong with a calendar. `tail-overlap` and `never-falls` only look mistaken, all others bar the calendar.
 * `problem` says what, in words without capital and period.
 */
export interface CalendarFault {
  readonly kind:
    | 'zone-unknown'
    | 'window-empty'
    | 'windows-overlap'
    | 'tail-overlap'
    | 'date-unknown'
    | 'date-twice'
    | 'range-reversed'
    | 'rule-unreadable'
    | 'never-falls'
    | 'never-open';
  readonly place: CalendarPlace;
  /** The other of two places that do not go together. */
  readonly other?: CalendarPlace;
  readonly problem: string;
}

/** Everything that is wrong with business hours as plain data; none means that `compileCalendar` takes them. */
export function checkCalendar(spec: CalendarSpec): readonly CalendarFault[] {
  const faults = [
    ...zoneFaults(spec),
    ...WEEKDAYS.flatMap(day => windowFaults(spec.week[day] ?? [], window => ({ part: 'week', day, window }))),
    ...tailFaults(spec),
    ...exceptionFaults(spec),
    ...spec.holidays.flatMap(holidayFaults),
  ];
  return faults.some(fault => fault.kind === 'zone-unknown') ? faults : [...faults, ...opennessFaults(spec)];
}

function zoneFaults({ timeZone }: CalendarSpec): CalendarFault[] {
  if (isTimeZone(timeZone)) return [];
  const problem = `this runtime's time-zone data has no zone \`${timeZone}\``;
  return [{ kind: 'zone-unknown', place: { part: 'timeZone' }, problem }];
}

function windowFaults(
  windows: readonly DayWindow[],
  place: (window: number) => CalendarPlace,
): CalendarFault[] {
  return windows.flatMap((window, index): CalendarFault[] => {
    const here = place(index);
    if (window.start >= window.end) {
      return [{ kind: 'window-empty', place: here, problem: 'a span must end after it starts' }];
    }
    const earlier = windows
      .slice(0, index)
      .findIndex(one => one.start < window.end && window.start < one.end);
    if (earlier < 0) return [];
    return [
      { kind: 'windows-overlap', place: here, other: place(earlier), problem: 'two spans of a day overlap' },
    ];
  });
}

/** The tail of a night shift that runs over the next day's own hours: they are united (S3). */
function tailFaults({ week }: CalendarSpec): CalendarFault[] {
  return WEEKDAYS.flatMap((day, dayIndex) => {
    const next = WEEKDAYS[(dayIndex + 1) % 7] ?? day;
    return (week[day] ?? []).flatMap((window, index): CalendarFault[] => {
      const over = (week[next] ?? []).findIndex(one => one.start < window.end - 1440);
      if (over < 0) return [];
      return [
        {
          kind: 'tail-overlap',
          place: { part: 'week', day, window: index },
          other: { part: 'week', day: next, window: over },
          problem: `the night of ${day} runs over the hours of ${next}: they count once`,
        },
      ];
    });
  });
}

function exceptionFaults({ exceptions }: CalendarSpec): CalendarFault[] {
  return exceptions.flatMap(({ date, windows }, index): CalendarFault[] => {
    const place = { part: 'exception', index } as const;
    const faults = windowFaults(windows, window => ({ ...place, window }));
    if (parseDate(date) === undefined) {
      return [...faults, { kind: 'date-unknown', place, problem: `there is no date \`${date}\`` }];
    }
    const earlier = exceptions.findIndex(one => one.date === date);
    if (earlier === index) return faults;
    const other = { part: 'exception', index: earlier } as const;
    return [...faults, { kind: 'date-twice', place, other, problem: `\`${date}\` has two exceptions` }];
  });
}

function holidayFaults(holiday: Holiday, index: number): CalendarFault[] {
  const place = { part: 'holiday', index } as const;
  const { rule, except = [], closed = [] } = holiday;
  const unknown = [...datesWritten(rule), ...except].find(date => parseDate(date) === undefined);
  if (unknown !== undefined) {
    return [{ kind: 'date-unknown', place, problem: `there is no date \`${unknown}\`` }];
  }
  if (rule.kind === 'range' && rule.to < rule.from) {
    return [{ kind: 'range-reversed', place, problem: `\`${rule.to}\` comes before \`${rule.from}\`` }];
  }
  const problem = rule.kind === 'rrule' ? ruleProblem(rule.rule) : undefined;
  if (problem !== undefined) return [{ kind: 'rule-unreadable', place, problem }];
  if (everFalls(holiday)) return windowFaults(closed, () => place);
  return [{ kind: 'never-falls', place, problem: `\`${holiday.name}\` falls on no date` }];
}

function ruleProblem(text: string): string | undefined {
  const reading = parseRecurrenceRule(text);
  return 'problem' in reading ? reading.problem : undefined;
}

function datesWritten(rule: HolidayRule): readonly PlainDate[] {
  switch (rule.kind) {
    case 'date':
      return [rule.date];
    case 'range':
      return [rule.from, rule.to];
    case 'rrule':
      return [rule.from];
    case 'yearly':
    case 'nth':
      return [];
  }
}

function everFalls(holiday: Holiday): boolean {
  const datesIn = datesOf(holiday);
  for (let year = SERVED_YEARS.from; year <= SERVED_YEARS.to; year++) {
    if (datesIn(year).length > 0) return true;
  }
  return false;
}

/** A calendar that is never open would make every target unreachable (S7). */
function opennessFaults(spec: CalendarSpec): CalendarFault[] {
  if (isEverOpen(compileCalendar(spec))) return [];
  return [{ kind: 'never-open', place: { part: 'calendar' }, problem: 'no time is ever open' }];
}

/** Whether a calendar is open at any instant that is served. */
export function isEverOpen(calendar: Calendar): boolean {
  for (let from = EARLIEST; from < LATEST; from = instant(from + HORIZON)) {
    if (calendar.nextOpen(from) !== undefined) return true;
  }
  return false;
}
