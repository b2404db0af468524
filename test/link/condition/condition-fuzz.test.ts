import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../src/condition/evaluate.js';
import { printExpression } from '../../../src/condition/print-expression.js';
import { checkText } from './check-text.js';

const { condition } = fc.letrec<Record<'condition' | 'number', string>>(tie => ({
  condition: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(
      'isEscalated',
      'true',
      'has(account.tier)',
      'subject == ""',
      'subject.matches("a+")',
      'priority >= "High"',
      'type in ["Question", null]',
      'milestones["triage"].violated',
      'closedAt - createdAt > duration("90s")',
      "status.lowerAscii() == 'new\\t\"'",
    ),
    tie('condition').map(one => `!(${one})`),
    fc.tuple(tie('condition'), fc.constantFrom('&&', '||', '==', '!='), tie('condition')).map(infix),
    fc
      .tuple(tie('condition'), tie('condition'), tie('condition'))
      .map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
    fc.tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '=='), tie('number')).map(infix),
  ),
  number: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('age', '3', '1.5e3', '0', 'size(subject)', 'account.seats', '(isEscalated ? 1 : age)'),
    tie('number').map(one => `-(${one})`),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*', '/', '%'), tie('number')).map(infix),
  ),
}));

function infix([left, operator, right]: readonly [string, string, string]): string {
  return `(${left}) ${operator} (${right})`;
}

const edit = fc.record({
  at: fc.nat(200),
  remove: fc.nat(4),
  insert: fc.oneof(
    fc.constantFrom(
      '"',
      '(',
      ')',
      '[',
      ']',
      '!',
      '-',
      '.',
      ' in ',
      '&&',
      '?',
      ':',
      '\\',
      "'",
      '{',
      '//',
      '\n',
      'null',
    ),
    fc.string({ maxLength: 3, unit: 'grapheme' }),
  ),
});

function mutate(text: string, edits: readonly { at: number; remove: number; insert: string }[]): string {
  return edits.reduce((current, { at, remove, insert }) => {
    const start = Math.min(at, current.length);
    return current.slice(0, start) + insert + current.slice(start + remove);
  }, text);
}

const BLANK = { read: () => null, milestone: () => null };

describe('conditions of any text', () => {
  it('print as CEL that reads back to the same expression', () => {
    fc.assert(
      fc.property(condition, text => {
        const { expression, faults } = checkText(text);
        expect(faults).toEqual([]);
        const printed = expression && printExpression(expression);
        expect(checkText(printed ?? '')).toEqual({ expression, faults: [], findings: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('give a boolean on a record that is blank all over', () => {
    fc.assert(
      fc.property(condition, text => {
        const { expression } = checkText(text);
        expect(typeof (expression && evaluate(expression, BLANK))).toBe('boolean');
      }),
    );
  });

  it('never throw when mutated, and have a finding inside the text when there is no expression', () => {
    fc.assert(
      fc.property(condition, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
        const mutated = mutate(text, edits);
        const { expression, findings } = checkText(mutated);
        expect(expression === undefined).toBe(findings.length > 0);
        for (const { span } of findings) {
          expect(span?.start).toBeGreaterThanOrEqual(0);
          expect(span?.end).toBeGreaterThanOrEqual(span?.start ?? 0);
          expect(span?.end).toBeLessThanOrEqual(mutated.length);
        }
        if (expression) evaluate(expression, BLANK);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throw when made of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const { expression, findings } = checkText(text);
        expect(expression === undefined).toBe(findings.length > 0);
      }),
      { numRuns: 1_000 },
    );
  });
});
