import type { BusinessHours } from '../link/business-hours.js';
import type { EntitlementPolicy } from '../link/entitlement-policy.js';
import type { EntitlementTemplate } from '../link/entitlement-template.js';
import type { Milestone } from '../link/milestone.js';
import type { ObjectType } from '../link/object-type.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import { positionAt } from '../source/span.js';
import type { Location } from '../syntax/location.js';
import { holidayPlaces } from './holiday-places.js';

/** The parts of a process and of an item that a proof cites beside the whole: how the plan names each, and where it is written. */
const PROCESS_PARTS = [
  ['entry.from', 'entry', 'from'],
  ['entry.when', 'entry', 'when'],
  ['exitWhen', 'exitWhen'],
  ['stopWhen', 'stopWhen'],
  ['duration', 'duration'],
  ['calendar', 'businessHours'],
  ['effective', 'effective'],
] as const;
const ITEM_PARTS = [
  ['when', 'when'],
  ['after', 'after'],
  ['target', 'target'],
  ['completeWhen', 'completeWhen'],
  ['pauseWhen', 'pauseWhen'],
  ['calendar', 'businessHours'],
  ['clock', 'clock'],
  ['start', 'start'],
] as const;

type Part = readonly [name: string, ...keys: string[]];

/**
 * Where each part of a plan was written: its path in the plan, such as `processes.premium@1.milestones.resolution.target`,
 * → `file:line:column`. Parts that were not written have no place.
 */
export function originsOf(project: Project): Readonly<Record<string, string>> {
  const { at, spec } = project.manifest;
  const holidays = holidayPlaces(project);
  return Object.fromEntries([
    ...(spec.process === undefined ? [] : [origin('project.process', at.child('process'))]),
    ...[...project.objectTypes.values()].flatMap(objectTypeOrigins),
    ...[...project.businessHours.values()].flatMap(hours => calendarOrigins(hours, holidays)),
    ...namedOrigins('actions', project.actions),
    ...[...project.templates.values()].flatMap(templateOrigins),
    ...[...project.entitlementPolicies.values()].flatMap(policyOrigins),
    ...project.processes.flatMap(processOrigins),
  ]);
}

type Origin = readonly [path: string, place: string];

function namedOrigins(group: string, parts: ReadonlyMap<string, { readonly at: Location }>): Origin[] {
  return [...parts].map(([name, { at }]) => origin(`${group}.${name}`, at.child('name')));
}

/** The template and each target that it overrides. */
function templateOrigins({ name, at, targets }: EntitlementTemplate): Origin[] {
  const path = `templates.${name}`;
  return [
    origin(path, at.child('name')),
    ...Object.keys(targets).map(id => origin(`${path}.targets.${id}`, at.child('targets', id))),
  ];
}

/** The rules of a policy by their place in its lists. */
function policyOrigins({ name, at, spec }: EntitlementPolicy): Origin[] {
  const path = `entitlementPolicies.${name}`;
  return [
    origin(path, at.child('name')),
    ...(spec.apply === undefined ? [] : [origin(`${path}.apply`, at.child('apply'))]),
    ...(spec.lookup === undefined ? [] : [origin(`${path}.lookup`, at.child('lookup'))]),
    ...(['grant', 'modify', 'route', 'renew'] as const).flatMap(list =>
      (spec[list] ?? []).map((_, index) => origin(`${path}.${list}.${index}`, at.child(list, index))),
    ),
  ];
}

function objectTypeOrigins({ name, at, closedWhen }: ObjectType): Origin[] {
  const path = `objectTypes.${name}`;
  return [
    origin(path, at.child('name')),
    ...(closedWhen ? [origin(`${path}.closedWhen`, at.child('closedWhen'))] : []),
  ];
}

/** Exceptions and holidays by their place in the plan's lists. */
function calendarOrigins(
  { name, at, calendar, default: isDefault }: BusinessHours,
  placeOfHoliday: ReturnType<typeof holidayPlaces>,
): Origin[] {
  const path = `calendars.${name}`;
  return [
    origin(path, at.child('name')),
    ...(isDefault ? [origin(`${path}.default`, at.child('default'))] : []),
    ...calendar.exceptions.map((_, index) =>
      origin(`${path}.exceptions.${index}`, at.child('exceptions', index)),
    ),
    ...calendar.holidays.flatMap((holiday, index) => {
      const place = placeOfHoliday(holiday);
      return place === undefined ? [] : [origin(`${path}.holidays.${index}`, place)];
    }),
  ];
}

function processOrigins(process: Process): Origin[] {
  const path = `processes.${process.name}@${process.version}`;
  return [
    origin(path, process.at.child('name')),
    ...partOrigins(path, process.at, process.spec, PROCESS_PARTS),
    ...process.milestones.flatMap(item => itemOrigins(path, item)),
    ...process.updateRules.map((_, index) =>
      origin(`${path}.updateRules.${index}`, process.at.child('updateRules', index)),
    ),
  ];
}

function itemOrigins(process: string, item: Milestone): Origin[] {
  const path = `${process}.milestones.${item.id}`;
  return [
    origin(path, item.at.child('milestone')),
    ...partOrigins(path, item.at, item.spec, ITEM_PARTS),
    ...rowOrigins(path, item),
    ...item.triggers.map(({ at }, index) => origin(`${path}.triggers.${index}`, at)),
  ];
}

/** The rows of a target table. */
function rowOrigins(path: string, { target, at }: Milestone): Origin[] {
  if (target.kind !== 'table') return [];
  const rows = Object.keys(target.values).map(value => ['values', value]);
  return [...rows, ...(target.default ? [['default']] : [])].map(keys =>
    origin(`${path}.target.${keys.join('.')}`, at.child('target', ...keys)),
  );
}

/** Those of the parts that were written. */
function partOrigins(path: string, at: Location, spec: object, parts: readonly Part[]): Origin[] {
  return parts
    .filter(([, ...keys]) => isWritten(spec, keys))
    .map(([name, ...keys]) => origin(`${path}.${name}`, at.child(...keys)));
}

function isWritten(spec: object, [key, ...more]: readonly string[]): boolean {
  const value: unknown =
    key === undefined ? undefined : Object.entries(spec).find(([name]) => name === key)?.[1];
  if (more.length === 0) return value !== undefined;
  return typeof value === 'object' && value !== null && isWritten(value, more);
}

function origin(path: string, at: Location): Origin {
  const { file, start } = at.value();
  const { line, column } = positionAt(file, start);
  return [path, `${file.path}:${line}:${column}`];
}
