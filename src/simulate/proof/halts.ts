import { holds } from '../../condition/evaluate.js';
import type { Expression } from '../../condition/expression.js';
import { type Instant, instant } from '../../time/instant.js';
import { EXITED_FACT } from '../history.js';
import type { ProgramMilestone, ProgramProcess } from '../program.js';
import type { Evidence } from './evidence.js';
import { itemAt, type Life, limitOf, movesAfter } from './life.js';
import type { HaltReason } from './proof.js';
import { cite, itemPath, processPath } from './rule.js';
import { type Story, type Stretch, scopeAfter, storyFrom, storyUntil, stretchesOf } from './story.js';

/**
 * When the clock of an occurrence stood still while it was open, in order and apart (S25). Each version that it came under says
 * so while it was under it (S16); what lies before its birth, or before its base was moved, is said by the version of then.
 */
export function haltsOf(evidence: Evidence, life: Life): readonly Stretch[] {
  const limit = limitOf(evidence, life);
  const { start } = life.result;
  if (!life.hasStarted) return [];
  const story = storyFrom(evidence.story, life.born);
  const phases = [life.based, ...movesAfter(evidence, life, life.based).map(({ index }) => index)];
  return phases.flatMap((index, number) => {
    const { item } = itemAt(evidence, life, index);
    const next = phases[number + 1];
    const from = number === 0 ? start : instantAt(evidence, index);
    const to = next === undefined ? undefined : instantAt(evidence, next);
    return stretchesOf(story, item.halted.expression, start).flatMap(halt => clipped(halt, from, to, limit));
  });
}

/** What of a halt lies within `[from, to)` and before the limit; one that outlasts the occurrence has no end. */
function clipped(halt: Stretch, from: Instant, to: Instant | undefined, limit: Instant): Stretch[] {
  const end = halt.end === undefined || halt.end > limit ? undefined : halt.end;
  const start = instant(Math.max(halt.start, from));
  const last = to === undefined || (end !== undefined && end < to) ? end : to;
  return start >= limit || (last !== undefined && last <= start)
    ? []
    : [{ start, ...(last !== undefined && { end: last }) }];
}

function instantAt({ trace }: Evidence, index: number): Instant {
  const record = trace[index];
  if (record === undefined) throw new Error(`the trace has no record ${index}`);
  return record.at;
}

/** What made the clock stand still at a trace record. */
export function haltReasons(evidence: Evidence, life: Life, index: number): readonly HaltReason[] {
  const { process, item } = itemAt(evidence, life, index);
  const story = storyUntil(evidence.story, index);
  const record = evidence.trace[index];
  const startedAt = record !== undefined && 'start' in record ? record.start : life.result.start;
  return causesOf(evidence, process, item, story, startedAt)
    .filter(({ expression }) => holds(expression, scopeAfter(story, startedAt)))
    .map(({ reason }) => reason());
}

interface Cause {
  readonly expression: Expression;
  readonly reason: () => HaltReason;
}

function causesOf(
  { plan, program }: Evidence,
  { plan: process }: ProgramProcess,
  { plan: item }: ProgramMilestone,
  story: Story,
  startedAt: Instant,
): readonly Cause[] {
  const flag = (path: string): Expression => ({ op: 'read', path, type: 'boolean' });
  const condition = (kind: 'stopWhen' | 'pauseWhen', path: string, expression?: Expression): Cause[] =>
    expression === undefined
      ? []
      : [
          {
            expression,
            reason: () => ({ kind, condition: cite(plan, `${path}.${kind}`, expression, story, startedAt) }),
          },
        ];
  const isStop = program.content.project.semantics.reopen === 'resume-excluding-closed';
  const stops: Cause[] = [
    { expression: flag('isStopped'), reason: () => ({ kind: 'record-stopped' }) },
    ...condition('stopWhen', processPath(process), process.stopWhen),
    ...(isStop
      ? [{ expression: flag(EXITED_FACT), reason: (): HaltReason => ({ kind: 'process-exited' }) }]
      : []),
  ];
  return [
    ...(item.runsWhileStopped ? [] : stops),
    ...condition('pauseWhen', itemPath(process, item.id), item.pauseWhen),
  ];
}
