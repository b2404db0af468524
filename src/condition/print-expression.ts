import type { Expression, Value } from './expression.js';

/** How tightly CEL's operators bind: an operand that binds less tightly than its place asks stands in parentheses. */
const TIGHTNESS = {
  if: 1,
  or: 2,
  and: 3,
  equal: 4,
  notEqual: 4,
  in: 5,
  less: 5,
  lessOrEqual: 5,
  greater: 5,
  greaterOrEqual: 5,
  add: 6,
  subtract: 6,
  multiply: 7,
  divide: 7,
  modulo: 7,
  not: 8,
  negate: 8,
  literal: 9,
  read: 9,
  has: 9,
  milestone: 9,
  call: 9,
} as const satisfies Record<Expression['op'], number>;

const SIGNS = {
  equal: '==',
  notEqual: '!=',
  less: '<',
  lessOrEqual: '<=',
  greater: '>',
  greaterOrEqual: '>=',
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  modulo: '%',
} as const;

/** An expression as the CEL text that a person would write for it: parsed and checked again, it gives the same expression. */
export function printExpression(expression: Expression): string {
  switch (expression.op) {
    case 'literal':
      return expression.written ?? printValue(expression.value);
    case 'read':
      return expression.path;
    case 'has':
      return `has(${expression.path})`;
    case 'milestone':
      return `milestones[${JSON.stringify(expression.id)}].${expression.part}`;
    case 'not':
      return `!${printOperand(expression.operand, TIGHTNESS.not)}`;
    case 'negate':
      return `-${printOperand(expression.operand, TIGHTNESS.negate)}`;
    case 'and':
      return expression.operands.map(operand => printOperand(operand, TIGHTNESS.and + 1)).join(' && ');
    case 'or':
      return expression.operands.map(operand => printOperand(operand, TIGHTNESS.or + 1)).join(' || ');
    case 'in':
      return printIn(expression);
    case 'if':
      return printIf(expression);
    case 'call':
      return printCall(expression);
    default:
      return printBinary(expression);
  }
}

type Op<Name extends Expression['op']> = Extract<Expression, { readonly op: Name }>;

/** Prints an operand, in parentheses when it binds less tightly than `loosest`. */
function printOperand(expression: Expression, loosest: number): string {
  const text = printExpression(expression);
  return TIGHTNESS[expression.op] < loosest ? `(${text})` : text;
}

function printBinary(expression: Op<keyof typeof SIGNS>): string {
  const tightness = TIGHTNESS[expression.op];
  const left = printOperand(expression.left, tightness);
  const right = printOperand(expression.right, tightness + 1);
  return `${left} ${SIGNS[expression.op]} ${right}`;
}

function printIn(expression: Op<'in'>): string {
  const values = expression.values.map(printExpression).join(', ');
  return `${printOperand(expression.operand, TIGHTNESS.in)} in [${values}]`;
}

function printIf(expression: Op<'if'>): string {
  const condition = printOperand(expression.condition, TIGHTNESS.if + 1);
  return `${condition} ? ${printExpression(expression.whenTrue)} : ${printExpression(expression.whenFalse)}`;
}

function printCall(expression: Op<'call'>): string {
  const [subject, ...rest] = expression.operands;
  const text = subject === undefined ? '' : printOperand(subject, TIGHTNESS.call);
  return expression.name === 'size'
    ? `size(${text})`
    : `${text}.${expression.name}(${rest.map(printExpression).join(', ')})`;
}

function printValue(value: Value): string {
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
