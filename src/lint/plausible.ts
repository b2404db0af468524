import { allOf, type Condition, notOf } from '../analysis/connect.js';
import type { Records } from '../analysis/records.js';
import type { Expression } from '../condition/expression.js';
import { operandsOf } from '../condition/operands.js';
import { fieldsRead } from '../condition/reads.js';

/**
 * What is true of every record that people would think of: counts and ages are not below zero, unless one of the conditions
 * that go by them names such a number.
 */
export function plausibleRecords(conditions: readonly Condition[], { fields }: Records): Expression {
  const written = conditions.filter(one => one !== undefined);
  if (written.some(namesNegative)) return allOf();
  const numbers = new Set(written.flatMap(fieldsRead).filter(path => fields.get(path)?.type === 'number'));
  return allOf(...[...numbers].map(path => notOf(isNegative(path))));
}

function namesNegative(one: Expression): boolean {
  if (one.op === 'literal') return typeof one.value === 'number' && one.value < 0;
  return one.op === 'negate' || operandsOf(one).some(namesNegative);
}

function isNegative(path: string): Expression {
  return {
    op: 'less',
    left: { op: 'read', path, type: 'number' },
    right: { op: 'literal', value: 0 },
  };
}
