import { outcomeOf } from '../outcome.js';
import { type Evidence, processAt } from './evidence.js';
import { isAbout, itemAt, type Life, limitOf } from './life.js';
import type { EndProof, VerdictProof } from './proof.js';
import { cite, exitPath, itemPath, processPath, ruleAt } from './rule.js';
import { storyUntil } from './story.js';

/** How an occurrence ended and why, or that it was still open when the record was last observed. */
export function proveEnd(evidence: Evidence, life: Life): EndProof {
  const { result, left } = life;
  const at = result.completed ?? limitOf(evidence, life);
  const cause: EndProof['cause'] = left === undefined ? { kind: 'observed' } : causeOf(evidence, life, left);
  return { state: result.state, at, cause };
}

function causeOf(evidence: Evidence, life: Life, left: number): EndProof['cause'] {
  const { state } = life.result;
  if (state === 'completed') return completion(evidence, life, left);
  return state === 'cancelled' ? cancellation(evidence, life, left) : processExit(evidence, life, left);
}

function completion(evidence: Evidence, life: Life, left: number): EndProof['cause'] {
  const { plan, story } = evidence;
  const { process, item } = itemAt(evidence, life, left);
  const { completeWhen, id } = item.plan;
  if (life.endedBy !== undefined || completeWhen === undefined) {
    return { kind: 'completed-by-event', takenIn: limitOf(evidence, life) };
  }
  const path = `${itemPath(process.plan, id)}.completeWhen`;
  const { start } = life.result;
  return { kind: 'completed', condition: cite(plan, path, completeWhen, storyUntil(story, left), start) };
}

function cancellation(evidence: Evidence, life: Life, left: number): EndProof['cause'] {
  const { plan, story } = evidence;
  const { endedBy, result } = life;
  if (endedBy !== undefined) {
    return { kind: endedBy.kind === 'reopen' ? 'predecessor-cleared' : 'entitlement-changed' };
  }
  const { process, item } = itemAt(evidence, life, left);
  const { when, id } = item.plan;
  if (when === undefined || process !== processAt(evidence, left).process)
    return { kind: 'version-lacks-it' };
  const path = `${itemPath(process.plan, id)}.when`;
  const condition = cite(plan, path, when, storyUntil(story, left), result.start);
  return { kind: 'criteria-lost', condition };
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

/** Why there is no target, as the trace told of it last. */
function noTarget({ trace }: Evidence, { result }: Life): string {
  return trace.reduce(
    (why, one) => (isAbout(one, result) && 'noTarget' in one ? (one.noTarget ?? why) : why),
    '',
  );
}
