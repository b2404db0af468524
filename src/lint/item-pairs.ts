import { groupBy } from '../base/group-by.js';
import type { Milestone } from '../link/milestone.js';
import type { Process } from '../link/process.js';

/** The most pairs of one process that rules look at. */
const MOST_PAIRS = 1_000;

/** Every two items of a process that are of one milestone and wait for no other item, in the order of the process. */
export function itemPairs({ milestones }: Process): readonly (readonly [Milestone, Milestone])[] {
  const free = milestones.filter(item => item.after === undefined);
  const pairs = [...groupBy(free, item => item.milestone).values()].flatMap(items =>
    items.flatMap((first, index) => items.slice(index + 1).map(second => [first, second] as const)),
  );
  return pairs.slice(0, MOST_PAIRS);
}
