import { remember } from '../base/remember.js';
import type { Expression } from '../condition/expression.js';
import type { FieldType } from '../link/field-type.js';
import type { Project } from '../link/project.js';
import { recordNames } from '../link/record-names.js';

/** What is known of all records of an object type, whatever happens to them. */
export interface Records {
  /** The name of the object type. */
  readonly object: string;
  /** What the fields may hold, by path; also `startedAt`. */
  readonly fields: ReadonlyMap<string, FieldType>;
  /** When a record is closed: `isClosed` says so, and nothing else does. Absent: never. */
  readonly closedWhen?: Expression;
}

/** What is always so of a field that the engine keeps; it says nothing of a record whose field nobody asks about. */
export interface Law {
  readonly field: string;
  readonly says: Expression;
}

const known = new WeakMap<Project, Map<string, Records>>();

/** What is known of the records of an object type of a project. */
export function recordsOf(object: string, project: Project): Records {
  const ofProject = remember(known, project, () => new Map<string, Records>());
  return remember(ofProject, object, () => readRecords(object, project));
}

/** The records of a project that somebody has asked about. */
export function recordsSoFar(project: Project): readonly Records[] {
  return [...(known.get(project)?.values() ?? [])];
}

function readRecords(object: string, { objectTypes, businessHours, timeZone }: Project): Records {
  const { fields } = recordNames(object, {
    fields: new Map([...objectTypes].map(([name, type]) => [name, type.fields])),
    hours: [...businessHours.keys()],
    timeZone,
    faulty: new Set(),
  });
  const closedWhen = objectTypes.get(object)?.closedWhen;
  return {
    object,
    fields: new Map(fields).set('startedAt', { type: 'datetime' }),
    ...(closedWhen && { closedWhen }),
  };
}

/** What the engine sees to: a record has been created, and is dated as closed while it is closed. */
export function lawsOf({ closedWhen }: Records): readonly Law[] {
  const closed: Expression = closedWhen ?? { op: 'literal', value: false };
  return [
    { field: 'createdAt', says: { op: 'has', path: 'createdAt' } },
    {
      field: 'closedAt',
      says: { op: 'equal', left: { op: 'has', path: 'closedAt' }, right: closed },
    },
  ];
}
