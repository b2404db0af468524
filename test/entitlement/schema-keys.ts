import { readFileSync } from 'node:fs';
import path from 'node:path';

const SCHEMAS = path.resolve(import.meta.dirname, '../../schemas');

/** What every document has, whatever its kind. */
const COMMON = new Set(['kind', 'name', 'label', 'description']);

/** The keys of a kind of document as its schema has them: `apply.tie`, `modify[].do`, and each value that a key may have, `modify[].do: suspend`. */
export function schemaKeys(file: string): readonly string[] {
  const schema = record(JSON.parse(readFileSync(path.join(SCHEMAS, file), 'utf8')));
  return [...new Set(keysOf(schema, record(schema.$defs), ''))].filter(key => !COMMON.has(key));
}

type Node = Readonly<Record<string, unknown>>;

function keysOf(node: Node, definitions: Node, at: string): string[] {
  const { $ref, properties, items } = node;
  if (typeof $ref === 'string' && $ref.startsWith('#/$defs/')) {
    return keysOf(record(definitions[$ref.slice('#/$defs/'.length)]), definitions, at);
  }
  const below = Object.entries(record(properties)).flatMap(([name, value]) => {
    const key = at === '' ? name : `${at}.${name}`;
    return [key, ...keysOf(record(value), definitions, key)];
  });
  const parts = ['oneOf', 'anyOf', 'allOf'].flatMap(name => list(node[name]));
  return [
    ...list(node.enum).map(value => `${at}: ${value}`),
    ...below,
    ...(items === undefined ? [] : keysOf(record(items), definitions, `${at}[]`)),
    ...parts.flatMap(part => keysOf(record(part), definitions, at)),
  ];
}

function record(value: unknown): Node {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
