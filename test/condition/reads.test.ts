import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/condition/expression.js';
import { fieldsRead, milestonesRead } from '../../src/condition/reads.js';

const priority: Expression = { op: 'read', path: 'priority', type: 'picklist' };
const triaged: Expression = { op: 'milestone', id: 'triage', part: 'completedAt' };
const everything: Expression = {
  op: 'or',
  operands: [
    { op: 'in', operand: priority, values: [{ op: 'literal', value: 'High' }] },
    { op: 'not', operand: { op: 'has', path: 'account.tier' } },
    { op: 'less', left: triaged, right: { op: 'read', path: 'startedAt', type: 'instant' } },
    { op: 'equal', left: priority, right: { op: 'literal', value: 'Low' } },
  ],
};

describe('fieldsRead', () => {
  it('gives each path once, in the order written, `has` included', () => {
    expect(fieldsRead(everything)).toEqual(['priority', 'account.tier', 'startedAt']);
  });
});

describe('milestonesRead', () => {
  it('gives the ids of the items a condition looks at', () => {
    expect(milestonesRead(everything)).toEqual(['triage']);
  });
});
