import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff } from '../../src/source/line-diff.js';

describe('the lines in which two texts differ', () => {
  it('are told with equal ones around them', () => {
    expect(lineDiff('a\nb\nc\nd\ne', 'a\nb\nC\nd\ne', 1)).toEqual([
      { kind: 'same', line: 2, text: 'b' },
      { kind: 'removed', line: 3, text: 'c' },
      { kind: 'added', line: 3, text: 'C' },
      { kind: 'same', line: 4, text: 'd' },
    ]);
    expect(lineDiff('a\nb', 'a\nb', 3)).toEqual([]);
  });

  it('keep what stands between two changes', () => {
    const kinds = lineDiff('a\nx\nb\ny\nc', 'a\nX\nb\nY\nc', 0).map(({ kind, text }) => `${kind} ${text}`);
    expect(kinds).toEqual(['removed x', 'added X', 'removed y', 'added Y']);
  });

  it('make the new text of the old one, whatever the two are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, text, (old, now) => {
        const lines = lineDiff(old.join('\n'), now.join('\n'), 99);
        const side = (left: 'removed' | 'added') =>
          lines.filter(({ kind }) => kind === 'same' || kind === left).map(one => one.text);
        const isSame = lines.length === 0;
        expect(isSame ? now : side('removed')).toEqual(old);
        expect(isSame ? old : side('added')).toEqual(now);
      }),
    );
  });
});
