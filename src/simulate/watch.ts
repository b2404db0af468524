import type { Instant } from '../time/instant.js';
import { type Condition, heldAt, holdsNow } from './condition.js';
import { type History, instantOf, lastChange, revisionsOf } from './history.js';

/** A stretch of time `[start, end)`. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/** Follows a condition through a record's history: whether it holds, since when, and when it held before. */
export interface Watch {
  /** Absent: it has always held. */
  readonly condition: Condition | undefined;
  readonly startedAt: Instant | null;
  /** The revision up to which the history was read. */
  revision: number;
  holds: boolean;
  /** When it took its present value. */
  since: Instant;
  /** When it held before, in order; never an empty stretch. */
  past: Interval[];
  /** The number of the record it follows, where records share it. */
  record: number;
}

/** Shared by all watches that never held before. */
const NEVER: Interval[] = [];

/** Starts to follow a condition at a revision (default the record's creation) and reads on to the newest. */
export function watch(
  condition: Condition | undefined,
  history: History,
  startedAt: Instant | null = null,
  from = 0,
): Watch {
  const since = instantOf(history, from);
  if (since === undefined) throw new Error(`no revision ${from}`);
  const begun: Watch = {
    condition,
    startedAt,
    revision: from,
    holds: true,
    since,
    past: NEVER,
    record: -1,
  };
  begin(begun, history);
  return begun;
}

/** The watches of a run, by the number of their condition: each is begun anew for a record when it is first asked for. */
export interface WatchBook {
  readonly history: History;
  readonly watches: (Watch | undefined)[];
  /** The number of the record among those that the run was used for. */
  readonly record: number;
}

/** The watch of a condition that does not read `startedAt`, from the record's creation on: one for all that ask. */
export function watchOf({ history, watches, record }: WatchBook, condition: Condition): Watch {
  const known = watches[condition.number];
  if (known?.record === record) return known;
  const shared = known ?? watch(condition, history);
  watches[condition.number] = shared;
  shared.record = record;
  if (known === undefined) return shared;
  shared.revision = 0;
  shared.past = NEVER;
  begin(shared, history);
  return shared;
}

function begin(watch: Watch, history: History): void {
  const { condition, startedAt, revision } = watch;
  watch.since = instantOf(history, revision) ?? watch.since;
  if (condition === undefined) return;
  const isNewest = revision === history.newestRevision;
  watch.holds = isNewest
    ? holdsNow(condition, history, startedAt)
    : heldAt(condition, history, startedAt, revision);
  look(watch, history);
}

/** Reads the history on to its newest revision and says whether the condition holds now. */
export function look(watch: Watch, history: History): boolean {
  const { condition } = watch;
  const newest = history.newestRevision;
  if (condition === undefined || watch.revision === newest) return watch.holds;
  const last = lastChange(history, condition.reads);
  if (last > watch.revision) readOn(watch, condition, history, last);
  watch.revision = newest;
  return watch.holds;
}

/** Follows another condition from an instant on; when the one before it held until then stays in the past (S16). */
export function succeed(
  before: Watch,
  condition: Condition,
  history: History,
  startedAt: Instant | null,
  at: Instant,
): Watch {
  const held = look(before, history);
  const holds = holdsNow(condition, history, startedAt);
  const past = [...before.past];
  if (held && !holds && before.since < at) past.push({ start: before.since, end: at });
  const since = held === holds ? before.since : at;
  return { condition, startedAt, revision: history.newestRevision, holds, since, past, record: -1 };
}

/** Reads on to the last revision in which anything that the condition reads changed: from there on it holds what it holds now. */
function readOn(watch: Watch, condition: Condition, history: History, last: number): void {
  for (const revision of revisionsOf(history, condition.reads, watch.revision, last)) {
    turn(watch, heldAt(condition, history, watch.startedAt, revision), revision, history);
  }
  turn(watch, holdsNow(condition, history, watch.startedAt), last, history);
}

function turn(watch: Watch, holds: boolean, revision: number, history: History): void {
  const at = instantOf(history, revision);
  if (holds === watch.holds || at === undefined) return;
  if (watch.holds && watch.since < at) keepStretch(watch, { start: watch.since, end: at });
  watch.holds = holds;
  watch.since = at;
}

function keepStretch(watch: Watch, stretch: Interval): void {
  if (watch.past === NEVER) watch.past = [stretch];
  else watch.past.push(stretch);
}
