import type { ProgramMilestone } from './program.js';

/**
 * The items that a pass has to look at: those that a change concerns. A step of a round concerns items of the same
 * round, for the steps after it, and where an earlier step may have more to do, items of the next one. When no item is
 * left and no value changed meanwhile, a further round would change nothing (S20).
 */
export interface Attention {
  /** The items of this round, in the order of `milestones`. */
  now: ProgramMilestone[];
  /** The items of the next round, in that order; between passes, of the first round to come. */
  next: ProgramMilestone[];
  /** The items that could not be served at this instant and are looked at in the next pass. */
  readonly later: ProgramMilestone[];
  /** Whether a round is under way. */
  inRound: boolean;
  /** Whether a value or the process itself changed since the round began. */
  again: boolean;
  /** The names of what the round changed. */
  readonly changed: string[];
}

/** Attention that nothing has drawn yet. */
export function noAttention(): Attention {
  return { now: [], next: [], later: [], inRound: false, again: false, changed: [] };
}

/** Forgets all items: those of another record, or another version. */
export function forgetItems(attention: Attention): void {
  empty(attention.now);
  empty(attention.next);
  empty(attention.later);
  attention.inRound = false;
  attention.again = false;
}

/** Begins the first round of a pass: what was put off is looked at again. */
export function beginRounds({ later, next }: Attention): void {
  if (later.length === 0) return;
  for (const item of later) insert(next, item);
  empty(later);
}

/** Begins a round: the items of the next become those of this one. */
export function beginRound(attention: Attention): void {
  const { now, next } = attention;
  empty(now);
  attention.now = next;
  attention.next = now;
  attention.again = false;
  attention.inRound = true;
  empty(attention.changed);
}

/** Ends a round; whether a further one has anything to look at. */
export function endRound(attention: Attention): boolean {
  attention.inRound = false;
  return attention.again || attention.next.length > 0;
}

/** Puts an item at its place in the order of `milestones`, unless it is there. */
export function insert(list: ProgramMilestone[], item: ProgramMilestone): void {
  let place = list.length;
  for (; place > 0; place--) {
    const before = list[place - 1];
    if (before === item) return;
    if (before === undefined || before.index < item.index) break;
  }
  if (place === list.length) list.push(item);
  else list.splice(place, 0, item);
}

/** Empties a short list and keeps its room. */
function empty(list: unknown[]): void {
  while (list.length > 0) list.pop();
}
