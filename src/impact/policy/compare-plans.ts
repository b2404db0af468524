import type { PlanContent } from '../../plan/plan.js';
import { compareCalendars, type HolidayOwner } from './compare-calendars.js';
import { same, valueWords } from './compare-milestones.js';
import { compareProcesses } from './compare-processes.js';
import type { PolicyChange } from './policy-change.js';

/** All differences between two plans in words: processes, business hours, then the rest. Plans of the same hash have none. */
export function comparePlans(
  before: PlanContent,
  after: PlanContent,
  ownerOf: HolidayOwner,
): readonly PolicyChange[] {
  return [
    ...compareProcesses(before.processes, after.processes, after.project.timeZone),
    ...compareCalendars(before.calendars, after.calendars, ownerOf),
    ...compareOthers({ 'Default hours': before.defaultCalendar }, { 'Default hours': after.defaultCalendar }),
    ...compareOthers(titled('Action', before.actions), titled('Action', after.actions)),
    ...compareOthers(titled('Object type', before.objectTypes), titled('Object type', after.objectTypes)),
    ...compareOthers(titled('Template', before.templates), titled('Template', after.templates)),
    ...compareOthers({ Project: before.project }, { Project: after.project }),
  ];
}

function titled(title: string, parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${title} ${name}`, part]));
}

function compareOthers(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly PolicyChange[] {
  const titles = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return titles.flatMap(title =>
    leafDifferences(before[title], after[title]).map(words => say(`${title}${words}`)),
  );
}

/** Each leaf of two trees that differs, as ` path: before → after`. */
function leafDifferences(before: unknown, after: unknown, path: readonly string[] = []): readonly string[] {
  if (same(before, after)) return [];
  if (isTree(before) && isTree(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap(key => leafDifferences(before[key], after[key], [...path, key]));
  }
  const place = path.length === 0 ? '' : ` ${path.join('.')}`;
  if (before === undefined && isTree(after)) return [`${place} is new`];
  if (after === undefined && isTree(before)) return [`${place} is gone`];
  return [`${place}: ${valueWords(before)} → ${valueWords(after)}`];
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function say(words: string): PolicyChange {
  return { class: 'different scope', words, subject: { kind: 'other' } };
}
