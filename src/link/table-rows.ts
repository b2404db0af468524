import { finding, type Report } from '../diagnostic/finding.js';
import type { TargetTableSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { picklistValueUnknown } from './codes/condition-codes.js';
import { fieldTypeWrong, tableValueMissing } from './codes/process-codes.js';
import type { FieldType, PicklistType } from './field-type.js';
import { mendCase } from './mend-case.js';
import { didYouMean, nameList } from './name-list.js';
import { requireField } from './require-field.js';

/** Reports a table by a field that has no list of values, rows for values that it lacks, and values without a row. */
export function checkRows(
  spec: TargetTableSpec,
  at: Location,
  fields: ReadonlyMap<string, FieldType>,
  report: Report,
): void {
  const field = requireField(spec.by, at.child('by'), fields, report);
  if (field === undefined) return;
  if (field.type === 'picklist') checkValues(spec, field, at, report);
  else if (field.type !== 'text' && field.type !== 'reference') reportNoList(spec, field, at, report);
  else if (spec.default === undefined) {
    reportMissing(at, `any text may stand in \`${spec.by}\`, and the table has no \`default\``, report);
  }
}

function reportNoList(spec: TargetTableSpec, field: FieldType, at: Location, report: Report): void {
  const what = `\`${spec.by}\` is a ${field.type} field, and a table goes by the values of a picklist`;
  report(
    finding(fieldTypeWrong, what, {
      span: at.child('by').value(),
      related: at.via(),
      help: 'write an item of the milestone for each case, with a condition in `when`',
    }),
  );
}

function checkValues(spec: TargetTableSpec, { values }: PicklistType, at: Location, report: Report): void {
  const free = values.filter(value => !Object.hasOwn(spec.values, value));
  for (const value of Object.keys(spec.values).filter(one => !values.includes(one))) {
    const row = at.child('values', value);
    report(
      finding(picklistValueUnknown, `\`${spec.by}\` has no value \`${value}\``, {
        span: row.key(),
        related: row.via(),
        help: didYouMean(value, values, 'its values'),
        fix: mendCase(value, free, row.key()),
      }),
    );
  }
  if (free.length === 0 || spec.default !== undefined) return;
  reportMissing(at, `the table has no target for ${nameList(free)}`, report);
}

function reportMissing(at: Location, message: string, report: Report): void {
  report(
    finding(tableValueMissing, message, {
      span: at.child('values').key(),
      related: at.via(),
      help: 'add the rows, or a `default` that also serves a blank field',
    }),
  );
}
