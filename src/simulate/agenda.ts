import type { Instant } from '../time/instant.js';
import type { Cause } from './cause.js';
import type { Occurrence } from './occurrence.js';
import type { ProgramTrigger } from './program.js';
import { compareRanks, type TriggerRank, WAKE_ORDER } from './ties.js';

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

/** Enters a wake. */
export function enter(agenda: Agenda, at: Instant, wake: Wake, cause: Cause): void {
  const { heap } = agenda;
  heap.push({ at, wake, cause, sequence: agenda.entered++ });
  let index = heap.length - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    if (!swapIfBefore(heap, index, parent)) break;
    index = parent;
  }
}

/** The first entry, left where it is. */
export function first(agenda: Agenda): Entry | undefined {
  return agenda.heap[0];
}

/** Takes the first entry off. */
export function takeFirst(agenda: Agenda): Entry | undefined {
  const { heap } = agenda;
  const [top] = heap;
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  heap[0] = last;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    const right = left + 1;
    const smaller = isBefore(heap[right], heap[left]) ? right : left;
    if (!swapIfBefore(heap, smaller, index)) return top;
    index = smaller;
  }
}

function swapIfBefore(heap: Entry[], index: number, other: number): boolean {
  const [a, b] = [heap[index], heap[other]];
  if (a === undefined || b === undefined || !isBefore(a, b)) return false;
  heap[index] = b;
  heap[other] = a;
  return true;
}

function isBefore(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return compareEntries(a, b) < 0;
}

function compareEntries(a: Entry, b: Entry): number {
  return (
    a.at - b.at ||
    WAKE_ORDER.indexOf(a.wake.kind) - WAKE_ORDER.indexOf(b.wake.kind) ||
    (a.wake.kind === 'trigger' && b.wake.kind === 'trigger' ? compareRanks(a.wake.rank, b.wake.rank) : 0) ||
    a.sequence - b.sequence
  );
}
