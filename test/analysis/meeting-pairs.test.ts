import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, notOf } from '../../src/analysis/connect.js';
import { findRecord } from '../../src/analysis/find-record.js';
import { meetingPairs } from '../../src/analysis/meeting-pairs.js';
import { mayMeet, pinnedValues } from '../../src/analysis/pinned-values.js';
import type { Records } from '../../src/analysis/records.js';
import type { Expression, Value } from '../../src/condition/expression.js';
import { arbitraryPair, SMALL_FIELDS } from './arbitrary-condition.js';

const RECORDS: Records = { object: 'Case', fields: new Map(Object.entries(SMALL_FIELDS)) };

function equal(path: string, value: Value): Expression {
  return {
    op: 'equal',
    left: { op: 'read', path, type: 'picklist' },
    right: { op: 'literal', value },
  };
}

function pairsOf(conditions: readonly (Expression | undefined)[]): readonly string[] {
  return [...meetingPairs(conditions, RECORDS)].map(([first, second]) => `${first}-${second}`);
}

describe('pinned values', () => {
  it('keep apart only conditions of which no record makes both true', () => {
    fc.assert(
      fc.property(arbitraryPair, ([a, b]) => {
        fc.pre(!mayMeet(pinnedValues(a, RECORDS), pinnedValues(b, RECORDS)));
        expect(findRecord(allOf(a, b), RECORDS).kind).toBe('none');
      }),
      { numRuns: 300 },
    );
  });

  it('are seen through `and`, `or`, `not` and `if`', () => {
    const high = equal('priority', 'High');
    const question = equal('type', 'Question');
    const either: Expression = { op: 'or', operands: [allOf(high, question), equal('priority', 'Low')] };
    expect(pinnedValues(either, RECORDS)).toEqual(new Map([['priority', new Set(['High', 'Low'])]]));
    expect(pinnedValues(notOf(notOf(high)), RECORDS)).toEqual(new Map([['priority', new Set(['High'])]]));
    expect(pinnedValues(notOf(high), RECORDS)).toEqual(new Map());
  });
});

describe('meeting pairs', () => {
  it('come in their order, without those that name different values of a field', () => {
    const [low, high, question] = [
      equal('priority', 'Low'),
      equal('priority', 'High'),
      equal('type', 'Question'),
    ];
    expect(pairsOf([low, high, question, undefined, low])).toEqual([
      '0-2',
      '0-3',
      '0-4',
      '1-2',
      '1-3',
      '2-3',
      '2-4',
      '3-4',
    ]);
  });

  it('hold no condition that is never true', () => {
    const never = allOf(equal('priority', 'Low'), { op: 'literal', value: false });
    expect(pairsOf([never, undefined, undefined])).toEqual(['1-2']);
  });
});
