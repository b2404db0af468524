import { assertNever } from '../base/assert-never.js';
import type { Value } from '../condition/expression.js';
import { finding } from '../diagnostic/finding.js';
import { fieldUnknown, picklistValueUnknown } from '../link/codes/condition-codes.js';
import { fieldReadOnly, fieldValueWrong } from '../link/codes/process-codes.js';
import { ENGINE_FIELDS } from '../link/engine-fields.js';
import { didYouMean } from '../link/name-list.js';
import type { PlanField } from '../plan/object-type.js';
import type { FieldValueSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { parseInstant } from '../time/instant-text.js';
import type { LinkScope } from './link-scope.js';

/** The field that every record has beside its own (language §3). */
const HOURS_FIELD = 'businessHours';

/** The type of a field that a log may set, named by the key at `at`; `undefined`, after a finding, when there is no such field. */
export function linkField(name: string, at: Location, scope: LinkScope): PlanField | undefined {
  const { objectType, businessHours, report } = scope;
  if (Object.hasOwn(objectType.fields, name)) return objectType.fields[name];
  if (name === HOURS_FIELD) return { type: 'picklist', values: businessHours, ranked: false };
  const span = at.key();
  if (ENGINE_FIELDS.has(name)) {
    const help = 'let an event bring it about: see `means`';
    report(finding(fieldReadOnly, `\`${name}\` is kept by the engine and cannot be set`, { span, help }));
  } else {
    const help = didYouMean(name, [...Object.keys(objectType.fields), HOURS_FIELD], 'its fields are');
    report(finding(fieldUnknown, `\`${objectType.name}\` has no field \`${name}\``, { span, help }));
  }
  return undefined;
}

/** Reports a field that no record has at its end; the fields that the engine keeps may be named. */
export function checkFieldRead(name: string, at: Location, { objectType, report }: LinkScope): void {
  if (Object.hasOwn(objectType.fields, name) || name === HOURS_FIELD || ENGINE_FIELDS.has(name)) return;
  const help = didYouMean(name, Object.keys(objectType.fields), 'its fields are');
  const span = at.value();
  report(finding(fieldUnknown, `\`${objectType.name}\` has no field \`${name}\``, { span, help }));
}

/** The value that the document gives a field of that type; `undefined`, after a finding, when the field cannot hold it. */
export function linkValue(
  written: FieldValueSpec,
  type: PlanField,
  at: Location,
  scope: LinkScope,
): Value | undefined {
  if (written === null) return null;
  const value = typedValue(written, type, scope.timeZone);
  if (value !== undefined) return value;
  const span = at.value();
  if (type.type === 'picklist') {
    const help = didYouMean(String(written), type.values, 'its values are');
    scope.report(finding(picklistValueUnknown, `\`${written}\` is no value of the picklist`, { span, help }));
  } else {
    const message = `\`${written}\` is not ${EXPECTED[type.type]}`;
    scope.report(finding(fieldValueWrong, message, { span }));
  }
  return undefined;
}

const EXPECTED = {
  text: 'a text: put it in quotes',
  reference: 'a text: put it in quotes',
  number: 'a number',
  boolean: 'true or false',
  datetime: 'a date and a time such as `2026-03-06T16:30`',
} as const;

function typedValue(
  written: NonNullable<FieldValueSpec>,
  type: PlanField,
  timeZone: string,
): Value | undefined {
  switch (type.type) {
    case 'picklist':
      return typeof written === 'string' && type.values.includes(written) ? written : undefined;
    case 'text':
    case 'reference':
      return typeof written === 'string' ? written : undefined;
    case 'number':
    case 'boolean':
      return typeof written === type.type ? written : undefined;
    case 'datetime':
      return typeof written === 'string' ? parseInstant(written, timeZone) : undefined;
    default:
      return assertNever(type);
  }
}
