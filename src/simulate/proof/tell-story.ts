import type { Value } from '../../condition/expression.js';
import { type Instant, instant } from '../../time/instant.js';
import { newHistory, write } from '../history.js';
import type { Program } from '../program.js';
import { openRecord } from '../record.js';
import type { CaseTimeline } from '../timeline.js';
import type { TraceRecord } from '../trace.js';
import { factsTold } from './facts-told.js';
import type { Story } from './story.js';

/** Tells a record again from the trace of its run. */
export function tellStory(program: Program, timeline: CaseTimeline, trace: readonly TraceRecord[]): Story {
  const { actionsReevaluate } = program.content.project.semantics;
  const history = newHistory(program.slots);
  openRecord(program, timeline, history);
  const indices = [0];
  for (const { at, index, values } of stepsOf(trace, timeline.createdAt, actionsReevaluate)) {
    if (write(history, values, at)) indices.push(index);
  }
  const entries = trace.flatMap((record, index) =>
    record.kind === 'process-entered' ? [{ index, process: record.process }] : [],
  );
  return { history, indices, newest: indices.length - 1, entries };
}

/** Values that change together. */
interface Step {
  /** From when on conditions see them. */
  at: Instant;
  /** The trace record from which on they do. */
  index: number;
  readonly values: Record<string, Value>;
}

/** The steps that a trace tells of, in the order in which conditions see them; those that no pass has seen are left out (S33). */
function stepsOf(
  trace: readonly TraceRecord[],
  createdAt: Instant,
  actionsReevaluate: boolean,
): readonly Step[] {
  const steps: Step[] = [];
  const facts = factsTold(trace);
  const unseen = new Set<Step>();
  let now = createdAt;
  trace.forEach((record, index) => {
    if (isPass(record)) {
      const seenFrom = record.kind === 'event' ? passAfter(trace, index) : index;
      for (const step of unseen) {
        step.at = record.at;
        step.index = seenFrom;
      }
      unseen.clear();
    }
    const step = stepOf(record, index, facts[index], steps.at(-1), trace[index - 1], now);
    if (step !== undefined && step !== steps.at(-1)) {
      steps.push(step);
      if (!actionsReevaluate && record.kind === 'field-changed' && isByAction(trace, index)) unseen.add(step);
    }
    if (record.kind !== 'violated' && record.kind !== 'feed') now = record.at;
  });
  return steps.filter(step => !unseen.has(step)).sort((a, b) => a.index - b.index);
}

/** What completing or reopening tells beside the state itself. */
const ASIDES: readonly TraceRecord['kind'][] = ['feed', 'violated', 'violation-withdrawn', 'trigger-dropped'];

/** The first record after an event and what the event itself did: from there on, its pass speaks (S20). */
function passAfter(trace: readonly TraceRecord[], index: number): number {
  const record = trace[index];
  if (record?.kind !== 'event') return index;
  const { event } = record;
  if (event.kind === 'entitlement' || event.kind === 'surroundings') return removalAfter(trace, index) + 1;
  let next = index + 1;
  for (let one = trace[next]; one !== undefined; one = trace[++next]) {
    if (ASIDES.includes(one.kind)) continue;
    const isOwn =
      one.kind === 'milestone' &&
      ((event.kind === 'complete' && one.to === 'completed' && next === index + 1) ||
        (event.kind === 'reopen' && (one.to === 'cancelled' || one.from === 'completed')));
    if (!isOwn) break;
  }
  return next;
}

/** The record that a change of entitlement ended the process, before any pass (S15); the event's own where it did not. */
function removalAfter(trace: readonly TraceRecord[], index: number): number {
  for (let next = index + 1; next < trace.length; next++) {
    const record = trace[next];
    if (record?.kind === 'event' || record?.kind === 'process-entered') break;
    if (record?.kind === 'process-exited' && record.reason === 'removed') return next;
  }
  return index;
}

/** The step that a trace record makes, or the last one when it belongs to that; `undefined` when it changes nothing. */
function stepOf(
  record: TraceRecord,
  index: number,
  facts: Readonly<Record<string, Value>> | undefined,
  last: Step | undefined,
  before: TraceRecord | undefined,
  now: Instant,
): Step | undefined {
  if (record.kind === 'field-changed') {
    if (last !== undefined && before !== undefined && isSameChange(record, before)) {
      last.values[record.field] = record.after;
      return last;
    }
    return { at: record.at, index, values: { [record.field]: record.after } };
  }
  if (facts === undefined) return undefined;
  const at = record.kind === 'violated' ? afterTarget(record.at, now) : record.at;
  return { at, index, values: { ...facts } };
}

/** Fields that one event or action sets change together; that the record closes follows from them. */
function isSameChange(
  record: Extract<TraceRecord, { readonly kind: 'field-changed' }>,
  before: TraceRecord,
): boolean {
  if (before.kind !== 'field-changed' || before.at !== record.at || record.field === 'isClosed') return false;
  return JSON.stringify(before.by) === JSON.stringify(record.by);
}

/** A violation is known when its target has passed. */
function afterTarget(target: Instant, now: Instant): Instant {
  return instant(Math.max(target + 1, now));
}

/** Whether a record shows that a pass has begun: it sees what actions changed before (S33). */
export function isPass({ kind }: TraceRecord): boolean {
  return kind === 'event' || kind === 'milestone' || kind === 'retargeted' || kind.startsWith('process-');
}

/** Whether an action changed a field, or what follows from that. */
function isByAction(trace: readonly TraceRecord[], index: number): boolean {
  for (let before = index; before >= 0; before--) {
    const record = trace[before];
    if (record?.kind !== 'field-changed') return false;
    if (record.by !== 'engine') return typeof record.by === 'object' && 'action' in record.by;
  }
  return false;
}
