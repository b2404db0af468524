import type { Example, ExampleField } from './example.js';

/** An example in words: "a Case with priority `Low`, type `Question` and no entitlement type"; without fields, "any Case". */
export function describeExample({ object, fields }: Example): string {
  if (fields.length === 0) return `any ${object}`;
  const instants = fields.filter(({ type, value }) => type === 'datetime' && value !== null).length;
  const words = fields.map(field => describeField(field, instants > 1));
  const list = words.length === 1 ? words[0] : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
  return `${withArticle(object)} with ${list}`;
}

const MILESTONE = /^milestones\["(.+)"\]\.(completedAt|violated)$/;

function describeField({ path, type, value, isAny }: ExampleField, isOrdered: boolean): string {
  const [, item, part] = MILESTONE.exec(path) ?? [];
  if (item !== undefined) {
    const isSo = value !== null && value !== false;
    return `\`${item}\` ${isSo ? '' : 'not '}${part === 'violated' ? 'violated' : 'completed'}`;
  }
  const name = path.replace('.', ' ');
  if (value === null) return `no ${name}`;
  if (isAny && (type === 'text' || type === 'reference')) return `another ${name}`;
  if (type === 'datetime' && isAny && !isOrdered) return withArticle(name);
  return `${name} \`${type === 'datetime' ? printInstant(Number(value)) : String(value)}\``;
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** The first and last instant that a date can hold, in milliseconds from 1970. */
const LAST_INSTANT = 8.64e15;

function printInstant(at: number): string {
  if (Math.abs(at) > LAST_INSTANT) return String(at);
  return new Date(at).toISOString().replace('.000Z', 'Z');
}
