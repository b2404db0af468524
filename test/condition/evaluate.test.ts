import { describe, expect, it } from 'vitest';
import { evaluate, holds } from '../../src/condition/evaluate.js';
import type { Expression, Value, ValueType } from '../../src/condition/expression.js';
import type { Scope } from '../../src/condition/scope.js';

function scopeOf(fields: Readonly<Record<string, Value>>): Scope {
  return { read: path => fields[path] ?? null, milestone: () => null };
}

function literal(value: Value): Expression {
  return { op: 'literal', value };
}

function read(path: string, type: ValueType = 'text'): Expression {
  return { op: 'read', path, type };
}

const BLANK = scopeOf({});

describe('blanks (language §6)', () => {
  it('reads a blank boolean as false', () => {
    expect(evaluate(read('isEscalated', 'boolean'), BLANK)).toBe(false);
  });

  it('reads an empty text as null', () => {
    expect(evaluate(read('subject'), scopeOf({ subject: '' }))).toBe(null);
  });

  it('lets null equal null only', () => {
    const equals = (value: Value): boolean =>
      holds({ op: 'equal', left: read('x'), right: literal(value) }, BLANK);
    expect([null, 0, false, 'a'].map(equals)).toEqual([true, false, false, false]);
  });

  it.each(['less', 'lessOrEqual', 'greater', 'greaterOrEqual'] as const)(
    'is false when %s meets null',
    op => {
      expect(evaluate({ op, left: read('age', 'number'), right: literal(3) }, BLANK)).toBe(false);
      expect(evaluate({ op, left: literal(3), right: read('age', 'number') }, BLANK)).toBe(false);
      expect(evaluate({ op, left: literal(null), right: literal(null) }, BLANK)).toBe(false);
    },
  );

  it.each(['contains', 'startsWith', 'endsWith', 'matches'] as const)(
    'is false when %s is called on null',
    name => {
      expect(evaluate({ op: 'call', name, operands: [read('subject'), literal('a')] }, BLANK)).toBe(false);
    },
  );

  it.each(['size', 'lowerAscii'] as const)('gives null when %s is called on null', name => {
    expect(evaluate({ op: 'call', name, operands: [read('subject')] }, BLANK)).toBe(null);
  });

  it.each(['add', 'subtract', 'multiply', 'divide', 'modulo'] as const)(
    'gives null when %s meets null',
    op => {
      expect(evaluate({ op, left: read('age', 'number'), right: literal(3) }, BLANK)).toBe(null);
    },
  );

  it('knows by `has` what is not blank', () => {
    const scope = scopeOf({ text: 'a', empty: '', no: false, zero: 0 });
    const has = (path: string): boolean => holds({ op: 'has', path }, scope);
    expect(['text', 'empty', 'no', 'zero', 'absent'].map(has)).toEqual([true, false, true, true, false]);
  });
});

describe('evaluate', () => {
  it('compares ranked values by their place, and no value that the list lacks', () => {
    const ranks = ['Low', 'High', 'Critical'];
    const atLeastHigh = (priority: string): boolean =>
      holds(
        { op: 'greaterOrEqual', left: read('priority', 'picklist'), right: literal('High'), ranks },
        scopeOf({ priority }),
      );
    expect(['Low', 'High', 'Critical', 'Zebra'].map(atLeastHigh)).toEqual([false, true, true, false]);
  });

  it.each([
    ['less', [true, false, false]],
    ['lessOrEqual', [true, true, false]],
    ['greater', [false, false, true]],
    ['greaterOrEqual', [false, true, true]],
  ] as const)('orders numbers by %s', (op, answers) => {
    const against2 = (value: number): Value =>
      evaluate({ op, left: literal(value), right: literal(2) }, BLANK);
    expect([1, 2, 3].map(against2)).toEqual(answers);
  });

  it.each([
    ['add', 9],
    ['subtract', 5],
    ['multiply', 14],
    ['divide', 3.5],
    ['modulo', 1],
  ] as const)('computes 7 %s 2', (op, answer) => {
    expect(evaluate({ op, left: literal(7), right: literal(2) }, BLANK)).toBe(answer);
  });

  it('negates, and tells what is not equal', () => {
    expect(evaluate({ op: 'negate', operand: literal(7) }, BLANK)).toBe(-7);
    expect(evaluate({ op: 'notEqual', left: literal('a'), right: literal('b') }, BLANK)).toBe(true);
    expect(evaluate({ op: 'notEqual', left: literal(null), right: literal(null) }, BLANK)).toBe(false);
  });

  it.each([
    ['contains', 'utag', true],
    ['contains', 'x', false],
    ['startsWith', 'out', true],
    ['startsWith', 'utag', false],
    ['endsWith', 'age', true],
    ['endsWith', 'utag', false],
    ['matches', '^o.*e$', true],
    ['matches', '^u', false],
  ] as const)('calls %s on a text', (name, sought, answer) => {
    const operands = [literal('outage'), literal(sought)];
    expect(evaluate({ op: 'call', name, operands }, BLANK)).toBe(answer);
  });

  it('orders no texts without ranks', () => {
    expect(evaluate({ op: 'less', left: literal('a'), right: literal('b') }, BLANK)).toBe(false);
  });

  it('divides by zero to null, and computes beyond all numbers to null', () => {
    expect(evaluate({ op: 'divide', left: literal(1), right: literal(0) }, BLANK)).toBe(null);
    expect(evaluate({ op: 'modulo', left: literal(1), right: literal(0) }, BLANK)).toBe(null);
    expect(evaluate({ op: 'multiply', left: literal(1e300), right: literal(1e300) }, BLANK)).toBe(null);
  });

  it('counts characters, not code units, in size', () => {
    expect(evaluate({ op: 'call', name: 'size', operands: [literal('a😀')] }, BLANK)).toBe(2);
  });

  it('lowers A to Z alone', () => {
    expect(evaluate({ op: 'call', name: 'lowerAscii', operands: [literal('AÄz')] }, BLANK)).toBe('aÄz');
  });

  it('finds a value among several, null among null', () => {
    const isIn = (value: Value): boolean =>
      holds({ op: 'in', operand: literal(value), values: [literal('a'), literal(null)] }, BLANK);
    expect(['a', null, 'b'].map(isIn)).toEqual([true, true, false]);
  });

  it('takes one branch of a choice', () => {
    const pick = (condition: Expression): Value =>
      evaluate({ op: 'if', condition, whenTrue: literal('yes'), whenFalse: literal('no') }, BLANK);
    expect([pick(literal(true)), pick(literal(false)), pick(literal(null))]).toEqual(['yes', 'no', 'no']);
  });

  it('reads what became of another item: never there, never violated', () => {
    const item = (part: 'completedAt' | 'violated'): Expression => ({ op: 'milestone', id: 'triage', part });
    expect(evaluate(item('violated'), BLANK)).toBe(false);
    expect(evaluate(item('completedAt'), BLANK)).toBe(null);
    const scope: Scope = { read: () => null, milestone: (_, part) => (part === 'violated' ? true : 5) };
    expect(evaluate(item('violated'), scope)).toBe(true);
    expect(evaluate(item('completedAt'), scope)).toBe(5);
  });
});
