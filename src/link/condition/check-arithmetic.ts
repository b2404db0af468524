import type { ASTNode } from '@marcbachmann/cel-js';
import { conditionTypes } from '../codes/condition-codes.js';
import { number } from './check-literal.js';
import { type Checked, type Checking, type CheckPart, faulty, quote, report } from './checking.js';
import { type ConditionType, describeType } from './condition-type.js';

type Sum = Extract<ASTNode, { readonly op: '+' | '-' | '*' | '/' | '%' }>;

const OPERATIONS = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide', '%': 'modulo' } as const;

/** What each sum gives; a sum that is not here has no meaning. */
const RESULTS: Readonly<Record<string, 'number' | 'instant' | 'span'>> = {
  'number + number': 'number',
  'number - number': 'number',
  'number * number': 'number',
  'number / number': 'number',
  'number % number': 'number',
  'instant - instant': 'span',
  'instant + span': 'instant',
  'instant - span': 'instant',
  'span + instant': 'instant',
  'span + span': 'span',
  'span - span': 'span',
  'span * number': 'span',
  'number * span': 'span',
  'span / number': 'span',
  'span / span': 'number',
  'span % span': 'span',
};

/** Checks a sum of numbers, instants and durations. */
export function checkArithmetic(node: Sum, checking: Checking, check: CheckPart): Checked {
  const [left, right] = [check(node.args[0], checking), check(node.args[1], checking)];
  if (isFaulty(left) || isFaulty(right)) return faulty(node);
  const kind = RESULTS[`${left.type.kind} ${node.op} ${right.type.kind}`];
  if (kind === undefined) return reportSum(node, left.type, right.type, checking);
  return {
    expression: { op: OPERATIONS[node.op], left: left.expression, right: right.expression },
    type: { kind },
    node,
  };
}

/** Checks a leading minus; before a number it is part of the number. */
export function checkNegation(node: ASTNode, inner: ASTNode, checking: Checking, check: CheckPart): Checked {
  const operand = check(inner, checking);
  const { expression, type } = operand;
  if (type.kind === 'faulty') return faulty(node);
  if (type.kind === 'number' && expression.op === 'literal' && typeof expression.value === 'number') {
    return number(node, 0 - expression.value);
  }
  if (type.kind === 'number' || type.kind === 'span') {
    return { expression: { op: 'negate', operand: expression }, type, node };
  }
  const what = `${quote(checking, inner)} is ${describeType(type)}`;
  report(checking, conditionTypes, node, `${what}, which \`-\` cannot negate`);
  return faulty(node);
}

function isFaulty(checked: Checked): boolean {
  return checked.type.kind === 'faulty';
}

function reportSum(node: Sum, left: ConditionType, right: ConditionType, checking: Checking): Checked {
  const message = `\`${node.op}\` does not take ${describeType(left)} and ${describeType(right)}`;
  report(checking, conditionTypes, node, message, {
    note: 'sums are of numbers, instants and durations; `createdAt + duration("1h")` is an instant, `closedAt - createdAt` a duration',
  });
  return faulty(node);
}
