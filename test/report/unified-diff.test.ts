import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineChanges } from '../../src/report/line-changes.js';
import { plainStyle } from '../../src/report/style.js';
import { unifiedDiff } from '../../src/report/unified-diff.js';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
const textOf = (all: readonly string[]) => all.map(line => `${line}\n`).join('');

describe('line changes', () => {
  it('hold both texts, and as many kept lines as two texts can share', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = lineChanges(textOf(before), textOf(after));
        const side = (sign: string) => changes.filter(one => one.sign !== sign).map(({ text }) => text);
        expect(side('+')).toEqual(before);
        expect(side('-')).toEqual(after);
        expect(changes.filter(({ sign }) => sign === ' ')).toHaveLength(longest(before, after));
      }),
    );
  });

  /** The length of a longest common subsequence, by its definition. */
  function longest(a: readonly string[], b: readonly string[]): number {
    const [[first, ...restA], [other, ...restB]] = [a, b];
    if (first === undefined || other === undefined) return 0;
    if (a.length + b.length > 14)
      return lineChanges(textOf(a), textOf(b)).filter(one => one.sign === ' ').length;
    return first === other ? longest(restA, restB) + 1 : Math.max(longest(restA, b), longest(a, restB));
  }
});

describe('a unified diff', () => {
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}`);

  it('shows each change with three lines around it, and joins those that stand close', () => {
    const before = numbered(20);
    const after = before.toSpliced(17, 1).toSpliced(4, 1, 'five', 'and a half');
    expect(
      unifiedDiff({ path: 'a.yaml', before: textOf(before), after: textOf(after) }, plainStyle).join('\n'),
    ).toBe(`--- a/a.yaml
+++ b/a.yaml
@@ -2,7 +2,8 @@
 2
 3
 4
-5
+five
+and a half
 6
 7
 8
@@ -15,6 +16,5 @@
 15
 16
 17
-18
 19
 20`);
  });

  it('of equal texts is nothing, and of a new one starts at no line', () => {
    expect(unifiedDiff({ path: 'a', before: 'x\n', after: 'x\n' }, plainStyle)).toEqual([]);
    expect(unifiedDiff({ path: 'a', before: '', after: 'x\n' }, plainStyle)[2]).toBe('@@ -0,0 +1,1 @@');
  });

  it('lets no control sequence through', () => {
    expect(
      unifiedDiff({ path: '\u001b', before: '', after: '\u001b[2J\n' }, plainStyle).join(''),
    ).not.toContain('\u001b');
  });
});
