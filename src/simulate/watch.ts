import { holds } from '../condition/evaluate.js';
import type { Instant } from '../time/instant.js';
import { type Condition, scopeOf } from './condition.js';
import { type History, instantOf, newestRevision, revisionsOf } from './history.js';

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
  readonly past: Interval[];
}

/** Starts to follow a condition at a revision (default the record's creation) and reads on to the newest. */
export function watch(
  condition: Condition | undefined,
  history: History,
  startedAt: Instant | null = null,
  from = 0,
): Watch {
  const since = instantOf(history, from);
  if (since === undefined) throw new Error(`no revision ${from}`);
  const begun: Watch = { condition, startedAt, revision: from, holds: true, since, past: [] };
  if (condition !== undefined) {
    begun.holds = holds(condition.expression, scopeOf(history, startedAt, from));
    look(begun, history);
  }
  return begun;
}

/** Reads the history on to its newest revision and says whether the condition holds now. */
export function look(watch: Watch, history: History): boolean {
  const newest = newestRevision(history);
  if (watch.condition === undefined || watch.revision === newest) return watch.holds;
  const { expression, reads } = watch.condition;
  for (const revision of revisionsOf(history, reads, watch.revision)) {
    const now = holds(expression, scopeOf(history, watch.startedAt, revision));
    const at = instantOf(history, revision);
    if (now !== watch.holds && at !== undefined) flip(watch, at);
  }
  watch.revision = newest;
  return watch.holds;
}

/** Follows another condition from an instant on; when the one before it held until then stays in the past (S16). */
export function succeed(
  before: Watch,
  condition: Condition | undefined,
  history: History,
  startedAt: Instant | null,
  at: Instant,
): Watch {
  const held = look(before, history);
  const now = condition === undefined || holds(condition.expression, scopeOf(history, startedAt));
  const past = [...before.past];
  if (held && !now && before.since < at) past.push({ start: before.since, end: at });
  const since = held === now ? before.since : at;
  return { condition, startedAt, revision: newestRevision(history), holds: now, since, past };
}

function flip(watch: Watch, at: Instant): void {
  if (watch.holds && watch.since < at) watch.past.push({ start: watch.since, end: at });
  watch.holds = !watch.holds;
  watch.since = at;
}
