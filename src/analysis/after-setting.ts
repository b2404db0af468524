import type { Expression, Value } from '../condition/expression.js';
import { fieldsRead } from '../condition/reads.js';
import type { Records } from './records.js';
import { rewriteOperands } from './rewrite.js';

/**
 * What a condition says of a record once some of its fields have been set, in terms of the record before; `undefined`
 * where that depends on when it closed.
 */
export function afterSetting(
  condition: Expression,
  values: Readonly<Record<string, Value>>,
  records: Records,
): Expression | undefined {
  if (fieldsRead(condition).includes('closedAt')) return undefined;
  const closed: Expression = records.closedWhen ?? { op: 'literal', value: false };
  const change = (one: Expression): Expression => {
    if (one.op === 'read' && one.path === 'isClosed') return change(closed);
    if ((one.op !== 'read' && one.op !== 'has') || !Object.hasOwn(values, one.path)) {
      return rewriteOperands(one, change);
    }
    const value = values[one.path] ?? null;
    const isBlank = value === null || value === '';
    if (one.op === 'has') return { op: 'literal', value: !isBlank };
    return { op: 'literal', value: isBlank ? (one.type === 'boolean' ? false : null) : value };
  };
  return change(condition);
}
