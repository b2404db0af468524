import { remember } from '../base/remember.js';
import type { BusinessHours } from '../link/business-hours.js';
import type { Milestone } from '../link/milestone.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import type { FixedTarget } from '../link/target.js';
import { alwaysOpen } from '../time/always-open.js';
import type { Calendar } from '../time/calendar.js';
import { compileCalendar } from '../time/compile-calendar.js';
import { type Instant, instant } from '../time/instant.js';

const compiled = new WeakMap<BusinessHours, Calendar>();
const elapsed = new WeakMap<Project, Calendar>();

/** The calendar of some business hours. */
export function calendarOf(hours: BusinessHours): Calendar {
  return remember(compiled, hours, () => compileCalendar(hours.calendar));
}

/**
 * The hours on which an item counts for a record that has none of its own (S12); none: all time counts. `entitled` names
 * those of the record's entitlement, if it has one with hours.
 */
export function hoursOf(
  { clock, calendar }: Milestone,
  process: Process,
  { businessHours, defaultHours }: Project,
  entitled?: string,
): BusinessHours | undefined {
  const name = calendar ?? process.calendar ?? entitled ?? defaultHours;
  return clock === 'elapsed' || name === undefined ? undefined : businessHours.get(name);
}

/** The clock on which an item counts for a record that has no hours of its own; `entitled` as for `hoursOf`. */
export function clockOf(item: Milestone, process: Process, project: Project, entitled?: string): Calendar {
  const hours = hoursOf(item, process, project, entitled);
  if (hours !== undefined) return calendarOf(hours);
  return remember(elapsed, project, () => alwaysOpen(project.timeZone));
}

/** When a target is due that counts from an instant; `undefined` when that lies beyond the horizon (S7). */
export function dueAt(target: FixedTarget, from: Instant, clock: Calendar): Instant | undefined {
  switch (target.kind) {
    case 'duration':
      return clock.add(from, target.amount);
    case 'businessDays':
      return clock.addBusinessDays(from, target.days);
    case 'businessDayTime':
      return clock.businessDayTime(from, target.days, target.at);
  }
}

/** An instant at which records enter a process: the first of its effective time, else the start of 2026. */
export function someEntry({ effective }: Process): Instant {
  return effective.from ?? instant(Date.UTC(2026, 0, 1));
}
