import type { Value } from '../condition/expression.js';
import type { Instant } from '../time/instant.js';
import type { Occurrence } from './occurrence.js';
import type { Choice, ProgramMilestone, ProgramProcess } from './program.js';
import type { Watch } from './watch.js';

/** A version of a process that runs on a record. */
export interface ProcessRun {
  process: ProgramProcess;
  /** The process's start: the value of `entry.from`, or the reopening under `reopen: new-cycle` (S11, S14). */
  start: Instant;
  /** What `entry.from` held when the start was last taken from it. */
  startField: Value;
  /** The entitlement that it runs for. */
  readonly entitlement?: string;
  /** When it entered, or began its present cycle. */
  entered: Instant;
  cycle: number;
  exit?: ProcessExit | undefined;
  /** When its `duration` runs out, and from what that was worked out. */
  expiry?: { readonly key: string; readonly at: Instant | undefined } | undefined;
  /** When the process was stopped (S25). */
  stops: Watch;
  /** Whether the trace last said that the process stands still. */
  stopped: boolean;
  /** All occurrences, in the order they came to be. */
  readonly occurrences: Occurrence[];
  /** Those that are open, in the order of `milestones`; replaced, never changed. */
  open: readonly Occurrence[];
  /** By the number of an item: the occurrence that conditions on the item read, the last that began or was reopened. */
  readonly latest: Map<number, Occurrence>;
  /** By the number of a Milestone's name, of the present cycle (S24). */
  readonly tallies: Map<number, Tally>;
  /** The items of many that the record's value chooses, as last asked for. */
  choice?: Choice | undefined;
  /** Ids of items that start no more, because they would start and stop for ever (S20). */
  readonly barred: Set<string>;
}

/** When and why a process exited (S13). */
export interface ProcessExit {
  readonly at: Instant;
  readonly reason: 'condition' | 'duration';
}

/** What S24 counts for one Milestone name in one cycle. */
export interface Tally {
  open: Occurrence | undefined;
  /** All of them; the one numbered n stands at n − 1. */
  readonly occurrences: Occurrence[];
  /** The last one that completed. */
  completed: Occurrence | undefined;
}

/** The tally of an item's Milestone name in the present cycle. */
export function tallyOf({ tallies }: ProcessRun, { name }: ProgramMilestone): Tally {
  const known = tallies.get(name);
  if (known !== undefined) return known;
  const fresh: Tally = { open: undefined, occurrences: [], completed: undefined };
  tallies.set(name, fresh);
  return fresh;
}

/** The open occurrence of an item. */
export function openOf({ tallies }: ProcessRun, item: ProgramMilestone): Occurrence | undefined {
  const open = tallies.get(item.name)?.open;
  return open?.item === item ? open : undefined;
}

/** The item by which an occurrence goes on in the present version: that of its id and Milestone; `undefined` where the version lacks it (S16). */
export function presentItem(run: ProcessRun, { item }: Occurrence): ProgramMilestone | undefined {
  const { id, milestone } = item.plan;
  return run.process.items.find(({ plan }) => plan.id === id && plan.milestone === milestone);
}

/** Counts an occurrence among the open ones. */
export function enlist(run: ProcessRun, occurrence: Occurrence): void {
  tallyOf(run, occurrence.item).open = occurrence;
  const { open } = run;
  const last = open.length === 0 ? undefined : open[open.length - 1];
  const more = [...open, occurrence];
  run.open = last !== undefined && last.item.index > occurrence.item.index ? inOrder(more) : more;
}

/** Occurrences in the order of `milestones`. */
export function inOrder(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.toSorted((a, b) => a.item.index - b.item.index);
}

/** Counts an occurrence among the open ones no more. */
export function delist(run: ProcessRun, occurrence: Occurrence): void {
  tallyOf(run, occurrence.item).open = undefined;
  run.open = run.open.filter(one => one !== occurrence);
}
