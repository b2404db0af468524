import type { HolidayOwner } from '../impact/policy/compare-calendars.js';
import { isMap } from '../schema/value-type.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import type { Holiday } from '../time/calendar-spec.js';
import type { ProjectTexts } from './compile.js';

/** Which HolidayCalendar of some projects lists a holiday by itself: the plan knows holidays only as parts of business hours. */
export function holidayOwners(projects: readonly ProjectTexts[]): HolidayOwner {
  const owners = new Map<string, string>();
  for (const document of projects.flatMap(({ policies }) =>
    policies.flatMap(file => parseYaml(file, () => {})),
  )) {
    const { value } = document;
    if (!isMap(value) || value.kind !== 'HolidayCalendar' || !Array.isArray(value.days)) continue;
    for (const day of value.days.filter(isMap)) {
      const key = keyOf(day.name, day.date ?? day.from ?? day.yearly ?? '');
      if (!owners.has(key)) owners.set(key, String(value.name));
    }
  }
  return holiday => owners.get(keyOf(holiday.name, startOf(holiday)));
}

function keyOf(name: unknown, start: unknown): string {
  return JSON.stringify([name, start]);
}

/** What the document writes of a rule's beginning. */
function startOf({ rule }: Holiday): string {
  switch (rule.kind) {
    case 'date':
      return rule.date;
    case 'range':
    case 'rrule':
      return rule.from;
    case 'yearly':
      return `${twoDigits(rule.month)}-${twoDigits(rule.day)}`;
    case 'nth':
      return '';
  }
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
