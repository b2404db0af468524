import { outcomeOf } from '../outcome.js';
import type { Told, TraceRecord } from '../trace.js';
import type { Evidence } from './evidence.js';
import { isAbout, itemAt, type Life, limitOf } from './life.js';
import type { EndProof, VerdictProof } from './proof.js';
import { cite, exitPath, itemPath, processPath, ruleAt } from './rule.js';
import { holdsSince, storyUntil } from './story.js';

/** How an occurrence ended and why, or that it was still open when the record was last observed. */
export function proveEnd(evidence: Evidence, life: Life): EndProof {
  const { result, left } = life;
  const at = result.completed ?? limitOf(evidence, life);
  const cause = left === undefined ? ({ kind: 'observed' } as const) : causeOf(evidence, life, left);
  return { state: result.state, at, cause };
}

function causeOf(evidence: Evidence, life: Life, left: number): EndProof['cause'] {
  switch (life.result.state) {
    case 'completed':
      return completion(evidence, life, left);
    case 'cancelled':
      return cancellation(evidence, life, left);
    case 'exited':
      return processExit(evidence, life, left);
    default:
      return { kind: 'observed' };
  }
}

function completion(evidence: Evidence, life: Life, left: number): EndProof['cause'] {
  const { plan, story, trace } = evidence;
  const { process, item } = itemAt(evidence, life, left);
  const { completeWhen, id, milestone } = item.plan;
  const event = trace.slice(0, left).findLast(isEvent)?.event;
  const takenIn = trace[left]?.at;
  if (event?.kind === 'complete' && event.at === takenIn && [id, milestone].includes(event.milestone)) {
    return { kind: 'completed-by-event', takenIn };
  }
  if (completeWhen === undefined) throw new Error(`nothing completed ${id}`);
  const path = `${itemPath(process.plan, id)}.completeWhen`;
  const { start } = life.result;
  return { kind: 'completed', condition: cite(plan, path, completeWhen, storyUntil(story, left), start) };
}

function cancellation(evidence: Evidence, life: Life, left: number): EndProof['cause'] {
  const { plan, story, trace } = evidence;
  const { process, item } = itemAt(evidence, life, left);
  if (trace.slice(left).some(one => isRemoval(one) && one.at === trace[left]?.at)) {
    return { kind: 'entitlement-changed' };
  }
  const { when, id } = item.plan;
  const { start } = life.result;
  const now = storyUntil(story, left);
  if (when !== undefined && holdsSince(now, when, start) === undefined) {
    const condition = cite(plan, `${itemPath(process.plan, id)}.when`, when, now, start);
    return { kind: 'criteria-lost', condition };
  }
  const isMove = trace.slice(0, left).some(one => one.kind === 'process-moved' && one.at === trace[left]?.at);
  return { kind: isMove ? 'version-lacks-it' : 'predecessor-cleared' };
}

function isRemoval(record: TraceRecord): boolean {
  return record.kind === 'process-exited' && record.reason === 'removed';
}

function processExit(evidence: Evidence, life: Life, left: number): EndProof['cause'] {
  const { plan, story, trace } = evidence;
  const { process } = itemAt(evidence, life, left);
  const exit = trace.slice(0, left).findLast(one => one.kind === 'process-exited');
  const { exitWhen } = process.plan;
  if (exit?.kind !== 'process-exited' || exit.reason !== 'condition' || exitWhen === undefined) {
    return { kind: 'process-expired', rule: ruleAt(plan, `${processPath(process.plan)}.duration`) };
  }
  const now = storyUntil(story, left);
  return { kind: 'process-exited', condition: cite(plan, exitPath(plan, process.plan), exitWhen, now) };
}

function isEvent(record: { readonly kind: string }): record is Told<'event'> {
  return record.kind === 'event';
}

/** The verdict of the engine, and what it compared. */
export function proveVerdict(evidence: Evidence, life: Life): VerdictProof {
  const { result } = life;
  const { elapsed, stopped, remaining } = result;
  return {
    outcome: outcomeOf(result),
    compared: comparedIn(evidence, life),
    elapsed,
    stopped,
    ...(remaining !== undefined && { remaining }),
  };
}

function comparedIn(evidence: Evidence, life: Life): VerdictProof['compared'] {
  const { target, remaining, completed } = life.result;
  const at =
    completed ?? (isJudgedLater(evidence, life) ? evidence.result.observedAt : limitOf(evidence, life));
  if (target !== undefined) return { kind: 'instants', at, target };
  if (remaining !== undefined) return { kind: 'remaining', remaining };
  return { kind: 'no-target', why: noTarget(evidence, life) };
}

/** Whether an exit is judged when it is read, by a target that passed after it (S13). */
export function isJudgedLater({ program }: Evidence, { result }: Life): boolean {
  return result.state === 'exited' && program.content.project.semantics.exitJudgement === 'read-time';
}

function noTarget({ trace }: Evidence, { result }: Life): string {
  const told = trace.findLast(one => isAbout(one, result) && 'noTarget' in one);
  return told !== undefined && 'noTarget' in told ? (told.noTarget ?? '') : 'it has no target';
}
