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
  condition: Condition | undefined;
  readonly startedAt: Instant | null;
  /** The revision up to which the history was read. */
  revision: number;
  holds: boolean;
  /** When it took its present value. */
  since: Instant;
  /** When it held before, in order; never an empty stretch. */
  past: Interval[];
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
  };
  begin(begun, history);
  return begun;
}

/**
 * The watches of a run. Those that its present record has asked for stand first in `list`; the others served an earlier record and are
 * begun anew for the next conditions, whichever they are, so that few lie in memory however many conditions there are.
 */
export interface WatchBook {
  readonly list: Watch[];
  /** How many the present record has asked for. */
  asked: number;
  /** By the number of a condition, its place in `list`, if its watch is there: an earlier record may have left the place. */
  readonly places: number[];
}

/** A book in which nothing was asked for yet. */
export function newWatchBook(): WatchBook {
  return { list: [], asked: 0, places: [] };
}

/** The watch of a condition that does not read `startedAt`, from the record's creation on: one for all that ask. */
export function watchOf(book: WatchBook, condition: Condition, history: History): Watch {
  const place = book.places[condition.number] ?? 0;
  const known = place < book.asked ? book.list[place] : undefined;
  return known?.condition === condition ? known : nextWatch(book, condition, history);
}

function nextWatch(book: WatchBook, condition: Condition, history: History): Watch {
  const { list, places } = book;
  while (places.length <= condition.number) places.push(0);
  places[condition.number] = book.asked;
  const used = list[book.asked];
  book.asked++;
  if (used === undefined) {
    const fresh = watch(condition, history);
    list.push(fresh);
    return fresh;
  }
  used.condition = condition;
  used.revision = 0;
  used.past = NEVER;
  begin(used, history);
  return used;
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
  return { condition, startedAt, revision: history.newestRevision, holds, since, past };
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
