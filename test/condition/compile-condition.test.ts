import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CompiledTexts,
  compileCondition,
  walkCondition,
} from '../../src/condition/compile-condition.js';
import { conditionCode, type Places } from '../../src/condition/condition-code.js';
import { holds } from '../../src/condition/evaluate.js';
import type { Expression, Value } from '../../src/condition/expression.js';

const NAMES = ['status', 'account.tier', '"]; throw 1; //', '@completedAt:a', '@violated:a'];

const PLACES: Places = {
  field: path => NAMES.indexOf(path),
  milestone: (id, part) => NAMES.indexOf(`@${part}:${id}`),
};

const TEXTS = ['', 'a', 'ab', 'A', '"', '\u2028', 'true'];
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom(...TEXTS),
  fc.constantFrom(0, -0, 1, 2, 0.5, 1e300, 1_700_000_000_000),
  fc.boolean(),
  fc.constant(null),
);
const path = fc.constantFrom('status', 'account.tier', '"]; throw 1; //');

const { tree } = fc.letrec<{ tree: Expression; leaf: Expression }>(tie => {
  const one = tie('tree');
  const some = fc.array(one, { maxLength: 3 });
  return {
    leaf: fc.oneof(
      fc.record({ op: fc.constant('literal' as const), value }),
      fc.record({
        op: fc.constant('read' as const),
        path,
        type: fc.constantFrom('boolean' as const, 'text' as const, 'number' as const),
      }),
      fc.record({ op: fc.constant('has' as const), path }),
      fc.record({
        op: fc.constant('milestone' as const),
        id: fc.constant('a'),
        part: fc.constantFrom('completedAt' as const, 'violated' as const),
      }),
    ),
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('leaf'),
      fc.record({ op: fc.constantFrom('not' as const, 'negate' as const), operand: one }),
      fc.record({ op: fc.constantFrom('and' as const, 'or' as const), operands: some }),
      fc.record({
        op: fc.constantFrom(
          ...(['equal', 'notEqual', 'add', 'subtract', 'multiply', 'divide', 'modulo'] as const),
        ),
        left: one,
        right: one,
      }),
      fc.record(
        {
          op: fc.constantFrom('less' as const, 'lessOrEqual' as const, 'greater' as const),
          left: one,
          right: one,
          ranks: fc.constant(['a', 'ab', '"']),
        },
        { requiredKeys: ['op', 'left', 'right'] },
      ),
      fc.record({ op: fc.constant('in' as const), operand: one, values: some }),
      fc.record({ op: fc.constant('if' as const), condition: one, whenTrue: one, whenFalse: one }),
      fc.record({
        op: fc.constant('call' as const),
        name: fc.constantFrom(
          'contains' as const,
          'startsWith' as const,
          'lowerAscii' as const,
          'size' as const,
        ),
        operands: fc.tuple(one, one),
      }),
    ),
  };
});

const row = fc.tuple(value, value, value, value, value);

describe('a compiled condition', () => {
  it('says the same as the tree, of any record', () => {
    fc.assert(
      fc.property(tree, fc.array(row, { minLength: 1, maxLength: 5 }), (expression, rows) => {
        const compiled = compileCondition(expression, PLACES);
        for (const values of rows) {
          const scope = {
            read: (name: string) => values[PLACES.field(name)] ?? null,
            milestone: (id: string, part: 'completedAt' | 'violated') =>
              values[PLACES.milestone(id, part)] ?? null,
          };
          expect(compiled(values)).toBe(holds(expression, scope));
          expect(walkCondition(expression, PLACES)(values)).toBe(holds(expression, scope));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds no name, no number and no text that a policy names', () => {
    const text = 'x"); process.exit(1); ("';
    const { text: code, constants } = conditionCode(
      {
        op: 'and',
        operands: [
          {
            op: 'equal',
            left: { op: 'read', path: '"]; throw 1; //', type: 'text' },
            right: { op: 'literal', value: text },
          },
          { op: 'less', left: { op: 'literal', value: 7 }, right: { op: 'literal', value: 8 } },
        ],
      },
      PLACES,
    );
    expect(code).not.toMatch(/throw|process|exit|7|8/);
    expect(constants).toEqual([text, 7, 8]);
  });

  it('shares its code among conditions that differ in constants alone', () => {
    const compiled: CompiledTexts = new Map();
    const is = (path: string, value: Value): Expression => ({
      op: 'equal',
      left: { op: 'read', path, type: 'text' },
      right: { op: 'literal', value },
    });
    const test = (expression: Expression) => compileCondition(expression, PLACES, compiled);
    const [first, second, elsewhere] = [
      is('status', 'New'),
      is('status', 'Old'),
      is('account.tier', 'Old'),
    ].map(test);
    const row = ['New', 'Old'];
    expect([first?.(row), second?.(row), elsewhere?.(row)]).toEqual([true, false, true]);
    expect(compiled.size).toBe(2);
  });

  it('walks the tree where the process makes no code from strings', () => {
    const script = `
      import { compileCondition } from './dist/condition/compile-condition.js';
      const is = { op: 'equal', left: { op: 'read', path: 'status', type: 'text' }, right: { op: 'literal', value: 'New' } };
      const test = compileCondition(is, { field: () => 0, milestone: () => 1 });
      console.log(test.name === 'holds', test(['New', null]), test(['Old', null]));`;
    const run = (...flags: string[]): string =>
      execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', script], {
        encoding: 'utf8',
      });
    expect(run()).toBe('true true false\n');
    expect(run('--disallow-code-generation-from-strings')).toBe('false true false\n');
  });

  it('walks a tree that is too deep for the parser of code', () => {
    let deep: Expression = { op: 'literal', value: true };
    for (let depth = 0; depth < 2_000; depth++) deep = { op: 'not', operand: { op: 'not', operand: deep } };
    expect(compileCondition(deep, PLACES)([])).toBe(true);
  });
});
