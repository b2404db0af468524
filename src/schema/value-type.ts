import type { JsonSchema } from './json-schema.js';

/** The sorts of value that YAML and JSON know. */
export type ValueType = 'map' | 'list' | 'text' | 'number' | 'boolean' | 'null';

/** A map of a document's plain values. */
export type ValueMap = Readonly<Record<string, unknown>>;

/** Whether a plain value is a map. */
export function isMap(value: unknown): value is ValueMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The sort of a plain value. */
export function valueTypeOf(value: unknown): ValueType {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'map';
}

const TYPES: Readonly<Record<string, ValueType>> = {
  object: 'map',
  array: 'list',
  string: 'text',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** The sorts of value that a schema without references and alternatives accepts; empty when it accepts all. */
export function acceptedTypes(schema: JsonSchema): readonly ValueType[] {
  const constants = schema.const === undefined ? schema.enum : [schema.const];
  if (constants !== undefined) return [...new Set(constants.map(valueTypeOf))];
  const types = schema.type === undefined ? [] : [schema.type].flat();
  return types.flatMap(type => TYPES[type] ?? []);
}
