import { Document, visit } from 'yaml';
import type { Expression } from '../../../src/condition/expression.js';
import { printExpression } from '../../../src/condition/print-expression.js';

/** A file or a part of one, before it is printed; members that are `undefined` are left out. */
export type Yaml = Readonly<Record<string, unknown>>;

/** Documents of one file. */
export function documents(parts: readonly Yaml[]): string {
  return parts.map(printed).join('---\n');
}

/** Collections with fewer characters than this stand in one line. */
const SHORT = 90;

/** A document in lines that are neither long nor many; maps without members are left out. */
export function printed(part: Yaml): string {
  const isEmpty = (value: unknown) => JSON.stringify(value) === '{}';
  const text = JSON.stringify(part, (_, value) => (isEmpty(value) ? undefined : value));
  const document = new Document(JSON.parse(text));
  visit(document, {
    Collection: (_, node, path) => {
      if (path.length === 1 || JSON.stringify(node.toJS(document)).length > SHORT) return undefined;
      node.flow = true;
      return visit.SKIP;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The members of an object that are not as they would be by themselves. */
export function without(all: object, defaults: object): Yaml {
  const usual = new Map(Object.entries(defaults).map(([name, value]) => [name, JSON.stringify(value)]));
  const isUsual = (name: string, value: unknown) => usual.get(name) === JSON.stringify(value);
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => !isUsual(name, value)));
}

/** A condition as policies write it. */
export function condition(expression: Expression | undefined): string | undefined {
  return expression && printExpression(expression);
}

/** An instant as scenarios write it, in UTC. */
export function instantText(at: number): string {
  return new Date(at).toISOString().replace(/(:00)?\.000Z$/, 'Z');
}
