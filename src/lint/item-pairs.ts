import { meetingPairs } from '../analysis/meeting-pairs.js';
import { recordsOf } from '../analysis/records.js';
import { groupBy } from '../base/group-by.js';
import { remember } from '../base/remember.js';
import type { Milestone } from '../link/milestone.js';
import type { Process } from '../link/process.js';
import type { Project } from '../link/project.js';
import type { Say } from './rule.js';

/** The most pairs of one process, and of one project, that rules look at. */
const MOST_OF_PROCESS = 5_000;
const MOST_OF_PROJECT = 20_000;

type ItemPair = readonly [first: Milestone, second: Milestone];

interface Pairs {
  readonly pairs: readonly ItemPair[];
  readonly areAll: boolean;
}

interface Pairing {
  readonly byProcess: Map<Process, Pairs>;
  left: number;
}

const known = new WeakMap<Project, Pairing>();

/**
 * Every two items of a process that are of one milestone, wait for no other item and may apply to one record, in the order of
 * the process; of a process or project with too many the first ones.
 */
export function itemPairs(process: Process, project: Project, say: Say): readonly ItemPair[] {
  const pairing = remember(known, project, (): Pairing => ({ byProcess: new Map(), left: MOST_OF_PROJECT }));
  const { pairs, areAll } = remember(pairing.byProcess, process, () => {
    const found = pairsOf(process, project, Math.min(MOST_OF_PROCESS, pairing.left));
    pairing.left -= found.pairs.length;
    return found;
  });
  if (!areAll) {
    const what = `looks at the first ${pairs.length} pairs of items of \`${process.name}\` that may meet`;
    say.limited(what, { span: process.at.child('milestones').key() });
  }
  return pairs;
}

function pairsOf({ milestones, object }: Process, project: Project, most: number): Pairs {
  const records = recordsOf(object, project);
  const free = milestones.filter(item => item.after === undefined);
  const pairs: ItemPair[] = [];
  for (const items of groupBy(free, item => item.milestone).values()) {
    const whens = items.map(item => item.when);
    for (const [a, b] of meetingPairs(whens, records)) {
      const [first, second] = [items[a], items[b]];
      if (first === undefined || second === undefined) continue;
      if (pairs.length >= most) return { pairs, areAll: false };
      pairs.push([first, second]);
    }
  }
  return { pairs, areAll: true };
}
