import type { Value } from '../condition/expression.js';
import { finding, type RelatedSpan, type Report } from '../diagnostic/finding.js';
import type { FieldValuesSpec } from '../schema/spec.gen.js';
import type { Location } from '../syntax/location.js';
import { fieldUnknown } from './codes/condition-codes.js';
import { fieldReadOnly, fieldValueWrong } from './codes/process-codes.js';
import { ENGINE_FIELDS } from './engine-fields.js';
import type { FieldType } from './field-type.js';
import { linkFieldValue } from './field-value.js';
import { didYouMean } from './name-list.js';
import { readTemplate, type Template } from './template-text.js';

/** Records on which an action runs. */
export interface ActionUser {
  /** Absent: no process uses the action, and `fields` are those of all object types. */
  readonly objectType?: string;
  /** What a condition on these records may read. */
  readonly fields: ReadonlyMap<string, FieldType>;
  /** Where a process uses the action. */
  readonly at?: Location;
}

/** Splits a text with `${field}` places; reports fields that its records do not have. */
export function linkTemplate(
  text: string,
  at: Location,
  users: readonly ActionUser[],
  report: Report,
): Template {
  const { template, places } = readTemplate(text, at, report);
  for (const { field, start, end } of places) {
    for (const user of users) {
      if (user.fields.has(field)) continue;
      report(
        finding(fieldUnknown, unknownField(field, user), {
          span: at.text(start, end),
          related: [...usedHere(user), ...at.via()],
          help: didYouMean(field, user.fields.keys(), 'known fields'),
        }),
      );
    }
  }
  return template;
}

/** Links the values that an action sets; reports fields that its records do not have, that only the engine sets, and values they cannot hold. */
export function linkSet(
  set: FieldValuesSpec,
  at: Location,
  users: readonly ActionUser[],
  timeZone: string,
  report: Report,
): Readonly<Record<string, Value>> {
  const values = Object.entries(set).map(([name, value]) => {
    const place = at.child(name);
    if (ENGINE_FIELDS.has(name)) {
      reportReadOnly(name, place, report);
      return [name, value] as const;
    }
    const held = users.map(user => {
      const field = user.fields.get(name);
      if (field !== undefined) return linkFieldValue(value, name, field, timeZone, place, report);
      reportUnknown(name, user, place, report);
      return undefined;
    });
    const different = new Set(held.filter(one => one !== undefined));
    if (different.size > 1) reportDifferent(name, place, report);
    return [name, held[0] ?? null] as const;
  });
  return Object.fromEntries(values);
}

function reportUnknown(name: string, user: ActionUser, at: Location, report: Report): void {
  const settable = [...user.fields.keys()].filter(one => !one.includes('.') && !ENGINE_FIELDS.has(one));
  report(
    finding(fieldUnknown, unknownField(name, user), {
      span: at.key(),
      related: [...usedHere(user), ...at.via()],
      help: didYouMean(name, settable, 'fields that can be set'),
    }),
  );
}

function unknownField(name: string, { objectType }: ActionUser): string {
  return objectType === undefined
    ? `no object type has a field \`${name}\``
    : `\`${objectType}\` has no field \`${name}\``;
}

function usedHere({ objectType, at }: ActionUser): readonly RelatedSpan[] {
  return at === undefined ? [] : [{ span: at.value(), label: `it runs on \`${objectType}\` records here` }];
}

function reportReadOnly(name: string, at: Location, report: Report): void {
  report(
    finding(fieldReadOnly, `\`${name}\` is kept by the engine`, {
      span: at.key(),
      related: at.via(),
      help: name === 'queue' ? 'use an action of type `route`' : 'set a field of your own',
    }),
  );
}

function reportDifferent(name: string, at: Location, report: Report): void {
  report(
    finding(
      fieldValueWrong,
      `\`${name}\` holds different types in the object types that the action runs on`,
      {
        span: at.key(),
        related: at.via(),
        help: 'write an action for each object type',
      },
    ),
  );
}
