import { remember } from '../base/remember.js';
import type { Expression } from '../condition/expression.js';

/** A condition as policies have it: left out, it is always true. */
export type Condition = Expression | undefined;

/** The condition of every record. */
export const ALWAYS: Expression = { op: 'literal', value: true };

/** A condition that holds when all of the given ones do. */
export function allOf(...conditions: readonly Condition[]): Expression {
  const operands = conditions.filter(one => one !== undefined).filter(one => one !== ALWAYS);
  const [only] = operands;
  return only !== undefined && operands.length === 1 ? only : { op: 'and', operands };
}

/** A condition that holds when any of the given ones does; of none, it never holds. */
export function anyOf(...conditions: readonly Condition[]): Expression {
  return { op: 'or', operands: conditions.map(one => one ?? ALWAYS) };
}

const opposites = new WeakMap<Expression, Expression>();

/** A condition that holds when the given one does not. */
export function notOf(condition: Condition = ALWAYS): Expression {
  return remember(opposites, condition, () => ({ op: 'not', operand: condition }));
}
