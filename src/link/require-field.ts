import { finding, type Report } from '../diagnostic/finding.js';
import type { Location } from '../syntax/location.js';
import { fieldUnknown } from './codes/condition-codes.js';
import { fieldTypeWrong } from './codes/process-codes.js';
import type { FieldType } from './field-type.js';
import { mendCase } from './mend-case.js';
import { didYouMean, nameList } from './name-list.js';

/** Reports a field that is unknown or holds no instants. */
export function requireDatetime(
  name: string,
  at: Location,
  fields: ReadonlyMap<string, FieldType>,
  report: Report,
): void {
  const field = requireField(name, at, fields, report);
  if (field === undefined || field.type === 'datetime') return;
  const datetimes = [...fields].flatMap(([one, { type }]) => (type === 'datetime' ? [one] : []));
  report(
    finding(fieldTypeWrong, `\`${name}\` is a ${field.type} field, and here a datetime field is needed`, {
      span: at.value(),
      related: at.via(),
      help: `datetime fields: ${nameList(datetimes)}`,
    }),
  );
}

/** Reports a field that the object type does not have; its type when it has. */
export function requireField(
  name: string,
  at: Location,
  fields: ReadonlyMap<string, FieldType>,
  report: Report,
): FieldType | undefined {
  const field = fields.get(name);
  if (field === undefined) {
    const own = [...fields.keys()].filter(one => !one.includes('.'));
    report(
      finding(fieldUnknown, `unknown field \`${name}\``, {
        span: at.value(),
        related: at.via(),
        help: didYouMean(name, own, 'known fields'),
        fix: mendCase(name, own, at.text(0, name.length)),
      }),
    );
  }
  return field;
}
