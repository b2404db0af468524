import type { Value } from '../condition/expression.js';
import type { Instant } from '../time/instant.js';

/**
 * What a record held at every revision of its run: each event or action that changes it makes one revision, so
 * that a condition can be asked of any moment. Facts that the engine keeps for conditions stand beside the
 * fields, under names that no field can have (`@…`).
 */
export interface History {
  readonly names: Map<string, NameHistory>;
  /** The instant of each revision; revision 0 is the record's creation. */
  readonly instants: Instant[];
  /** The first revision that no pass has seen yet. */
  unseen: number;
}

interface NameHistory {
  readonly revisions: number[];
  readonly values: Value[];
}

/** A value that changed. */
export interface Change {
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

/** The fact that the process is exited, kept for `reopen: resume-excluding-closed` (S14). */
export const EXITED_FACT = '@exited';

/** The fact when an item's last occurrence completed. */
export function completedFact(id: string): string {
  return `@completedAt:${id}`;
}

/** The fact whether an item's last occurrence is violated. */
export function violatedFact(id: string): string {
  return `@violated:${id}`;
}

/** A history whose revision 0 holds the given values. */
export function openHistory(at: Instant, values: Readonly<Record<string, Value>>): History {
  const history: History = { names: new Map(), instants: [at], unseen: 0 };
  amend(history, values);
  return history;
}

/** Writes values as a new revision and returns those that differ from before; none differs: no revision is made. */
export function write(history: History, values: Readonly<Record<string, Value>>, at: Instant): Change[] {
  const differs = Object.entries(values).some(([name, value]) => valueIn(history, name) !== unblanked(value));
  if (!differs) return [];
  history.instants.push(at);
  return amend(history, values);
}

/** Writes values into the newest revision, for what follows from it (a closed status closes the record). */
export function amend(history: History, values: Readonly<Record<string, Value>>): Change[] {
  const revision = history.instants.length - 1;
  const changes: Change[] = [];
  for (const [field, given] of Object.entries(values)) {
    const [before, after] = [valueIn(history, field), unblanked(given)];
    if (before !== after) changes.push({ field, before, after });
    if (before !== after || revision === 0) append(history, field, revision, after);
  }
  return changes;
}

/** What a name held at a revision (default the newest); null when it was never set. */
export function valueIn(history: History, name: string, revision?: number): Value {
  const known = history.names.get(name);
  if (known === undefined) return null;
  const index = revision === undefined ? known.values.length - 1 : lastAtOrBefore(known.revisions, revision);
  return known.values[index] ?? null;
}

/** The newest revision. */
export function newestRevision(history: History): number {
  return history.instants.length - 1;
}

/** The instant of a revision. */
export function instantOf(history: History, revision: number): Instant | undefined {
  return history.instants[revision];
}

/** The last revision that stood at an instant; 0 for instants before creation. */
export function revisionAt(history: History, at: Instant): number {
  return Math.max(0, lastAtOrBefore(history.instants, at));
}

/** The revisions after `after` in which any of the names changed, in order. */
export function revisionsOf(history: History, names: readonly string[], after: number): number[] {
  const found: number[] = [];
  for (const name of names) {
    const revisions = history.names.get(name)?.revisions;
    for (let index = (revisions?.length ?? 0) - 1; index >= 0; index--) {
      const revision = revisions?.[index];
      if (revision === undefined || revision <= after) break;
      found.push(revision);
    }
  }
  return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
}

/**
 * Dates the revisions that no pass has seen to the pass that sees them: under `actionsReevaluate: false` an
 * action's change takes effect on conditions at the record's next pass only (S33).
 */
export function markSeen(history: History, at: Instant): void {
  const revisions = history.instants.length;
  for (let revision = history.unseen; revision < revisions; revision++) history.instants[revision] = at;
  history.unseen = revisions;
}

/** The record's fields as they stand, sorted by name, without the engine's facts. */
export function fieldsOf(history: History): Record<string, Value> {
  const names = [...history.names.keys()].filter(name => !name.startsWith('@')).sort();
  return Object.fromEntries(names.map(name => [name, valueIn(history, name)]));
}

function append(history: History, name: string, revision: number, value: Value): void {
  const known = history.names.get(name);
  if (known === undefined) {
    history.names.set(name, { revisions: [revision], values: [value] });
  } else if (known.revisions.at(-1) === revision) {
    known.values[known.values.length - 1] = value;
  } else {
    known.revisions.push(revision);
    known.values.push(value);
  }
}

function unblanked(value: Value): Value {
  return value === '' ? null : value;
}

/** The index of the last number that is at most `limit`; -1 when there is none. */
export function lastAtOrBefore(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
