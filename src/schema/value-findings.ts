import { suggest } from '../base/suggest.js';
import { type Finding, finding } from '../diagnostic/finding.js';
import type { Location } from '../syntax/location.js';
import {
  itemDuplicate,
  keyPattern,
  valueEmpty,
  valueNotAllowed,
  valueOutOfRange,
  valuePattern,
  valueType,
} from './codes.js';
import { alternativesOf, definitionName, resolveSchema } from './definition.js';
import type { Fault } from './faults.js';
import { HINTS } from './hints.js';
import type { JsonSchema } from './json-schema.js';
import { atKey, atValue } from './place.js';
import { acceptedTypes, valueTypeOf } from './value-type.js';
import { described, exampleOf, expected, listed, shown, withArticle } from './wording.js';

/** A value of the wrong sort. */
export function typeFinding({ schema, value }: Fault, at: Location): Finding {
  return finding(valueType, `expected ${expected(schema)}, found ${described(value)}`, {
    ...atValue(at),
    note: schema.description,
    help: typeHelp(schema, value),
  });
}

function typeHelp(schema: JsonSchema, value: unknown): string | undefined {
  const types = acceptedTypes(resolveSchema(schema));
  if (value === null) return 'write a value, or delete the line';
  if (types.includes('list') && ['text', 'number'].includes(valueTypeOf(value)))
    return `write a list: \`[${String(value)}]\``;
  if (types.includes('boolean') && typeof value === 'string') {
    if (/^(?:yes|on|y)$/i.test(value)) return 'write `true`';
    if (/^(?:no|off|n)$/i.test(value)) return 'write `false`';
  }
  if (types.includes('number') && typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) {
    return `write it without quotes: \`${value}\``;
  }
  return textHelp(schema, value);
}

/** For a number or a boolean where a text belongs. */
function textHelp(schema: JsonSchema, value: unknown): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const forms = [schema, ...(alternativesOf(schema) ?? []).map(resolveSchema)];
  const hint = forms.map(form => hintFor(form, String(value))).find(one => one !== undefined);
  if (hint !== undefined) return hint;
  const isText = acceptedTypes(resolveSchema(schema)).includes('text');
  return isText && matches(schema, String(value)) ? `put it in quotes: \`'${String(value)}'\`` : undefined;
}

/** A hint for a text that is short enough to be a slip. */
function hintFor(schema: JsonSchema, text: string): string | undefined {
  if (text.length > 40) return undefined;
  return HINTS[definitionName(schema) ?? '']?.(text);
}

function matches({ pattern }: JsonSchema, text: string): boolean {
  return pattern === undefined || new RegExp(pattern, 'u').test(text);
}

/** A text, or a key, in the wrong form. */
export function patternFinding({ schema, value, key }: Fault, at: Location): Finding {
  const text = key ?? String(value);
  const place = key === undefined ? atValue(at) : atKey(at.child(key));
  const kind = key === undefined ? valuePattern : keyPattern;
  const hint = hintFor(schema, text);
  const example = exampleOf(schema);
  const message =
    text.trim() === ''
      ? `${schema.title === undefined ? 'a text' : withArticle(schema.title)} is missing: the text is blank`
      : `${shown(text)} is not ${schema.title === undefined ? 'in the form that is asked for' : withArticle(schema.title)}`;
  return finding(kind, message, {
    ...place,
    note: schema.description,
    help: hint ?? (example && `write it like ${example}`),
  });
}

/** A value that is none of the allowed ones. */
export function constantFinding(fault: Fault, at: Location): Finding {
  const { schema, value } = fault;
  const allowed = schema.const === undefined ? (schema.enum ?? []) : [schema.const];
  if (!acceptedTypes(schema).includes(valueTypeOf(value))) return typeFinding(fault, at);
  const texts = allowed.filter(one => typeof one === 'string');
  const meant = typeof value === 'string' ? suggest(value, texts) : undefined;
  const hint = hintFor(schema, String(value));
  return finding(valueNotAllowed, `${shown(value)} is not allowed here`, {
    ...atValue(at),
    note: schema.description,
    help: meant === undefined ? (hint ?? `write ${listed(allowed, 'or')}`) : `did you mean \`${meant}\`?`,
  });
}

/** A number outside its range. */
export function rangeFinding({ schema, value }: Fault, at: Location): Finding {
  const { minimum, maximum, exclusiveMinimum } = schema;
  const range = [
    minimum === undefined ? undefined : `at least ${minimum}`,
    exclusiveMinimum === undefined ? undefined : `more than ${exclusiveMinimum}`,
    maximum === undefined ? undefined : `at most ${maximum}`,
  ].filter(part => part !== undefined);
  return finding(valueOutOfRange, `${shown(value)} is out of range: it must be ${range.join(' and ')}`, {
    ...atValue(at),
    note: schema.description,
  });
}

/** A list or a map that must hold something. */
export function emptyFinding({ schema, value }: Fault, at: Location): Finding {
  const example = exampleOf(schema);
  return finding(valueEmpty, `the ${Array.isArray(value) ? 'list' : 'map'} is empty`, {
    ...atValue(at),
    note: schema.description,
    help: example === undefined ? 'fill it, or delete it' : `write ${example}, or delete it`,
  });
}

/** An item that stands in the list before. */
export function duplicateItemFinding({ params, value }: Fault, at: Location): Finding {
  const second = Number(params.second);
  const item: unknown = Array.isArray(value) ? value[second] : undefined;
  return finding(itemDuplicate, `${shown(item)} stands twice in this list`, {
    ...atValue(at.child(second)),
    related: [{ span: at.child(Number(params.first)).value(), label: 'the first one' }],
    help: 'delete one of the two',
  });
}

/** A value that its schema refuses for a reason that has no words of its own. */
export function refusedFinding({ schema, value }: Fault, at: Location): Finding {
  return finding(valueNotAllowed, `${shown(value)} is not allowed here`, {
    ...atValue(at),
    note: schema.description,
  });
}
