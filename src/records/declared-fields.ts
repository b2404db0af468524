import type { Value } from '../condition/expression.js';
import { finding } from '../diagnostic/finding.js';
import { fieldUnknown } from '../link/codes/condition-codes.js';
import { linkFieldValue } from '../link/field-value.js';
import { didYouMean } from '../link/name-list.js';
import type { FieldValuesSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import type { LinkContext } from './link-context.js';
import type { RecordKind } from './record-kind.js';

/**
 * The fields that the ObjectType of a kind declares: those under `fields`, and those that a property of the record fills,
 * `serviceLevel` from `ServiceLevel`. Reports fields that it does not declare, and values that they cannot hold.
 */
export function declaredFields(
  kind: RecordKind,
  spec: { readonly fields?: FieldValuesSpec },
  properties: Readonly<Record<string, Value | undefined>>,
  at: Location,
  { plan, report }: LinkContext,
): Readonly<Record<string, Value>> {
  const declared = plan.objectTypes[kind]?.fields ?? {};
  const values: Record<string, Value> = {};
  const read = (name: string, value: Value, place: Location): void => {
    const field = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (field === undefined) return;
    const kept = linkFieldValue(value, name, field, plan.project.timeZone, place, report);
    if (kept !== undefined && kept !== null) values[name] = kept;
  };
  for (const [property, value] of Object.entries(properties)) {
    if (value !== undefined) read(fieldNameOf(property), value, at.child(property));
  }
  for (const [name, value] of Object.entries(spec.fields ?? {})) {
    const place = at.child('fields', name);
    if (Object.hasOwn(declared, name)) read(name, value, place);
    else {
      const help = didYouMean(name, Object.keys(declared), 'its fields are');
      report(
        finding(fieldUnknown, `\`${kind}\` has no field \`${name}\``, {
          span: place.key(),
          related: place.via(),
          help: plan.objectTypes[kind] === undefined ? `declare it in an ObjectType \`${kind}\`` : help,
        }),
      );
    }
  }
  return values;
}

function fieldNameOf(property: string): string {
  return property.charAt(0).toLowerCase() + property.slice(1);
}
