import type { Instant } from '../time/instant.js';
import type { Cause } from './cause.js';
import type { Occurrence } from './occurrence.js';
import type { ProgramTrigger } from './program.js';
import { compareRanks, type TriggerRank, WAKE_PLACE } from './ties.js';

/** Something the run does by itself at an instant. */
export type Wake =
  /** The target has passed: the verdict is known (S23). */
  | { readonly kind: 'verdict'; readonly occurrence: Occurrence }
  /** The entry field's value is reached (S11). */
  | { readonly kind: 'entry' }
  /** A scheduled occurrence starts (S24). */
  | { readonly kind: 'start'; readonly occurrence: Occurrence }
  /** The process's `duration` has run out (S13). */
  | { readonly kind: 'expiry' }
  /** A pass, because a fact that conditions read has changed. */
  | { readonly kind: 'look' }
  | {
      readonly kind: 'trigger';
      readonly occurrence: Occurrence;
      readonly trigger: ProgramTrigger;
      readonly rank: TriggerRank;
      /** The value of `armed` for which it holds. */
      readonly armed: number;
      readonly late: boolean;
    };

/** A wake at its instant, with what led to it. */
export interface Entry {
  readonly at: Instant;
  readonly wake: Wake;
  readonly cause: Cause;
  readonly sequence: number;
}

/** A heap of wakes by instant, then the order of ties, then the order in which they were entered. */
export interface Agenda {
  readonly heap: Entry[];
  entered: number;
}

/** An agenda with nothing on it. */
export function emptyAgenda(): Agenda {
  return { heap: [], entered: 0 };
}

/** Strikes everything off. */
export function clear(agenda: Agenda): void {
  if (agenda.heap.length > 0) agenda.heap.length = 0;
  agenda.entered = 0;
}

/** Enters a wake. */
export function enter(agenda: Agenda, at: Instant, wake: Wake, cause: Cause): void {
  const { heap } = agenda;
  const entry: Entry = { at, wake, cause, sequence: agenda.entered++ };
  let index = heap.length;
  heap.push(entry);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(entry, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = entry;
}

/** The first entry, left where it is. */
export function first(agenda: Agenda): Entry | undefined {
  return agenda.heap[0];
}

/** Takes the first entry off. */
export function takeFirst(agenda: Agenda): Entry | undefined {
  const { heap } = agenda;
  const top = heap[0];
  const last = heap.pop();
  if (last !== undefined && heap.length > 0) sink(heap, last);
  return top;
}

/** Lets an entry sink from the top of the heap to its place. */
function sink(heap: Entry[], entry: Entry): void {
  let index = 0;
  for (;;) {
    let below = 2 * index + 1;
    let next = heap[below];
    if (next === undefined) break;
    const right = heap[below + 1];
    if (right !== undefined && isBefore(right, next)) {
      below++;
      next = right;
    }
    if (!isBefore(next, entry)) break;
    heap[index] = next;
    index = below;
  }
  heap[index] = entry;
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at === b.at ? compareTies(a, b) < 0 : a.at < b.at;
}

function compareTies(a: Entry, b: Entry): number {
  return (
    WAKE_PLACE[a.wake.kind] - WAKE_PLACE[b.wake.kind] ||
    (a.wake.kind === 'trigger' && b.wake.kind === 'trigger' ? compareRanks(a.wake.rank, b.wake.rank) : 0) ||
    a.sequence - b.sequence
  );
}
