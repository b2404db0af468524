import type { Value } from '../condition/expression.js';
import type { Instant } from '../time/instant.js';
import type { History } from './history.js';
import type { Occurrence, OccurrenceWatches } from './occurrence.js';
import type { ProgramMilestone, ProgramProcess } from './program.js';
import { type Watch, watch } from './watch.js';

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
  watches: ProcessWatches;
  /** Whether the trace last said that the process stands still. */
  stopped: boolean;
  /** All occurrences, in the order they came to be. */
  readonly occurrences: Occurrence[];
  /** Those that are open, in the order of `milestones`; replaced, never changed. */
  open: readonly Occurrence[];
  /** By item id: the occurrence that conditions on the item read, the last that began or was reopened. */
  readonly latest: Map<string, Occurrence>;
  /** By Milestone name, of the present cycle (S24). */
  readonly tallies: Map<string, Tally>;
  /** Ids of items that start no more, because they would start and stop for ever (S20). */
  readonly barred: Set<string>;
}

/** When and why a process exited (S13). */
export interface ProcessExit {
  readonly at: Instant;
  readonly reason: 'condition' | 'duration';
}

/** The conditions of a version, followed through the record's history. */
export interface ProcessWatches {
  /** Absent: no condition ends the process. */
  readonly exit?: Watch;
  readonly stopped: Watch;
  /** By item id. */
  readonly items: ReadonlyMap<string, OccurrenceWatches>;
}

/** What S24 counts for one Milestone name in one cycle. */
export interface Tally {
  open?: Occurrence | undefined;
  /** All of them; the one numbered n stands at n − 1. */
  readonly occurrences: Occurrence[];
  /** The last one that completed. */
  completed?: Occurrence | undefined;
}

/** Follows a version's conditions from the record's creation to now. */
export function watchProcess(process: ProgramProcess, history: History): ProcessWatches {
  return {
    ...(process.exitWhen && { exit: watch(process.exitWhen, history) }),
    stopped: watch(process.stopped, history),
    items: new Map(process.items.map(item => [item.plan.id, watchItem(item, history)])),
  };
}

function watchItem(item: ProgramMilestone, history: History): OccurrenceWatches {
  return {
    when: watch(item.when, history),
    ...(item.completeWhen && { complete: watch(item.completeWhen, history) }),
    halted: watch(item.halted, history),
  };
}

/** The tally of a Milestone name in the present cycle. */
export function tallyOf(run: ProcessRun, milestone: string): Tally {
  const known = run.tallies.get(milestone);
  if (known !== undefined) return known;
  const fresh: Tally = { occurrences: [] };
  run.tallies.set(milestone, fresh);
  return fresh;
}

/** The item by which an occurrence goes on in the present version: that of its id and Milestone; `undefined` where the version lacks it (S16). */
export function presentItem(run: ProcessRun, { item }: Occurrence): ProgramMilestone | undefined {
  const { id, milestone } = item.plan;
  return run.process.items.find(({ plan }) => plan.id === id && plan.milestone === milestone);
}

/** Counts an occurrence among the open ones. */
export function enlist(run: ProcessRun, occurrence: Occurrence): void {
  tallyOf(run, occurrence.item.plan.milestone).open = occurrence;
  run.open = inOrder([...run.open, occurrence]);
}

/** Occurrences in the order of `milestones`. */
export function inOrder(occurrences: readonly Occurrence[]): Occurrence[] {
  return occurrences.toSorted((a, b) => a.item.index - b.item.index);
}

/** Counts an occurrence among the open ones no more. */
export function delist(run: ProcessRun, occurrence: Occurrence): void {
  tallyOf(run, occurrence.item.plan.milestone).open = undefined;
  run.open = run.open.filter(one => one !== occurrence);
}

/** Goes through the open occurrences in the order of `milestones` and names those that a step of the pass changed (S20). */
export function namesChanged(run: ProcessRun, change: (occurrence: Occurrence) => boolean): string[] {
  return run.open.filter(change).map(({ item }) => item.plan.milestone);
}
