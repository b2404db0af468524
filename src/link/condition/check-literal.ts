import type { ASTNode } from '@marcbachmann/cel-js';
import { type Checked, type Checking, refuse } from './checking.js';

type LiteralValue = Extract<ASTNode, { readonly op: 'value' }>['args'];

/** Checks a literal: a text, a number, true, false or null. An empty text is blank. */
export function checkLiteral(node: ASTNode, value: LiteralValue, checking: Checking): Checked {
  switch (typeof value) {
    case 'string':
      return value === '' ? blank(node) : text(node, value);
    case 'boolean':
      return { expression: { op: 'literal', value }, type: { kind: 'boolean' }, node };
    case 'number':
      return number(node, value);
    case 'bigint':
      return checkInteger(node, value, checking);
    default:
      return value === null
        ? blank(node)
        : refuse(node, checking, 'policies have one sort of number and no bytes');
  }
}

/** A number written out. */
export function number(node: ASTNode, value: number): Checked {
  return { expression: { op: 'literal', value }, type: { kind: 'number' }, node };
}

function text(node: ASTNode, value: string): Checked {
  return {
    expression: { op: 'literal', value },
    type: { kind: 'text' },
    node,
    choices: [{ value, node }],
  };
}

function blank(node: ASTNode): Checked {
  return { expression: { op: 'literal', value: null }, type: { kind: 'blank' }, node };
}

function checkInteger(node: ASTNode, value: bigint, checking: Checking): Checked {
  const rounded = Number(value);
  if (Number.isSafeInteger(rounded)) return number(node, rounded);
  return refuse(node, checking, 'integers go to 9007199254740991, beyond which they cannot be told apart');
}
