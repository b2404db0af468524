import type { ASTNode } from '@marcbachmann/cel-js';
import type { Expression } from '../../condition/expression.js';
import { conditionTypes } from '../codes/condition-codes.js';
import { type Checked, type Checking, type CheckPart, quote, report } from './checking.js';
import { describeType } from './condition-type.js';

type Logic = Extract<ASTNode, { readonly op: '&&' | '||' }>;

/** Checks `&&` and `||`; a chain of one of them becomes one expression of many operands. */
export function checkLogic(node: Logic, checking: Checking, check: CheckPart): Checked {
  const op = node.op === '&&' ? 'and' : 'or';
  const operands = chain(node, node.op).flatMap(operand => {
    const { expression } = requireCondition(check(operand, checking), `\`${node.op}\``, checking);
    return expression.op === op ? expression.operands : [expression];
  });
  return { expression: { op, operands }, type: { kind: 'boolean' }, node };
}

/** Checks `!`. */
export function checkNot(node: ASTNode, operand: ASTNode, checking: Checking, check: CheckPart): Checked {
  const { expression } = requireCondition(check(operand, checking), '`!`', checking);
  const not: Expression = { op: 'not', operand: expression };
  return { expression: not, type: { kind: 'boolean' }, node };
}

/** Reports an operand that is neither true nor false; `taker` says who takes it. */
export function requireCondition(operand: Checked, taker: string, checking: Checking): Checked {
  const { type, node } = operand;
  if (type.kind === 'boolean' || type.kind === 'faulty') return operand;
  const message = `${taker} takes conditions, but ${quote(checking, node)} is ${describeType(type)}`;
  report(checking, conditionTypes, node, message, { help: 'compare it with something, or ask `has(...)`' });
  return operand;
}

/** The operands of `a && b && c`, which the parser nests to the left; no recursion, for chains may be long. */
function chain(node: Logic, op: '&&' | '||'): ASTNode[] {
  const operands: ASTNode[] = [];
  let rest: ASTNode = node;
  while (rest.op === op) {
    const [left, right]: readonly [ASTNode, ASTNode] = rest.args;
    operands.unshift(right);
    rest = left;
  }
  return [rest, ...operands];
}
