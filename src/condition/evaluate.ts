import { assertNever } from '../base/assert-never.js';
import { type Arithmetic, arithmetic } from './arithmetic.js';
import { callText } from './call-text.js';
import type { Expression, Value } from './expression.js';
import { type Ordering, ordered } from './ordering.js';
import type { Scope } from './scope.js';

/** Whether a condition is true of a scope; what is not true, blank included, does not hold. */
export function holds(expression: Expression, scope: Scope): boolean {
  return evaluate(expression, scope) === true;
}

/**
 * The value of a checked expression. Total: blanks and values of an unexpected sort give false or null as
 * the expression's doc comments say, never an error.
 */
export function evaluate(expression: Expression, scope: Scope): Value {
  switch (expression.op) {
    case 'literal':
      return expression.value;
    case 'read':
      return readValue(expression, scope);
    case 'has':
      return !isBlank(scope.read(expression.path));
    case 'milestone':
      return milestoneValue(expression, scope);
    case 'not':
      return !holds(expression.operand, scope);
    case 'and':
      return expression.operands.every(operand => holds(operand, scope));
    case 'or':
      return expression.operands.some(operand => holds(operand, scope));
    case 'equal':
      return evaluate(expression.left, scope) === evaluate(expression.right, scope);
    case 'notEqual':
      return evaluate(expression.left, scope) !== evaluate(expression.right, scope);
    case 'in':
      return isAmong(expression, scope);
    case 'if':
      return evaluate(holds(expression.condition, scope) ? expression.whenTrue : expression.whenFalse, scope);
    case 'call':
      return callText(
        expression.name,
        expression.operands.map(operand => evaluate(operand, scope)),
      );
    case 'negate':
      return arithmetic('subtract', 0, evaluate(expression.operand, scope));
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
      return compare(expression, scope);
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'modulo':
      return compute(expression, scope);
    default:
      return assertNever(expression);
  }
}

type Op<Name extends Expression['op']> = Extract<Expression, { readonly op: Name }>;

function readValue(expression: Op<'read'>, scope: Scope): Value {
  const value = scope.read(expression.path);
  if (isBlank(value)) return expression.type === 'boolean' ? false : null;
  return value;
}

function milestoneValue(expression: Op<'milestone'>, scope: Scope): Value {
  const value = scope.milestone(expression.id, expression.part);
  return expression.part === 'violated' ? value === true : value;
}

function isAmong(expression: Op<'in'>, scope: Scope): boolean {
  const value = evaluate(expression.operand, scope);
  return expression.values.some(candidate => evaluate(candidate, scope) === value);
}

function compare(expression: Op<Ordering>, scope: Scope): boolean {
  const left = evaluate(expression.left, scope);
  const right = evaluate(expression.right, scope);
  return ordered(expression.op, left, right, expression.ranks);
}

function compute(expression: Op<Arithmetic>, scope: Scope): Value {
  return arithmetic(expression.op, evaluate(expression.left, scope), evaluate(expression.right, scope));
}

function isBlank(value: Value): boolean {
  return value === null || value === '';
}
