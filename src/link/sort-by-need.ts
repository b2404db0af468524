/** Things in an order in which each comes after what it needs, and the circles that make such an order impossible. */
export interface NeedOrder {
  readonly order: readonly string[];
  /** Each the names around one circle, starting with the one that was reached first; the last needs the first. */
  readonly circles: readonly (readonly string[])[];
}

/** A name whose needs are being looked at; the trail of them leads from a start to where the search stands. */
interface Step {
  readonly name: string;
  readonly needs: Iterator<string>;
}

/** Sorts names by what they need; names that are needed but not given are left out. No recursion, so that a long chain overflows nothing. */
export function sortByNeed(needsOf: ReadonlyMap<string, readonly string[]>): NeedOrder {
  const order: string[] = [];
  const circles: string[][] = [];
  const open = new Set<string>();
  const seen = new Set<string>();
  const trail: Step[] = [];

  const enter = (name: string): void => {
    const needs = needsOf.get(name);
    if (open.has(name)) circles.push(circleAt(name, trail));
    if (needs === undefined || seen.has(name)) return;
    seen.add(name);
    open.add(name);
    trail.push({ name, needs: needs.values() });
  };

  for (const start of needsOf.keys()) {
    enter(start);
    for (let step = trail.at(-1); step !== undefined; step = trail.at(-1)) {
      const need = step.needs.next();
      if (!need.done) {
        enter(need.value);
        continue;
      }
      trail.pop();
      open.delete(step.name);
      order.push(step.name);
    }
  }
  return { order, circles };
}

/** The part of a trail that starts at a name. */
function circleAt(name: string, trail: readonly Step[]): string[] {
  const names = trail.map(step => step.name);
  return names.slice(names.indexOf(name));
}
