import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_START, moveList, type Step } from '../../src/tui/list.js';
import { windowOf } from '../../src/tui/window.js';

const STEPS: readonly Step[] = ['up', 'down', 'page-up', 'page-down', 'first', 'last'];

describe('a list', () => {
  it('keeps its selection among its lines and in sight, whatever the steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...STEPS), { maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 12 }),
        (steps, count, height) => {
          let list = LIST_START;
          for (const step of steps) list = moveList(list, step, count, height);
          expect(list.selected).toBeGreaterThanOrEqual(0);
          expect(list.selected).toBeLessThan(count);
          const lines = windowOf(Array.from({ length: count }), list, height);
          expect(lines.filter(line => line.isSelected)).toHaveLength(1);
          expect(lines).toHaveLength(Math.min(count, height));
        },
      ),
    );
  });

  it('scrolls only as far as it must', () => {
    const below = moveList({ selected: 4, top: 0 }, 'down', 10, 5);
    expect(below).toEqual({ selected: 5, top: 1 });
    expect(moveList(below, 'up', 10, 5)).toEqual({ selected: 4, top: 1 });
  });

  it('draws no more than its window of a hundred thousand lines', () => {
    const list = moveList(LIST_START, 'last', 100_000, 17);
    expect(windowOf(Array.from({ length: 100_000 }), list, 17).map(({ index }) => index)).toEqual(
      Array.from({ length: 17 }, (_, place) => 99_983 + place),
    );
  });

  it('without a line has nothing to move to', () => {
    for (const step of STEPS) expect(moveList(LIST_START, step, 0, 5)).toEqual(LIST_START);
  });
});
