import type { Instant } from '../../time/instant.js';
import { type Evidence, processAt } from './evidence.js';
import { itemAt, type Life } from './life.js';
import type { BaseProof, ItemProof } from './proof.js';
import { calendarOf } from './prove-hours.js';
import { cite, itemPath, ruleAt } from './rule.js';
import { holdsSince, storyUntil } from './story.js';

/** The item of an occurrence and why it applied (S21, S22). */
export function proveItem(evidence: Evidence, life: Life): ItemProof {
  const { plan, story } = evidence;
  const { process, item } = itemAt(evidence, life, life.last);
  const path = itemPath(process.plan, item.plan.id);
  const { when, after } = item.plan;
  const born = storyUntil(story, life.born);
  const since = when && holdsSince(born, when);
  return {
    rule: ruleAt(plan, path),
    ...(when && since !== undefined && { when: { ...cite(plan, `${path}.when`, when, born), since } }),
    ...(after !== undefined && { after: { id: after, rule: ruleAt(plan, `${path}.after`) } }),
  };
}

/** Where the time of an occurrence's clock begins, and what that instant is (S22, S24). */
export function proveBase(evidence: Evidence, life: Life): BaseProof {
  const at = life.result.start;
  const opening = calendarOf(evidence, life).nextOpen(at);
  return { at, reason: reasonOf(evidence, life, at), ...(opening !== undefined && { opening }) };
}

function reasonOf(evidence: Evidence, life: Life, base: Instant): BaseProof['reason'] {
  const { trace, story } = evidence;
  const { item } = itemAt(evidence, life, life.born);
  const { start, entered, cycle } = processAt(evidence, life.clockMade);
  if (item.plan.start === 'process' && base === start)
    return { kind: cycle === 1 ? 'process-start' : 'reopening' };
  const made = trace[life.clockMade];
  if (made?.kind === 'retargeted' && base === made.at && life.born !== life.clockMade)
    return { kind: 'restart' };
  const previous = previousOf(evidence, life);
  if (previous?.target === base) return { kind: 'previous-target', occurrence: previous.occurrence };
  if (previous?.completed === base) return { kind: 'previous-completion', occurrence: previous.occurrence };
  const since = item.plan.when && holdsSince(storyUntil(story, life.born), item.plan.when);
  const { after } = item.plan;
  if (after !== undefined && base !== since && base !== entered) return { kind: 'after', id: after };
  if (since === base) return { kind: 'condition' };
  return { kind: cycle === 1 ? 'entry' : 'reopening' };
}

/** The occurrence that completed before this one began, of the same Milestone and cycle. */
function previousOf({ result }: Evidence, life: Life) {
  const { milestone, cycle, occurrence } = life.result;
  return result.milestones.findLast(
    one =>
      one.milestone === milestone &&
      one.cycle === cycle &&
      one.occurrence < occurrence &&
      one.state === 'completed',
  );
}
