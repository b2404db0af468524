import type { Expression } from '../condition/expression.js';
import { operandsOf } from '../condition/operands.js';

/** Numbers expressions by what they say: two that say the same have the same number, from 0 on. */
export function numberExpressions(): (expression: Expression) => number {
  const known = new WeakMap<Expression, number>();
  const numbers = new Map<string, number>();
  const numberOf = (one: Expression): number => {
    const before = known.get(one);
    if (before !== undefined) return before;
    const key = `${one.op} ${operandsOf(one).map(numberOf).join(' ')} ${ownWords(one)}`;
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    known.set(one, number);
    return number;
  };
  return numberOf;
}

/** What an expression says beside what it is made of. */
function ownWords(one: Expression): string {
  switch (one.op) {
    case 'literal':
      return JSON.stringify(one.value);
    case 'read':
      return JSON.stringify([one.type, one.path]);
    case 'has':
      return JSON.stringify(one.path);
    case 'milestone':
      return JSON.stringify([one.part, one.id]);
    case 'call':
      return one.name;
    default:
      return 'ranks' in one ? JSON.stringify(one.ranks) : '';
  }
}
