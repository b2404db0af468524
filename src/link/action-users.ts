import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { ActionUser } from './action-fields.js';
import type { FieldType } from './field-type.js';
import type { Process } from './process.js';
import { type RecordTypes, recordNames } from './record-names.js';

/** Finds on which records an action runs. */
export type FindActionUsers = (action: SpecDocumentOf<'Action'>) => readonly ActionUser[];

/**
 * Gathers which processes use which actions: one user for each object type; for an action that none uses, all object types
 * as one. Where an object type is faulty (`allKnown` is false), nobody can say what such an action may not name.
 */
export function actionUsers(
  processes: readonly Process[],
  types: RecordTypes,
  allKnown: boolean,
): FindActionUsers {
  const used = new Map<string, Map<string, ActionUser>>();
  for (const { object, milestones } of processes) {
    const { fields } = recordNames(object, types);
    for (const { success, triggers, at } of milestones) {
      for (const action of [...success, ...triggers.flatMap(trigger => trigger.actions)]) {
        const users = used.get(action) ?? new Map<string, ActionUser>();
        if (!users.has(object)) users.set(object, { objectType: object, fields, at });
        used.set(action, users);
      }
    }
  }
  const nobody: readonly ActionUser[] = allKnown ? [{ fields: allFields(types) }] : [];
  return ({ spec }) => [...(used.get(spec.name)?.values() ?? nobody)];
}

/** The fields of all object types; of those of one name the first. */
function allFields(types: RecordTypes): ReadonlyMap<string, FieldType> {
  const all = new Map<string, FieldType>();
  for (const objectType of types.fields.keys()) {
    for (const [name, field] of recordNames(objectType, types).fields) {
      if (!all.has(name)) all.set(name, field);
    }
  }
  return all;
}
