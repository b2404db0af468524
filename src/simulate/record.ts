import { holds } from '../condition/evaluate.js';
import type { Value } from '../condition/expression.js';
import { type CaseRun, tell } from './case-run.js';
import { scopeOf } from './condition.js';
import { openConversation } from './conversation.js';
import { amend, type Change, type History, openHistory, write } from './history.js';
import type { Program } from './program.js';
import type { CaseTimeline } from './timeline.js';
import type { ChangeAuthor } from './trace.js';

/** The fields a new record begins with: its own, those the engine keeps, and what follows from them. */
export function openRecord(program: Pick<Program, 'closedWhen'>, timeline: CaseTimeline): History {
  const { createdAt, fields } = timeline;
  const history = openHistory(createdAt, {
    businessHours: null,
    isStopped: false,
    ownerId: null,
    queue: null,
    ...fields,
    ...timeline.placement?.fields,
    createdAt,
    closedAt: null,
    isClosed: false,
    ...openConversation(timeline),
  });
  if (isClosed(program, timeline, history)) amend(history, { isClosed: true, closedAt: createdAt });
  return history;
}

/** Changes fields of the record as one event or action, with what follows from them; whether anything changed (S33). */
export function changeRecord(
  run: CaseRun,
  values: Readonly<Record<string, Value>>,
  by: ChangeAuthor,
): boolean {
  const changes = write(run.history, values, run.now);
  if (changes.length === 0) return false;
  tellChanges(run, changes, by);
  const closed = isClosed(run.program, run.timeline, run.history);
  const closing = write(run.history, { isClosed: closed }, run.now);
  if (closing.length > 0) {
    const dated = amend(run.history, { closedAt: closed ? run.now : null });
    tellChanges(run, [...closing, ...dated], 'engine');
  }
  return true;
}

function isClosed(program: Pick<Program, 'closedWhen'>, { object }: CaseTimeline, history: History): boolean {
  const condition = program.closedWhen.get(object);
  return condition !== undefined && holds(condition.expression, scopeOf(history, null));
}

function tellChanges(run: CaseRun, changes: readonly Change[], by: ChangeAuthor): void {
  for (const { field, before, after } of changes) {
    tell(run, { kind: 'field-changed', field, before, after, by });
  }
}
