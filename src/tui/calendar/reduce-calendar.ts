import { assertNever } from '../../base/assert-never.js';
import type { Workbench } from '../../report/workbench/workbench.js';
import { DAY } from '../../time/duration.js';
import type { Instant } from '../../time/instant.js';
import { addMonths, type DayNumber } from '../../time/plain-date.js';
import type { CalendarAction } from '../action.js';
import { clamp, type Step } from '../list.js';
import type { CalendarState } from './calendar-state.js';

/** The first and the last day that the screen goes to: of 1970 and 2099. */
const DAYS = { first: 0, last: 47_481 };

/** Business hours on the day of an instant; the first ones where none have that name. */
export function openCalendar(workbench: Workbench, at: Instant, name?: string): CalendarState {
  const calendar = Math.max(0, workbench.calendars.indexOf(name ?? ''));
  return looked({ calendar, day: Math.floor(at / DAY) }, workbench);
}

/** The calendar after an action. */
export function reduceCalendar(
  state: CalendarState,
  action: CalendarAction,
  workbench: Workbench,
): CalendarState {
  switch (action.kind) {
    case 'day':
      return looked({ ...state, day: state.day + action.by }, workbench);
    case 'next-calendar': {
      const count = Math.max(1, workbench.calendars.length);
      return looked({ ...state, calendar: (state.calendar + action.by + count) % count }, workbench);
    }
    default:
      return assertNever(action);
  }
}

/** The calendar with another day selected: weeks up and down, months by page, the ends of the month. */
export function moveInCalendar(state: CalendarState, step: Step, workbench: Workbench): CalendarState {
  return looked({ ...state, day: dayAfter(state, step) }, workbench);
}

function dayAfter({ day, month }: CalendarState, step: Step): DayNumber {
  const days = month?.weeks.flat().filter(({ isInMonth }) => isInMonth) ?? [];
  switch (step) {
    case 'up':
      return day - 7;
    case 'down':
      return day + 7;
    case 'page-up':
      return addMonths(day, -1);
    case 'page-down':
      return addMonths(day, 1);
    case 'first':
      return days[0]?.day ?? day;
    case 'last':
      return days.at(-1)?.day ?? day;
    default:
      return assertNever(step);
  }
}

function looked(state: Omit<CalendarState, 'month'>, workbench: Workbench): CalendarState {
  const day = clamp(state.day, DAYS.first, DAYS.last);
  const name = workbench.calendars[state.calendar];
  return { ...state, day, month: name === undefined ? undefined : workbench.month(name, day) };
}
