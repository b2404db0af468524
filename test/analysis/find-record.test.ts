import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, notOf } from '../../src/analysis/connect.js';
import { describeExample } from '../../src/analysis/describe-example.js';
import { findRecord } from '../../src/analysis/find-record.js';
import type { Records } from '../../src/analysis/records.js';
import { holds } from '../../src/condition/evaluate.js';
import type { Expression, Value, ValueType } from '../../src/condition/expression.js';
import { fieldsRead } from '../../src/condition/reads.js';
import type { Scope } from '../../src/condition/scope.js';
import { arbitraryPair, SMALL_FIELDS, TRIED } from './arbitrary-condition.js';

const RECORDS: Records = { object: 'Case', fields: new Map(Object.entries(SMALL_FIELDS)) };

function scopeOf(values: Readonly<Record<string, Value>>): Scope {
  return { read: path => values[path] ?? null, milestone: () => null };
}

/** Every record over the fields that some conditions read. */
function allRecords(conditions: readonly Expression[]): readonly Scope[] {
  let records: Record<string, Value>[] = [{}];
  for (const path of new Set(conditions.flatMap(fieldsRead))) {
    const tried = TRIED[path] ?? [];
    records = records.flatMap(record => tried.map(value => ({ ...record, [path]: value })));
  }
  return records.map(scopeOf);
}

/** What the analysis says must be what trying says; an example must make the question true, whatever else the record holds. */
function compare(question: Expression, tried: readonly Scope[], truths: readonly boolean[]): void {
  const answer = findRecord(question, RECORDS);
  expect(answer.kind).toBe(truths.includes(true) ? 'found' : 'none');
  if (answer.kind !== 'found') return;
  const { fields } = answer.example;
  expect(holds(question, scopeOf(Object.fromEntries(fields.map(({ path, value }) => [path, value]))))).toBe(
    true,
  );
  const likeIt = truths.filter((_, index) =>
    fields.every(({ path, value }) => tried[index]?.read(path) === value),
  );
  expect(likeIt).not.toContain(false);
}

describe('the analysis of conditions', () => {
  it('agrees with brute force on 5,000 pairs: satisfiable, always true, implied, disjoint; its examples are examples', () => {
    fc.assert(
      fc.property(arbitraryPair, ([a, b]) => {
        const tried = allRecords([a, b]);
        const truths = tried.map(record => [holds(a, record), holds(b, record)] as const);
        compare(
          a,
          tried,
          truths.map(([isA]) => isA),
        );
        compare(
          notOf(a),
          tried,
          truths.map(([isA]) => !isA),
        );
        compare(
          allOf(a, notOf(b)),
          tried,
          truths.map(([isA, isB]) => isA && !isB),
        );
        compare(
          allOf(a, b),
          tried,
          truths.map(([isA, isB]) => isA && isB),
        );
      }),
      { numRuns: process.env.MILEPOST_LONG === '1' ? 100_000 : 5_000 },
    );
  }, 300_000);
});

function read(path: string, type: ValueType = 'picklist'): Expression {
  return { op: 'read', path, type };
}

function equal(path: string, value: Value): Expression {
  return { op: 'equal', left: read(path), right: { op: 'literal', value } };
}

const LENGTH: Expression = {
  op: 'greater',
  left: { op: 'call', name: 'size', operands: [read('subject', 'text')] },
  right: { op: 'literal', value: 3 },
};

describe('parts beyond the analysis', () => {
  it('leave it undecided where the answer hangs on them', () => {
    expect(findRecord(LENGTH, RECORDS).kind).toBe('undecided');
    expect(findRecord(notOf(allOf(LENGTH)), RECORDS).kind).toBe('found');
  });

  it('do not hide what is certain without them', () => {
    expect(findRecord(allOf(LENGTH, equal('type', 'Question'), equal('type', 'Problem')), RECORDS).kind).toBe(
      'none',
    );
    expect(findRecord({ op: 'or', operands: [LENGTH, equal('type', 'Question')] }, RECORDS).kind).toBe(
      'found',
    );
    expect(findRecord(allOf(LENGTH, notOf(LENGTH)), RECORDS).kind).toBe('none');
  });

  it('are false of a blank text', () => {
    expect(findRecord(allOf(LENGTH, equal('subject', null)), RECORDS).kind).toBe('none');
  });
});

describe('what the engine keeps', () => {
  const closing: Records = { ...RECORDS, closedWhen: equal('type', 'Problem') };

  it('is closed exactly when the object type says so', () => {
    const closedQuestion = allOf(read('isClosed', 'boolean'), equal('type', 'Question'));
    expect(findRecord(closedQuestion, closing).kind).toBe('none');
    expect(findRecord(read('isClosed', 'boolean'), RECORDS).kind).toBe('none');
  });

  it('is dated as closed while it is closed, and always as created', () => {
    expect(findRecord(allOf({ op: 'has', path: 'closedAt' }, equal('type', 'Question')), closing).kind).toBe(
      'none',
    );
    expect(findRecord(equal('createdAt', null), closing).kind).toBe('none');
  });
});

describe('large conditions', () => {
  const picklists = Array.from({ length: 12 }, (_, index) => `field${index}`);
  const values = Array.from({ length: 8 }, (_, index) => `value ${index}`);
  const wide: Records = {
    object: 'Case',
    fields: new Map(picklists.map(name => [name, { type: 'picklist', values, ranked: false }])),
  };

  it('decides twelve fields of eight values, where trying all would take 8^12 records', () => {
    const oneOfEach = picklists.map((path, index) =>
      notOf(allOf(equal(path, values[index % 8] ?? ''), equal(picklists[(index + 1) % 12] ?? '', 'value 0'))),
    );
    expect(findRecord(allOf(...oneOfEach), wide).kind).toBe('found');
    const never = picklists.map(path =>
      allOf(...values.map(value => notOf(equal(path, value))), { op: 'has', path }),
    );
    expect(findRecord({ op: 'or', operands: never }, wide).kind).toBe('none');
  });

  it('gives up on what nobody can decide soon', () => {
    const sameFor = (a: string, b: string): Expression => ({ op: 'equal', left: read(a), right: read(b) });
    const holes = picklists.flatMap((a, index) => picklists.slice(index + 1).map(b => notOf(sameFor(a, b))));
    const filled = picklists.map((path): Expression => ({ op: 'has', path }));
    expect(findRecord(allOf(...holes, ...filled), wide).kind).toBe('undecided');
  });
});

describe('an example in words', () => {
  const words = (condition: Expression): string | undefined => {
    const answer = findRecord(condition, RECORDS);
    return answer.kind === 'found' ? describeExample(answer.example) : undefined;
  };

  it('names the fields that matter alone', () => {
    expect(words({ op: 'literal', value: true })).toBe('any Case');
    expect(words(allOf(equal('type', 'Question'), equal('subject', null)))).toBe(
      'a Case with type `Question` and no subject',
    );
    expect(words({ op: 'has', path: 'dueAt' })).toBe('a Case with a dueAt');
    expect(words(notOf(equal('subject', 'a')))).toBe('a Case with another subject');
  });
});
