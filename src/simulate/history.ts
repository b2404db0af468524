import type { Value } from '../condition/expression.js';
import type { Instant } from '../time/instant.js';
import { fieldSlots, type Slot, type Slots, slotOf } from './slots.js';

/**
 * What a record held at every revision of its run: each event or action that changes it makes one revision, so
 * that a condition can be asked of any moment. Facts that the engine keeps for conditions stand beside the
 * fields, under names that no field can have (`@…`). All that is kept for a slot stands at its place in a column;
 * a history is used for one record after another.
 */
export interface History {
  readonly slots: Slots;
  /** The newest value of each slot; `null` also where none was ever set. */
  readonly newest: Value[];
  /** The revision in which each slot took its newest value; -1 where none was ever set. */
  readonly changed: number[];
  /** What each slot held before; absent until it first changed. */
  readonly before: (PastValues | undefined)[];
  /** The slots that the record has set: only these are emptied for the next one. */
  readonly touched: Slot[];
  /** The instant of each revision; revision 0 is the record's creation. Those beyond the newest belong to an earlier record. */
  readonly instants: Instant[];
  newestRevision: number;
  /** The first revision that no pass has seen yet. */
  unseen: number;
  /** The slots that changed since they were last asked for; those beyond `recent` were asked for. */
  readonly recentSlots: Slot[];
  recent: number;
  /** Room for the values that a condition reads of an older revision. */
  readonly scratch: Value[];
}

/** The values that a slot held, each with the revision in which it took it; those beyond `count` belong to an earlier record. */
interface PastValues {
  readonly revisions: number[];
  readonly values: Value[];
  count: number;
}

/** A value that changed. */
export interface Change {
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

const NONE: readonly number[] = [];

/** The fact that the process is exited, kept for `reopen: resume-excluding-closed` (S14). */
export const EXITED_FACT = '@exited';

/** The fact when the last occurrence of a process's item completed: another process's item of that id is another one (S15). */
export function completedFact(process: string, id: string): string {
  return `@completedAt:${process}:${id}`;
}

/** The fact whether the last occurrence of a process's item is violated. */
export function violatedFact(process: string, id: string): string {
  return `@violated:${process}:${id}`;
}

/** A history to be begun. */
export function newHistory(slots: Slots): History {
  return {
    slots,
    newest: [],
    changed: [],
    before: [],
    touched: [],
    instants: [],
    newestRevision: 0,
    unseen: 0,
    recentSlots: [],
    recent: 0,
    scratch: [],
  };
}

/** Begins a history at a record's creation: revision 0, in which nothing is set yet. */
export function beginHistory(history: History, at: Instant): void {
  const { newest, changed, before, touched } = history;
  for (let slot = touched.pop(); slot !== undefined; slot = touched.pop()) {
    newest[slot] = null;
    changed[slot] = -1;
    const past = before[slot];
    if (past !== undefined) past.count = 0;
  }
  while (newest.length < history.slots.names.length) {
    newest.push(null);
    changed.push(-1);
  }
  history.instants[0] = at;
  history.newestRevision = 0;
  history.unseen = 0;
  history.recent = 0;
}

/** Begins a revision: what is put from now on belongs to it. */
export function beginRevision(history: History, at: Instant): void {
  history.newestRevision++;
  history.instants[history.newestRevision] = at;
}

/** Puts a value into the newest revision; an empty text is blank. */
export function put(history: History, slot: Slot, given: Value): void {
  const { newest, changed, newestRevision } = history;
  const value = unblanked(given);
  const held = newest[slot] ?? null;
  const since = changed[slot] ?? -1;
  if (since < 0) history.touched.push(slot);
  if (newestRevision === 0) {
    changed[slot] = 0;
  } else {
    if (held === value) return;
    if (since !== newestRevision) keepPast(history, slot, since, held);
    changed[slot] = newestRevision;
    history.recentSlots[history.recent] = slot;
    history.recent++;
  }
  newest[slot] = value;
}

/** Writes a value as a revision of its own, unless the slot holds it already; whether it did not. */
export function writeOne(history: History, slot: Slot, value: Value, at: Instant): boolean {
  if (!differs(history, slot, value)) return false;
  beginRevision(history, at);
  put(history, slot, value);
  return true;
}

/** Writes values by name as a new revision; none differs from before: no revision is made, and the answer is `false`. */
export function write(history: History, values: Readonly<Record<string, Value>>, at: Instant): boolean {
  const { slots } = history;
  let isBegun = false;
  for (const name of Object.keys(values)) {
    const slot = slotOf(slots, name);
    const value = values[name] ?? null;
    if (!differs(history, slot, value)) continue;
    if (!isBegun) beginRevision(history, at);
    isBegun = true;
    put(history, slot, value);
  }
  return isBegun;
}

/** How values differ from the newest ones. */
export function changesBy(history: History, values: Readonly<Record<string, Value>>): Change[] {
  return Object.entries(values)
    .map(([field, given]) => ({ field, before: valueIn(history, field), after: unblanked(given) }))
    .filter(({ before, after }) => before !== after);
}

/** Whether a slot holds another value than this. */
export function differs(history: History, slot: Slot, value: Value): boolean {
  return newestIn(history, slot) !== unblanked(value);
}

/** The newest value of a slot. */
export function newestIn(history: History, slot: Slot): Value {
  return history.newest[slot] ?? null;
}

/** What a slot held at a revision. */
export function slotAt(history: History, slot: Slot, revision: number): Value {
  if ((history.changed[slot] ?? -1) <= revision) return newestIn(history, slot);
  const past = history.before[slot];
  if (past === undefined) return null;
  return past.values[lastAtOrBefore(past.revisions, revision, past.count)] ?? null;
}

/** What a name held at a revision (default the newest); null when it was never set. */
export function valueIn(history: History, name: string, revision = history.newestRevision): Value {
  const slot = history.slots.numbers.get(name);
  return slot === undefined ? null : slotAt(history, slot, revision);
}

/** The instant of a revision. */
export function instantOf(history: History, revision: number): Instant | undefined {
  return revision <= history.newestRevision ? history.instants[revision] : undefined;
}

/** The last revision that stood at an instant; 0 for instants before creation. */
export function revisionAt(history: History, at: Instant): number {
  return Math.max(0, lastAtOrBefore(history.instants, at, history.newestRevision + 1));
}

/** The last revision in which any of the slots changed; -1 where none was ever set. */
export function lastChange({ changed }: History, slots: readonly Slot[]): number {
  let last = -1;
  for (let index = 0; index < slots.length; index++) {
    const revision = changed[slots[index] ?? 0] ?? -1;
    if (revision > last) last = revision;
  }
  return last;
}

/** The revisions after one and before another (default: all) in which any of the slots changed, in order. */
export function revisionsOf(
  history: History,
  slots: readonly Slot[],
  after: number,
  before = Infinity,
): readonly number[] {
  if (before <= after + 1) return NONE;
  const found: number[] = [];
  for (const slot of slots) {
    const newest = history.changed[slot] ?? -1;
    if (newest <= after) continue;
    if (newest < before) found.push(newest);
    const past = history.before[slot];
    for (let index = (past?.count ?? 0) - 1; index >= 0; index--) {
      const revision = past?.revisions[index] ?? -1;
      if (revision <= after) break;
      if (revision < before) found.push(revision);
    }
  }
  return found.length < 2 ? found : [...new Set(found)].sort((a, b) => a - b);
}

/**
 * Dates the revisions that no pass has seen to the pass that sees them: under `actionsReevaluate: false` an
 * action's change takes effect on conditions at the record's next pass only (S33).
 */
export function markSeen(history: History, at: Instant): void {
  const { instants, newestRevision } = history;
  for (let revision = history.unseen; revision <= newestRevision; revision++) instants[revision] = at;
  history.unseen = newestRevision + 1;
}

/** The record's fields as they stand, sorted by name, without the engine's facts. */
export function fieldsOf(history: History): Record<string, Value> {
  const { slots, newest, changed } = history;
  const fields: Record<string, Value> = {};
  for (const slot of fieldSlots(slots)) {
    if ((changed[slot] ?? -1) >= 0) fields[slots.names[slot] ?? ''] = newest[slot] ?? null;
  }
  return fields;
}

function keepPast(history: History, slot: Slot, since: number, value: Value): void {
  const past = history.before[slot];
  if (past === undefined) {
    history.before[slot] = { revisions: [Math.max(0, since)], values: [value], count: 1 };
    return;
  }
  past.revisions[past.count] = Math.max(0, since);
  past.values[past.count] = value;
  past.count++;
}

function unblanked(value: Value): Value {
  return value === '' ? null : value;
}

/** The index of the last of the first `count` numbers that is at most `limit`; -1 when there is none. */
export function lastAtOrBefore(sorted: readonly number[], limit: number, count = sorted.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
