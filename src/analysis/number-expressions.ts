import { remember } from '../base/remember.js';
import type { Expression } from '../condition/expression.js';
import { operandsOf } from '../condition/operands.js';

/** Numbers expressions by what they say: two that say the same have the same number, from 0 on. */
export function numberExpressions(): (expression: Expression) => number {
  const known = new WeakMap<Expression, number>();
  const numbers = new Map<string, number>();
  const lists = new WeakMap<readonly string[], string>();
  const numberFor = (words: string): number => remember(numbers, words, () => numbers.size);
  const numberOf = (one: Expression): number => {
    const words = ownWords(one);
    if (words !== undefined) return numberFor(words);
    return remember(known, one, () =>
      numberFor(`${one.op}${besides(one, lists)} ${operandsOf(one).map(numberOf).join(' ')}`),
    );
  };
  return numberOf;
}

/** All that an expression says which is made of no others. */
function ownWords(one: Expression): string | undefined {
  switch (one.op) {
    case 'literal':
      return `literal ${typeof one.value} ${one.value}`;
    case 'read':
      return `read ${one.type} ${one.path}`;
    case 'has':
      return `has ${one.path}`;
    case 'milestone':
      return `milestone ${one.part} ${one.id}`;
    default:
      return undefined;
  }
}

/** What an expression says beside what it is made of: the function that it calls, the ranks that it goes by. */
function besides(one: Expression, lists: WeakMap<readonly string[], string>): string {
  if (one.op === 'call') return ` ${one.name}`;
  const ranks = 'ranks' in one ? one.ranks : undefined;
  return ranks === undefined ? '' : ` ${remember(lists, ranks, () => JSON.stringify(ranks))}`;
}
