import { describe, expect, it } from 'vitest';
import { onceAlike } from '../../src/base/once-alike.js';

describe('what is made once of parts that are alike', () => {
  it('is the same for parts of the same JSON, and another for any other', () => {
    const asked: unknown[] = [];
    const boxOf = onceAlike((part: unknown) => {
      asked.push(part);
      return { part };
    });
    expect(boxOf(['a', 1])).toBe(boxOf(['a', 1]));
    expect(boxOf(['a', '1'])).toEqual({ part: ['a', '1'] });
    expect(asked).toEqual([
      ['a', 1],
      ['a', '1'],
    ]);
  });
});
