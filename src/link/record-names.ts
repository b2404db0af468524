import { parseInstant } from '../time/instant-text.js';
import type { ConditionNames } from './condition/condition-names.js';
import { ENGINE_FIELDS, RELATED_RECORDS } from './engine-fields.js';
import type { FieldType } from './field-type.js';

/** What all conditions of a project may know. */
export interface RecordTypes {
  /** The declared fields of each object type. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldType>>;
  /** The names of all business hours: what the field `businessHours` may hold. */
  readonly hours: readonly string[];
  readonly timeZone: string;
  /** The names of object types that have faults of their own: their fields are not known. */
  readonly faulty: ReadonlySet<string>;
}

const NO_NOW =
  'a condition is judged when something happens to the record; time speaks through targets and offsets';

const known = new WeakMap<RecordTypes, Map<string, ConditionNames>>();

/** What a condition on records of an object type may read, outside of a milestone; the same for all processes of the type. */
export function recordNames(objectType: string, types: RecordTypes): ConditionNames {
  const byType = known.get(types) ?? new Map<string, ConditionNames>();
  known.set(types, byType);
  const names = byType.get(objectType) ?? gatherNames(objectType, types);
  byType.set(objectType, names);
  return names;
}

function gatherNames(objectType: string, types: RecordTypes): ConditionNames {
  const related = relatedNames(types);
  const fields = new Map(types.fields.get(objectType));
  for (const [name, type] of ENGINE_FIELDS) fields.set(name, type);
  fields.set('businessHours', { type: 'picklist', values: types.hours, ranked: false });
  for (const [path, type] of related.fields) fields.set(path, type);
  return { ...related, fields };
}

/** What a condition that is judged on no record may read: its customer, and the entitlement. */
export function relatedNames(types: RecordTypes): ConditionNames {
  const fields = new Map<string, FieldType>();
  const unavailable = new Map([
    ['now', NO_NOW],
    ['startedAt', 'it is the start of an occurrence, which only the conditions of a milestone know'],
    ['milestones', 'only the conditions of a milestone know the other items of their process'],
  ]);
  for (const [owner, type] of RELATED_RECORDS) {
    const related = types.fields.get(type);
    if (related === undefined && !types.faulty.has(type)) {
      unavailable.set(owner, `no ObjectType \`${type}\` declares the fields of its ${owner}`);
    }
    for (const [name, field] of related ?? []) fields.set(`${owner}.${name}`, field);
  }
  return {
    fields,
    items: new Set(),
    unavailable,
    faultyOwners: new Set(
      [...RELATED_RECORDS].flatMap(([owner, type]) => (types.faulty.has(type) ? [owner] : [])),
    ),
    parseInstant: text => parseInstant(text, types.timeZone),
  };
}

/** What `closedWhen` may read: not what follows from it. */
export function closingNames(names: ConditionNames): ConditionNames {
  const fields = new Map(names.fields);
  const unavailable = new Map(names.unavailable);
  for (const field of ['isClosed', 'closedAt']) {
    fields.delete(field);
    unavailable.set(field, '`closedWhen` is what decides it');
  }
  return { ...names, fields, unavailable };
}

const inside = new WeakMap<ConditionNames, Pick<ConditionNames, 'fields' | 'unavailable'>>();

/** What the conditions of a milestone may read besides: its own start, and the other items of its process. */
export function milestoneNames(names: ConditionNames, items: ReadonlySet<string>): ConditionNames {
  const more = inside.get(names) ?? namesInside(names);
  inside.set(names, more);
  return { ...names, ...more, items };
}

function namesInside(names: ConditionNames): Pick<ConditionNames, 'fields' | 'unavailable'> {
  const fields = new Map(names.fields).set('startedAt', { type: 'datetime' });
  const unavailable = new Map(names.unavailable);
  unavailable.delete('startedAt');
  unavailable.delete('milestones');
  return { fields, unavailable };
}
