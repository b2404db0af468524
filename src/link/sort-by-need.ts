/** Things in an order in which each comes after what it needs, and the circles that make such an order impossible. */
export interface NeedOrder {
  readonly order: readonly string[];
  /** Each the names around one circle, starting with the one that was reached first; the last needs the first. */
  readonly circles: readonly (readonly string[])[];
}

interface Step {
  readonly name: string;
  readonly needs: readonly string[];
  next: number;
}

/** Sorts names by what they need; names that are needed but not given are left out. No recursion, so that a long chain overflows nothing. */
export function sortByNeed(needsOf: ReadonlyMap<string, readonly string[]>): NeedOrder {
  const order: string[] = [];
  const circles: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const start of needsOf.keys()) {
    const trail: Step[] = [];
    enter(start);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const need = step.needs[step.next++];
      if (need === undefined) leave(step);
      else if (state.get(need) === 'open') circles.push(circleTo(need));
      else enter(need);
    }

    function enter(name: string): void {
      const needs = needsOf.get(name);
      if (needs === undefined || state.has(name)) return;
      state.set(name, 'open');
      trail.push({ name, needs, next: 0 });
    }

    function leave(step: Step): void {
      trail.pop();
      state.set(step.name, 'done');
      order.push(step.name);
    }

    function circleTo(name: string): string[] {
      const names = trail.map(step => step.name);
      return names.slice(names.indexOf(name));
    }
  }
  return { order, circles };
}
