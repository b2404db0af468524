import type { Value } from '../condition/expression.js';
import { finding, type Report } from '../diagnostic/finding.js';
import type { Location } from '../syntax/location.js';
import { parseInstant } from '../time/instant-text.js';
import { picklistValueUnknown } from './codes/condition-codes.js';
import { fieldValueWrong } from './codes/process-codes.js';
import type { FieldType } from './field-type.js';
import { mendCase } from './mend-case.js';
import { didYouMean } from './name-list.js';

/**
 * The value that a field takes from a document: instants become milliseconds, in `timeZone` where they have no offset.
 * Reports a value that the field cannot hold; `undefined` then.
 */
export function linkFieldValue(
  value: Value,
  name: string,
  field: FieldType,
  timeZone: string,
  at: Location,
  report: Report,
): Value | undefined {
  if (value === null || value === '') return null;
  switch (field.type) {
    case 'picklist':
      if (typeof value === 'string' && field.values.includes(value)) return value;
      reportStranger(value, name, field.values, at, report);
      return undefined;
    case 'datetime': {
      const instant = typeof value === 'string' ? parseInstant(value, timeZone) : undefined;
      return instant ?? wrong(value, name, 'an instant such as `2026-03-09T09:30Z`', at, report);
    }
    case 'number':
      return typeof value === 'number' ? value : wrong(value, name, 'a number', at, report);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong(value, name, '`true` or `false`', at, report);
    default:
      return typeof value === 'string' ? value : wrong(value, name, 'a text, in quotes', at, report);
  }
}

function reportStranger(
  value: Value,
  name: string,
  values: readonly string[],
  at: Location,
  report: Report,
): void {
  const text = String(value);
  report(
    finding(picklistValueUnknown, `\`${name}\` has no value \`${value}\``, {
      span: at.value(),
      related: at.via(),
      help: didYouMean(text, values, 'its values'),
      fix: mendCase(text, values, at.text(0, text.length)),
    }),
  );
}

function wrong(value: Value, name: string, needed: string, at: Location, report: Report): undefined {
  report(
    finding(fieldValueWrong, `\`${name}\` cannot hold \`${value}\``, {
      span: at.value(),
      related: at.via(),
      help: `it holds ${needed}`,
    }),
  );
}
