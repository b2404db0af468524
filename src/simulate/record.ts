import type { Value } from '../condition/expression.js';
import { type CaseRun, tell } from './case-run.js';
import { holdsNow } from './condition.js';
import { openConversation } from './conversation.js';
import {
  beginHistory,
  type Change,
  changesBy,
  type History,
  lastChange,
  put,
  write,
  writeOne,
} from './history.js';
import type { Program } from './program.js';
import { ENGINE_SLOT, slotOf } from './slots.js';
import type { CaseTimeline } from './timeline.js';
import type { ChangeAuthor } from './trace.js';

/** Begins a history with the fields of a new record: its own, those the engine keeps, and what follows from them. */
export function openRecord(
  program: Pick<Program, 'closedWhen'>,
  timeline: CaseTimeline,
  history: History,
): void {
  const { createdAt, fields, placement } = timeline;
  beginHistory(history, createdAt);
  put(history, ENGINE_SLOT.businessHours, null);
  put(history, ENGINE_SLOT.isStopped, false);
  put(history, ENGINE_SLOT.ownerId, null);
  put(history, ENGINE_SLOT.queue, null);
  putAll(history, fields);
  if (placement !== undefined) putAll(history, placement.fields);
  put(history, ENGINE_SLOT.createdAt, createdAt);
  openConversation(history, timeline);
  put(history, ENGINE_SLOT.closedAt, null);
  put(history, ENGINE_SLOT.isClosed, false);
  if (!isClosed(program, timeline, history)) return;
  put(history, ENGINE_SLOT.isClosed, true);
  put(history, ENGINE_SLOT.closedAt, createdAt);
}

/** Changes fields of the record as one event or action, with what follows from them; whether anything changed (S33). */
export function changeRecord(
  run: CaseRun,
  values: Readonly<Record<string, Value>>,
  by: ChangeAuthor,
): boolean {
  const { history } = run;
  const changes = run.trace && changesBy(history, values);
  if (!write(history, values, run.now)) return false;
  tellChanges(run, changes, by);
  if (lastChange(history, run.program.closing) > run.closingSeen) closeOrReopen(run);
  return true;
}

/** Closes or reopens the record, where what it holds says so. */
function closeOrReopen(run: CaseRun): void {
  const { history } = run;
  run.closingSeen = history.newestRevision;
  const isClosing = isClosed(run.program, run.timeline, history);
  const values = { isClosed: isClosing, closedAt: isClosing ? run.now : null };
  const changes = run.trace && changesBy(history, values);
  if (!writeOne(history, ENGINE_SLOT.isClosed, isClosing, run.now)) return;
  put(history, ENGINE_SLOT.closedAt, values.closedAt);
  tellChanges(run, changes, 'engine');
}

function putAll(history: History, fields: Readonly<Record<string, Value>>): void {
  for (const name of Object.keys(fields)) put(history, slotOf(history.slots, name), fields[name] ?? null);
}

function isClosed(program: Pick<Program, 'closedWhen'>, { object }: CaseTimeline, history: History): boolean {
  const condition = program.closedWhen.get(object);
  return condition !== undefined && holdsNow(condition, history, null);
}

function tellChanges(run: CaseRun, changes: readonly Change[] | undefined, by: ChangeAuthor): void {
  for (const { field, before, after } of changes ?? []) {
    tell(run, { kind: 'field-changed', field, before, after, by });
  }
}
