import { assertNever } from '../base/assert-never.js';
import type { Value } from './expression.js';

/** The operators that order. */
export type Ordering = 'less' | 'lessOrEqual' | 'greater' | 'greaterOrEqual';

/** Whether an ordering holds between two numbers or, with `ranks`, between two values by their place in it; false for blanks and strangers. */
export function ordered(op: Ordering, left: Value, right: Value, ranks?: readonly string[]): boolean {
  const [a, b] = [rankOf(left, ranks), rankOf(right, ranks)];
  if (a === undefined || b === undefined) return false;
  switch (op) {
    case 'less':
      return a < b;
    case 'lessOrEqual':
      return a <= b;
    case 'greater':
      return a > b;
    case 'greaterOrEqual':
      return a >= b;
    default:
      return assertNever(op);
  }
}

function rankOf(value: Value, ranks: readonly string[] | undefined): number | undefined {
  if (ranks === undefined) return typeof value === 'number' ? value : undefined;
  const rank = typeof value === 'string' ? ranks.indexOf(value) : -1;
  return rank < 0 ? undefined : rank;
}
