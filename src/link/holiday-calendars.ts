import { finding, type Report } from '../diagnostic/finding.js';
import { holidayCalendarCycle } from './codes/calendar-codes.js';
import { type HolidayCalendar, linkHolidayCalendar, type ReadHolidays } from './holiday-calendar.js';
import type { Named } from './named-documents.js';
import type { Referables } from './referables.js';
import { sortByNeed } from './sort-by-need.js';

/** All holiday calendars of a project. */
export interface HolidayCalendars {
  readonly byName: ReadonlyMap<string, HolidayCalendar>;
  /** An order in which each comes before those it includes. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** Links all holiday calendars; reports includes that go in a circle. */
export function linkHolidayCalendars(
  documents: Named<'HolidayCalendar'>,
  referables: Referables,
  readHolidays: ReadHolidays,
  report: Report,
): HolidayCalendars {
  const byName = new Map<string, HolidayCalendar>();
  for (const [name, document] of documents) {
    byName.set(name, linkHolidayCalendar(document, referables, readHolidays, report));
  }
  const needs = [...byName.values()].map(
    ({ name, includes }) => [name, includes.map(one => one.calendar)] as const,
  );
  const { order, circles } = sortByNeed(new Map(needs));
  for (const circle of circles) reportCircle(circle, byName, report);
  return { byName, ranks: new Map(order.toReversed().map((name, rank) => [name, rank])) };
}

function reportCircle(
  circle: readonly string[],
  byName: ReadonlyMap<string, HolidayCalendar>,
  report: Report,
): void {
  const [first = ''] = circle;
  const last = byName.get(circle.at(-1) ?? '');
  const include = last?.includes.find(one => one.calendar === first);
  const way = [...circle, first].map(name => `\`${name}\``).join(' → ');
  report(
    finding(holidayCalendarCycle, `holiday calendars include each other: ${way}`, {
      span: include?.at.value(),
      related: include?.at.via(),
      help: 'remove one of the includes',
    }),
  );
}
