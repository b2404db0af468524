import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/condition/evaluate.js';
import type { Expression, Value } from '../../src/condition/expression.js';

/** Every condition over two booleans, as a table of its value at (a, b) = (f,f), (f,t), (t,f), (t,t): four bits. */
interface Tabled {
  readonly expression: Expression;
  readonly table: number;
}

const A: Tabled = { expression: { op: 'read', path: 'a', type: 'boolean' }, table: 0b1100 };
const B: Tabled = { expression: { op: 'read', path: 'b', type: 'boolean' }, table: 0b1010 };
const TRUE: Tabled = { expression: { op: 'literal', value: true }, table: 0b1111 };
const FALSE: Tabled = { expression: { op: 'literal', value: false }, table: 0b0000 };

const tabled = fc.letrec<{ node: Tabled }>(tie => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(A, B, TRUE, FALSE),
    tie('node').map(not),
    fc.tuple(tie('node'), tie('node')).map(and),
    fc.tuple(tie('node'), tie('node')).map(or),
    fc.tuple(tie('node'), tie('node')).map(equal),
    fc.tuple(tie('node'), tie('node'), tie('node')).map(choice),
  ),
})).node;

function not(one: Tabled): Tabled {
  return { expression: { op: 'not', operand: one.expression }, table: ~one.table & 0b1111 };
}

function and([a, b]: readonly [Tabled, Tabled]): Tabled {
  return { expression: { op: 'and', operands: [a.expression, b.expression] }, table: a.table & b.table };
}

function or([a, b]: readonly [Tabled, Tabled]): Tabled {
  return { expression: { op: 'or', operands: [a.expression, b.expression] }, table: a.table | b.table };
}

function equal([a, b]: readonly [Tabled, Tabled]): Tabled {
  return {
    expression: { op: 'equal', left: a.expression, right: b.expression },
    table: ~(a.table ^ b.table) & 0b1111,
  };
}

function choice([c, t, e]: readonly [Tabled, Tabled, Tabled]): Tabled {
  return {
    expression: { op: 'if', condition: c.expression, whenTrue: t.expression, whenFalse: e.expression },
    table: (c.table & t.table) | (~c.table & 0b1111 & e.table),
  };
}

/** A blank stands for false, as language §6 has it. */
const ROWS: readonly (readonly [Value, Value])[] = [
  [null, false],
  [false, true],
  [true, null],
  [true, true],
];

describe('evaluate against truth tables', () => {
  it('agrees with a bitwise truth table on random conditions over two booleans', () => {
    fc.assert(
      fc.property(tabled, ({ expression, table }) => {
        const values = ROWS.map(([a, b]) =>
          evaluate(expression, { read: path => (path === 'a' ? a : b), milestone: () => null }),
        );
        expect(values).toEqual([0, 1, 2, 3].map(bit => (table & (1 << bit)) !== 0));
      }),
      { numRuns: 2_000 },
    );
  });
});
