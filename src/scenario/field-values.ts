import { assertNever } from '../base/assert-never.js';
import { suggest } from '../base/suggest.js';
import type { Value } from '../condition/expression.js';
import { finding } from '../diagnostic/finding.js';
import { fieldUnknown, picklistValueUnknown } from '../link/codes/condition-codes.js';
import { businessHoursUnknown } from '../link/codes/name-codes.js';
import { fieldReadOnly, fieldValueWrong } from '../link/codes/process-codes.js';
import { ENGINE_FIELDS } from '../link/engine-fields.js';
import { didYouMean, nameList } from '../link/name-list.js';
import { resolveName } from '../link/resolve-name.js';
import type { PlanField, PlanObjectType } from '../plan/object-type.js';
import type { FieldValueSpec, FieldValuesSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { instantAt, type Reading } from './reading.js';

/** The field every record has beside its own: the name of its business hours (language §3). */
const HOURS_FIELD = 'businessHours';

/** Fields that somebody sets, each checked against the record's type; a faulty one is reported and left out. */
export function readFields(
  fields: FieldValuesSpec,
  object: PlanObjectType,
  at: Location,
  reading: Reading,
): Readonly<Record<string, Value>> {
  const read = Object.entries(fields).flatMap(([name, value]): [string, Value][] => {
    const field = fieldNamed(name, object, at.child(name), reading);
    const kept = field === undefined ? undefined : readValue(value, field, at.child(name), reading);
    return kept === undefined ? [] : [[name, kept]];
  });
  return Object.fromEntries(read);
}

function fieldNamed(
  name: string,
  object: PlanObjectType,
  at: Location,
  { report }: Reading,
): PlanField | 'businessHours' | undefined {
  const field = Object.hasOwn(object.fields, name) ? object.fields[name] : undefined;
  if (field !== undefined) return field;
  if (name === HOURS_FIELD) return HOURS_FIELD;
  if (ENGINE_FIELDS.has(name)) {
    report(
      finding(fieldReadOnly, `\`${name}\` is kept by the engine and cannot be set`, {
        span: at.key(),
        help: 'let an event bring it about: a message, a change of status, `stop`, `owner` or `queue`',
      }),
    );
  } else {
    report(
      finding(fieldUnknown, `\`${object.name}\` has no field \`${name}\``, {
        span: at.key(),
        help: didYouMean(name, [...Object.keys(object.fields), HOURS_FIELD], 'its fields are'),
      }),
    );
  }
  return undefined;
}

function readValue(
  value: FieldValueSpec,
  field: PlanField | 'businessHours',
  at: Location,
  reading: Reading,
): Value | undefined {
  if (value === null) return null;
  if (field === HOURS_FIELD) return readHours(value, at, reading);
  switch (field.type) {
    case 'picklist':
      return readChoice(value, field.values, at, reading);
    case 'number':
    case 'boolean':
      return typeof value === field.type ? value : wrong(value, `a ${field.type}`, at, reading);
    case 'text':
    case 'reference':
      return typeof value === 'string' ? value : wrong(value, 'a text: put it in quotes', at, reading);
    case 'datetime':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
        ? instantAt(value, at, reading)
        : wrong(value, 'a date and a time such as `2026-03-06T16:30`', at, reading);
    default:
      return assertNever(field);
  }
}

function readChoice(
  value: NonNullable<FieldValueSpec>,
  values: readonly string[],
  at: Location,
  reading: Reading,
): Value | undefined {
  if (typeof value === 'string' && values.includes(value)) return value;
  const meant = suggest(String(value), values);
  const help = meant === undefined ? `its values are ${nameList(values)}` : `did you mean \`${meant}\`?`;
  const name = String(at.path.at(-1));
  reading.report(
    finding(picklistValueUnknown, `\`${value}\` is no value of \`${name}\``, { span: at.value(), help }),
  );
  return undefined;
}

function readHours(
  value: NonNullable<FieldValueSpec>,
  at: Location,
  { plan, report }: Reading,
): Value | undefined {
  const names = new Set(Object.keys(plan.calendars));
  const hours = { kind: businessHoursUnknown, noun: 'business hours', names };
  return resolveName(String(value), at, hours, report) ? value : undefined;
}

function wrong(
  value: NonNullable<FieldValueSpec>,
  needed: string,
  at: Location,
  { report }: Reading,
): undefined {
  const name = String(at.path.at(-1));
  report(
    finding(fieldValueWrong, `\`${name}\` cannot hold \`${value}\`: it takes ${needed}`, {
      span: at.value(),
    }),
  );
  return undefined;
}
