import type { Expression } from './expression.js';
import { operandsOf } from './operands.js';

/** The paths whose values an expression depends on, each once, in the order they are first written. */
export function fieldsRead(expression: Expression): readonly string[] {
  const paths = new Set<string>();
  visit(expression, one => {
    if (one.op === 'read' || one.op === 'has') paths.add(one.path);
  });
  return [...paths];
}

/** The ids of the items whose occurrences an expression depends on, each once. */
export function milestonesRead(expression: Expression): readonly string[] {
  const ids = new Set<string>();
  visit(expression, one => {
    if (one.op === 'milestone') ids.add(one.id);
  });
  return [...ids];
}

function visit(expression: Expression, see: (one: Expression) => void): void {
  see(expression);
  for (const operand of operandsOf(expression)) visit(operand, see);
}
