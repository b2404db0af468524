import { present } from '../base/present.js';
import type { Expression } from '../condition/expression.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { FieldSpec, ObjectTypeSpec } from '../schema/spec.gen.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import type { Location } from '../syntax/location.js';
import { fieldReserved, nameSpecial } from './codes/name-codes.js';
import { checkCondition } from './condition/check-condition.js';
import { ENGINE_FIELDS, RESERVED_WORDS } from './engine-fields.js';
import type { FieldType } from './field-type.js';
import { isSpecialName, type Named } from './named-documents.js';
import { closingNames, type RecordTypes, recordNames } from './record-names.js';
import type { Referables } from './referables.js';
import { resolveName } from './resolve-name.js';

/** A record type. */
export interface ObjectType {
  readonly name: string;
  readonly spec: ObjectTypeSpec;
  readonly at: Location;
  /** The fields it declares; the engine's are not among them. */
  readonly fields: ReadonlyMap<string, FieldType>;
  /** Absent: a record of this type never closes by itself. */
  readonly closedWhen?: Expression;
}

/** All object types, and what conditions may know of them. */
export interface ObjectTypes {
  readonly objectTypes: ReadonlyMap<string, ObjectType>;
  readonly types: RecordTypes;
}

/** Links all object types: first the fields of each, then the conditions, which may read those of related records. */
export function linkObjectTypes(
  documents: Named<'ObjectType'>,
  referables: Referables,
  timeZone: string,
  report: Report,
): ObjectTypes {
  const fields = new Map([...documents].map(([name, one]) => [name, linkFields(one, referables, report)]));
  const types: RecordTypes = {
    fields,
    hours: [...referables.businessHours.names.keys()],
    timeZone,
    faulty: new Set([...referables.objectTypes.names.keys()].filter(name => !fields.has(name))),
  };
  const objectTypes = new Map<string, ObjectType>();
  for (const [name, { spec, at }] of documents) {
    const names = closingNames(recordNames(name, types));
    const closedWhen =
      spec.closedWhen === undefined
        ? undefined
        : checkCondition(spec.closedWhen, at.child('closedWhen'), names, report);
    objectTypes.set(name, {
      name,
      spec,
      at,
      fields: fields.get(name) ?? new Map(),
      ...present({ closedWhen }),
    });
  }
  return { objectTypes, types };
}

function linkFields(
  { spec, at }: SpecDocumentOf<'ObjectType'>,
  { objectTypes }: Referables,
  report: Report,
): ReadonlyMap<string, FieldType> {
  const fields = new Map<string, FieldType>();
  for (const [name, field] of Object.entries(spec.fields)) {
    const fieldAt = at.child('fields', name);
    reportTakenName(name, fieldAt, report);
    if (field.type === 'reference' && field.to !== undefined) {
      resolveName(field.to, fieldAt.child('to'), objectTypes, report);
    }
    fields.set(name, fieldType(field));
  }
  return fields;
}

function fieldType(field: FieldSpec): FieldType {
  switch (field.type) {
    case 'picklist':
      return { type: 'picklist', values: field.values, ranked: field.ranked ?? false };
    case 'reference':
      return field.to === undefined ? { type: 'reference' } : { type: 'reference', to: field.to };
    default:
      return { type: field.type };
  }
}

function reportTakenName(name: string, at: Location, report: Report): void {
  const span = at.key();
  if (ENGINE_FIELDS.has(name)) {
    report(
      finding(fieldReserved, `the engine keeps the field \`${name}\` itself`, {
        span,
        help: 'remove it; conditions may read it all the same',
      }),
    );
  } else if (RESERVED_WORDS.has(name)) {
    report(
      finding(fieldReserved, `\`${name}\` means something else in conditions`, {
        span,
        help: 'give the field another name',
      }),
    );
  } else if (isSpecialName(name)) {
    report(
      finding(nameSpecial, `field \`${name}\` has a name that tools read as something else`, {
        span,
        help: 'give the field another name',
      }),
    );
  }
}
