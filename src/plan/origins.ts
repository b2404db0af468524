import type { Milestone } from '../link/milestone.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import { positionAt } from '../source/span.js';
import type { Location } from '../syntax/location.js';

/** The optional parts of a process and of an item that a proof cites beside the whole. */
const PROCESS_PARTS = ['exitWhen', 'stopWhen', 'duration'] as const;
const ITEM_PARTS = ['when', 'after', 'target', 'completeWhen', 'pauseWhen'] as const;

/** Where each part of a plan was written: its path in the plan, such as `processes.premium@1.milestones.resolution.target` → `file:line:column`. */
export function originsOf(project: Project): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...namedOrigins('objectTypes', project.objectTypes),
    ...namedOrigins('calendars', project.businessHours),
    ...namedOrigins('actions', project.actions),
    ...namedOrigins('templates', project.templates),
    ...project.processes.flatMap(processOrigins),
  ]);
}

type Origin = readonly [path: string, place: string];

function namedOrigins(group: string, parts: ReadonlyMap<string, { readonly at: Location }>): Origin[] {
  return [...parts].map(([name, { at }]) => [`${group}.${name}`, placeOf(at.child('name'))]);
}

function processOrigins(process: Process): Origin[] {
  const path = `processes.${process.name}@${process.version}`;
  return [
    [path, placeOf(process.at.child('name'))],
    ...(process.entry.when ? [entryOrigin(path, process)] : []),
    ...partOrigins(path, process, PROCESS_PARTS),
    ...process.milestones.flatMap(item => itemOrigins(path, item)),
  ];
}

function entryOrigin(path: string, { at }: Process): Origin {
  return [`${path}.entry.when`, placeOf(at.child('entry', 'when'))];
}

function itemOrigins(process: string, item: Milestone): Origin[] {
  const path = `${process}.milestones.${item.id}`;
  return [
    [path, placeOf(item.at.child('milestone'))],
    ...partOrigins(path, item, ITEM_PARTS),
    ...item.triggers.map(({ at }, index): Origin => [`${path}.triggers.${index}`, placeOf(at)]),
  ];
}

/** Those of the parts that were written. */
function partOrigins<Part extends string>(
  path: string,
  whole: { readonly at: Location } & { readonly [P in Part]?: unknown },
  parts: readonly Part[],
): Origin[] {
  return parts
    .filter(part => whole[part] !== undefined)
    .map(part => [`${path}.${part}`, placeOf(whole.at.child(part))]);
}

function placeOf(at: Location): string {
  const { file, start } = at.value();
  const { line, column } = positionAt(file, start);
  return `${file.path}:${line}:${column}`;
}
