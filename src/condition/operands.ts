import { assertNever } from '../base/assert-never.js';
import type { Expression } from './expression.js';

/** The expressions that an expression is directly made of, in the order they are written. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'literal':
    case 'read':
    case 'milestone':
    case 'has':
      return [];
    case 'not':
    case 'negate':
      return [expression.operand];
    case 'and':
    case 'or':
    case 'call':
      return expression.operands;
    case 'in':
      return [expression.operand, ...expression.values];
    case 'if':
      return [expression.condition, expression.whenTrue, expression.whenFalse];
    case 'equal':
    case 'notEqual':
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'modulo':
      return [expression.left, expression.right];
    default:
      return assertNever(expression);
  }
}
