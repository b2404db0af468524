import type { ASTNode } from '@marcbachmann/cel-js';
import { functionOperands } from '../codes/condition-codes.js';
import { didYouMean } from '../name-list.js';
import { type Checked, type Checking, faulty, quote, report } from './checking.js';

type Call = Extract<ASTNode, { readonly op: 'call' }>;

/** Checks a call of a function that only this place has: its operands are texts, written out, and `calls` are all there may be. */
export function checkPlaceCall(
  node: Call,
  name: string,
  calls: ReadonlySet<string>,
  checking: Checking,
): Checked {
  const operands = node.args[1].map(one =>
    one.op === 'value' && typeof one.args === 'string' ? one.args : undefined,
  );
  const texts = operands.filter(text => text !== undefined);
  const path = callText(name, texts);
  if (texts.length === operands.length && calls.has(path)) {
    return { expression: { op: 'read', path, type: 'number' }, type: { kind: 'number' }, node };
  }
  report(checking, functionOperands, node, `${quote(checking, node)} is about nothing that there is`, {
    help: didYouMean(path, calls, 'there are'),
  });
  return faulty(node);
}

/** A call of a function with texts, as CEL has it. */
export function callText(name: string, texts: readonly string[]): string {
  return `${name}(${texts.map(text => JSON.stringify(text)).join(', ')})`;
}
