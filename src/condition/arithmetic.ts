import { assertNever } from '../base/assert-never.js';
import type { Value } from './expression.js';

/** The operators that compute. */
export type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide' | 'modulo';

/** Computes with numbers, instants and spans; null when a side is none, on division by zero and on overflow. */
export function arithmetic(op: Arithmetic, left: Value, right: Value): number | null {
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  const result = compute(op, left, right);
  return Number.isFinite(result) ? result : null;
}

function compute(op: Arithmetic, left: number, right: number): number {
  switch (op) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    case 'divide':
      return left / right;
    case 'modulo':
      return left % right;
    default:
      return assertNever(op);
  }
}
