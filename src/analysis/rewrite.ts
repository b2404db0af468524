import { assertNever } from '../base/assert-never.js';
import type { Expression } from '../condition/expression.js';

/** Makes an expression anew with each of the expressions that it is directly made of changed. */
export function rewriteOperands(
  expression: Expression,
  change: (operand: Expression) => Expression,
): Expression {
  switch (expression.op) {
    case 'literal':
    case 'read':
    case 'milestone':
    case 'has':
      return expression;
    case 'not':
    case 'negate':
      return { ...expression, operand: change(expression.operand) };
    case 'and':
    case 'or':
    case 'call':
      return { ...expression, operands: expression.operands.map(change) };
    case 'in':
      return { ...expression, operand: change(expression.operand), values: expression.values.map(change) };
    case 'if':
      return {
        op: 'if',
        condition: change(expression.condition),
        whenTrue: change(expression.whenTrue),
        whenFalse: change(expression.whenFalse),
      };
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
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    default:
      return assertNever(expression);
  }
}
