import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortByNeed } from '../../src/link/sort-by-need.js';

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const graphs = fc.dictionary(names, fc.uniqueArray(names, { maxLength: 4 }));

/** Whether a name can be reached from itself: the slow, obvious way. */
function isInCircle(name: string, needsOf: Readonly<Record<string, readonly string[]>>): boolean {
  const reached = new Set<string>();
  const open = [...(needsOf[name] ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(needsOf[next] ?? []));
  }
  return reached.has(name);
}

describe('sortByNeed', () => {
  it('puts each name after what it needs where there is no circle', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const { order } = sortByNeed(new Map(Object.entries(graph)));
        expect([...order].sort()).toEqual(Object.keys(graph).sort());
        for (const [name, needs] of Object.entries(graph)) {
          for (const need of needs.filter(one => one in graph && !isInCircle(one, graph))) {
            expect(order.indexOf(need)).toBeLessThan(order.indexOf(name));
          }
        }
      }),
    );
  });

  it('finds a circle if and only if there is one, and only real ones', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const { circles } = sortByNeed(new Map(Object.entries(graph)));
        expect(circles.length > 0).toBe(Object.keys(graph).some(name => isInCircle(name, graph)));
        for (const circle of circles) {
          circle.forEach((name, index) => {
            expect(graph[name]).toContain(circle[(index + 1) % circle.length]);
          });
        }
      }),
    );
  });

  it('takes a chain of a hundred thousand', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]] as const);
    expect(sortByNeed(new Map(chain)).order).toHaveLength(100_000);
  });
});
