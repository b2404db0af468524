import type { Value } from '../../condition/expression.js';
import { type Instant, instant } from '../../time/instant.js';
import { newHistory, violatedFact, write } from '../history.js';
import type { Program } from '../program.js';
import { openRecord } from '../record.js';
import { slotOf } from '../slots.js';
import type { CaseTimeline } from '../timeline.js';
import type { TraceRecord } from '../trace.js';
import { factsTold } from './facts-told.js';
import type { Story } from './story.js';

/** Tells a record again from the trace of its run. */
export function tellStory(program: Program, timeline: CaseTimeline, trace: readonly TraceRecord[]): Story {
  const history = newHistory(program.slots);
  openRecord(program, timeline, history);
  const indices = [0];
  for (const { at, index, values } of stepsOf(program, trace)) {
    if (write(history, values, at)) indices.push(index);
  }
  const entries = trace.flatMap((record, index) =>
    record.kind === 'process-entered' ? [{ index, process: record.process }] : [],
  );
  return { history, indices, newest: history.newestRevision, entries };
}

/** Values that change together, as one event or action sets them; that the record closes is a step of its own. */
interface Step {
  /** From when on conditions see them. */
  readonly at: Instant;
  /** The trace record from which on they do. */
  readonly index: number;
  readonly values: Readonly<Record<string, Value>>;
}

/** The steps that a trace tells of, in the order in which conditions see them; those that no pass has seen are left out (S33). */
function stepsOf(program: Program, trace: readonly TraceRecord[]): readonly Step[] {
  const { actionsReevaluate } = program.content.project.semantics;
  const facts = factsTold(trace);
  const seen: Step[] = [];
  const unseen: Step[] = [];
  let now = Number.NEGATIVE_INFINITY;
  let isActing = false;
  let change: Record<string, Value> | undefined;
  trace.forEach((record, index) => {
    now = Math.max(now, record.kind === 'violated' ? record.at + 1 : record.at);
    const at = instant(now);
    if (isPass(record) || isLookedAt(program, record, facts[index])) {
      for (const { values } of unseen.splice(0)) seen.push({ at, index, values });
    }
    if (record.kind !== 'field-changed') {
      change = undefined;
      isActing = record.kind === 'action';
    } else if (change !== undefined && record.field !== 'isClosed') {
      change[record.field] = record.after;
      return;
    } else {
      change = { [record.field]: record.after };
    }
    const values = change ?? facts[index];
    if (values !== undefined) (isActing && !actionsReevaluate ? unseen : seen).push({ at, index, values });
  });
  return seen;
}

/** Whether a record shows that a pass has begun: it sees what actions changed before (S33). */
export function isPass({ kind }: TraceRecord): boolean {
  return kind === 'event' || kind === 'milestone' || kind === 'retargeted' || kind.startsWith('process-');
}

/** Whether a pass looks at a verdict as soon as it is known, as a condition reads it. */
function isLookedAt(
  { chains, slots }: Program,
  record: TraceRecord,
  facts: Readonly<Record<string, Value>> = {},
): boolean {
  if (record.kind !== 'violated') return false;
  return [...chains].some(([name, [process]]) => {
    const fact = violatedFact(name, record.id);
    return fact in facts && process?.facts.has(slotOf(slots, fact));
  });
}
