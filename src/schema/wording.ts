import { alternativesOf, definitionName, resolveSchema } from './definition.js';
import type { JsonSchema } from './json-schema.js';
import { acceptedTypes, type ValueType, valueTypeOf } from './value-type.js';

const LONGEST_SHOWN = 60;

/** A value as a message shows it: short, on one line, in backticks. */
export function shown(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).replace(/\s+/g, ' ');
  return `\`${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}\``;
}

/** Texts in backticks, joined by commas and a last word. */
export function listed(values: readonly unknown[], lastWord: 'and' | 'or'): string {
  const texts = values.map(shown);
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : `${texts.join(', ')} ${lastWord} ${last}`;
}

/** `a duration`, `an offset`. */
export function withArticle(title: string): string {
  return `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${title}`;
}

/** What a value is: `the number 90`, `an empty text`, `a map`, `nothing`. */
export function described(value: unknown): string {
  switch (valueTypeOf(value)) {
    case 'map':
      return 'a map';
    case 'list':
      return 'a list';
    case 'null':
      return 'nothing';
    case 'number':
      return `the number ${shown(value)}`;
    case 'boolean':
      return shown(value);
    case 'text':
      return value === '' ? 'an empty text' : `the text ${shown(value)}`;
  }
}

const TYPE_NAMES: Readonly<Record<ValueType, string>> = {
  map: 'a map',
  list: 'a list',
  text: 'a text',
  number: 'a number',
  boolean: '`true` or `false`',
  null: 'nothing',
};

/** What a schema asks for: `a duration such as 4h`, `a list`, `true or false`. */
export function expected(schema: JsonSchema): string {
  const resolved = resolveSchema(schema);
  const example = exampleOf(resolved);
  const types = acceptedTypes(resolved);
  if (definitionName(resolved) === 'text') return 'a text';
  if (resolved.enum === undefined && resolved.title !== undefined && example !== undefined) {
    return `${withArticle(resolved.title)}, such as ${example}`;
  }
  if (resolved.enum !== undefined) return listed(resolved.enum, 'or');
  if (resolved.type === 'integer') return 'a whole number';
  return types.map(type => TYPE_NAMES[type]).join(' or ') || 'another value';
}

/** An example of a value, as one writes it on a line; undefined where there is none that fits on a line. */
export function exampleOf(schema: JsonSchema): string | undefined {
  const resolved = resolveSchema(schema);
  const [example] = schema.examples ?? resolved.examples ?? [];
  if (example === undefined) return undefined;
  const text = flow(example);
  return text.length > LONGEST_SHOWN ? undefined : `\`${text}\``;
}

/** A `key: value` to write, with the value of an example, a constant or the first allowed one. */
export function exampleEntry(key: string, schema: JsonSchema | undefined): string | undefined {
  if (schema === undefined) return undefined;
  const resolved = resolveSchema(schema);
  const constants = resolved.const === undefined ? resolved.enum : [resolved.const];
  const [example = constants?.[0]] = schema.examples ?? resolved.examples ?? [];
  if (example === undefined) return alternativesOf(resolved) ? `\`${key}: …\`` : undefined;
  const text = `${key}: ${flow(example)}`;
  return `\`${text.length > LONGEST_SHOWN ? `${key}: …` : text}\``;
}

/** A plain value in YAML's flow style, quoted where it must be. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flow(inner)}`)
      .join(', ')}}`;
  }
  if (typeof value !== 'string') return String(value);
  return /^[\w+./@-]+(?: [\w+./@-]+)*%?$/.test(value) && !/^\d\d:/.test(value) ? value : `'${value}'`;
}
