import fc from 'fast-check';
import type { Expression, Value, ValueType } from '../../src/condition/expression.js';
import type { FieldType } from '../../src/link/field-type.js';

const RANKS = ['Low', 'Medium', 'High'];

/** Some fields of each sort, and what a person would try on each to cover all that conditions can tell apart. */
export const SMALL_FIELDS: Readonly<Record<string, FieldType>> = {
  priority: { type: 'picklist', values: RANKS, ranked: true },
  type: { type: 'picklist', values: ['Question', 'Problem'], ranked: false },
  subject: { type: 'text' },
  title: { type: 'text' },
  age: { type: 'number' },
  limit: { type: 'number' },
  dueAt: { type: 'datetime' },
  isEscalated: { type: 'boolean' },
};

/** Enough values of each field for brute force: what the conditions below name, and two more in each gap between. */
export const TRIED: Readonly<Record<string, readonly Value[]>> = {
  priority: [...RANKS, null],
  type: ['Question', 'Problem', null],
  subject: ['a', 'Question', 'Problem', 'x', 'y', null],
  title: ['a', 'Question', 'Problem', 'x', 'y', null],
  age: [-2, -1, 0, 0.3, 0.6, 1, 2, 3, null],
  limit: [-2, -1, 0, 0.3, 0.6, 1, 2, 3, null],
  dueAt: [-1, 0, 1, 2, 3, null],
  isEscalated: [true, false, null],
};

function read(path: string, type: ValueType): Expression {
  return { op: 'read', path, type };
}

function literal(value: Value): Expression {
  return { op: 'literal', value };
}

const EQUALITY = fc.constantFrom('equal' as const, 'notEqual' as const);
const ORDERING = fc.constantFrom(
  'less' as const,
  'lessOrEqual' as const,
  'greater' as const,
  'greaterOrEqual' as const,
);

/** `==`, `!=` and `in` between a field and values that it may have. */
function compared(field: Expression, values: readonly Value[]): fc.Arbitrary<Expression> {
  const value = fc.constantFrom(...values).map(literal);
  const list = fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }).map(some => some.map(literal));
  return fc.oneof(
    fc.record({ op: EQUALITY, left: fc.constant(field), right: value }),
    fc.record({ op: fc.constant('in' as const), operand: fc.constant(field), values: list }),
  );
}

const PRIORITY = read('priority', 'picklist');
const TYPE = read('type', 'picklist');
const SUBJECT = read('subject', 'text');
const NUMBERS = [read('age', 'number'), read('limit', 'number')] as const;

const ranked = fc.record({
  op: ORDERING,
  left: fc.constant(PRIORITY),
  right: fc.constantFrom(...RANKS).map(literal),
  ranks: fc.constant(RANKS),
});

const ordering = fc.record({
  op: ORDERING,
  left: fc.constantFrom(...NUMBERS),
  right: fc.constantFrom<Expression>(literal(0), literal(1), ...NUMBERS),
});

const texts = fc.record({
  op: EQUALITY,
  left: fc.constant(SUBJECT),
  right: fc.constantFrom(read('title', 'text'), TYPE, literal('a')),
});

const plain = fc.constantFrom<Expression>(
  read('isEscalated', 'boolean'),
  { op: 'has', path: 'isEscalated' },
  literal(true),
  literal(false),
);

const has = (path: string) => fc.constant<Expression>({ op: 'has', path });

/** Parts over a few fields each, so that brute force can try all their records. */
const FAMILIES: readonly fc.Arbitrary<Expression>[] = [
  fc.oneof(
    plain,
    ranked,
    compared(PRIORITY, [...RANKS, null]),
    compared(TYPE, ['Question', 'Problem', null]),
    compared(read('dueAt', 'instant'), [0, 2, null]),
    has('priority'),
  ),
  fc.oneof(
    plain,
    texts,
    compared(SUBJECT, ['a', null]),
    compared(TYPE, ['Question', 'Problem', null]),
    has('subject'),
  ),
  fc.oneof(plain, ranked, ordering, compared(NUMBERS[0], [0, 1, null]), has('limit')),
];

/** Two conditions of the decidable part over the same few fields. */
export const arbitraryPair: fc.Arbitrary<readonly [Expression, Expression]> = fc
  .constantFrom(...FAMILIES)
  .chain(parts => fc.tuple(conditionOf(parts), conditionOf(parts)));

function conditionOf(parts: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.letrec<{ node: Expression }>(tie => {
    const node = tie('node');
    const several = fc.array(node, { minLength: 2, maxLength: 3 });
    return {
      node: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        parts,
        node.map((operand): Expression => ({ op: 'not', operand })),
        several.map((operands): Expression => ({ op: 'and', operands })),
        several.map((operands): Expression => ({ op: 'or', operands })),
        fc
          .tuple(node, node, node)
          .map(
            ([condition, whenTrue, whenFalse]): Expression => ({ op: 'if', condition, whenTrue, whenFalse }),
          ),
        fc.tuple(EQUALITY, node, node).map(([op, left, right]): Expression => ({ op, left, right })),
      ),
    };
  }).node;
}
