import { holds } from '../../condition/evaluate.js';
import type { Expression } from '../../condition/expression.js';
import { type Instant, instant } from '../../time/instant.js';
import type { Evidence } from './evidence.js';
import { itemAt, type Life, limitOf, movesAfter } from './life.js';
import type { HaltReason } from './proof.js';
import { cite, itemPath, processPath } from './rule.js';
import { lastValue, type Stretch, scopeAfter, storyFrom, storyUntil, stretchesOf } from './story.js';

/**
 * When the clock of an occurrence stood still while it was open, in order and apart (S25). Each version that it came under says
 * so while it was under it (S16); what lies before its birth, or before its base was moved, is said by the version of then.
 */
export function haltsOf(evidence: Evidence, life: Life): readonly Stretch[] {
  const limit = limitOf(evidence, life);
  const { start } = life.result;
  const story = storyFrom(evidence.story, life.born);
  const moves = movesAfter(evidence, life, life.based).map(({ index, record }) => ({
    index,
    from: instant(Math.max(record.at, start)),
  }));
  const phases = [{ index: life.based, from: start }, ...moves];
  return phases.flatMap(({ index, from }, number) => {
    const { item } = itemAt(evidence, life, index);
    const to = phases[number + 1]?.from;
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

/** What made the clock of an occurrence with such a start stand still at a trace record. */
export function haltReasons(
  evidence: Evidence,
  life: Life,
  index: number,
  startedAt: Instant,
): readonly HaltReason[] {
  const { plan } = evidence;
  const { process, item } = itemAt(evidence, life, index);
  const story = storyUntil(evidence.story, index);
  const conditionAt = (
    kind: 'stopWhen' | 'pauseWhen',
    path: string,
    expression?: Expression,
  ): HaltReason[] =>
    expression !== undefined && holds(expression, scopeAfter(story, startedAt))
      ? [{ kind, condition: cite(plan, `${path}.${kind}`, expression, story, startedAt) }]
      : [];
  const isStopped = lastValue(story, 'isStopped') === true;
  const stops: HaltReason[] = [
    ...(isStopped ? [{ kind: 'record-stopped' } as const] : []),
    ...conditionAt('stopWhen', processPath(process.plan), process.plan.stopWhen),
  ];
  return [
    ...(item.plan.runsWhileStopped ? [] : stops),
    ...conditionAt('pauseWhen', itemPath(process.plan, item.plan.id), item.plan.pauseWhen),
  ];
}
