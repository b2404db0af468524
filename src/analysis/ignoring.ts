import type { Expression } from '../condition/expression.js';
import { fieldsRead, milestonesRead } from '../condition/reads.js';

/** A condition that holds wherever the given one may hold, whatever the ignored fields and other items are. */
export function ignoring(condition: Expression, isIgnored: (path: string) => boolean): Expression {
  const loosen = (one: Expression, wanted: boolean): Expression => {
    switch (one.op) {
      case 'not':
        return { op: 'not', operand: loosen(one.operand, !wanted) };
      case 'and':
      case 'or':
        return { ...one, operands: one.operands.map(operand => loosen(operand, wanted)) };
      default:
        return fieldsRead(one).some(isIgnored) || milestonesRead(one).length > 0
          ? { op: 'literal', value: wanted }
          : one;
    }
  };
  return loosen(condition, true);
}
