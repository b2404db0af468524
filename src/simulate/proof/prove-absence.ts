import type { Expression } from '../../condition/expression.js';
import type { Instant } from '../../time/instant.js';
import type { ProgramMilestone } from '../program.js';
import { type Evidence, processAt } from './evidence.js';
import type { ItemAbsence } from './proof.js';
import { cite, itemPath, ruleAt } from './rule.js';
import { type Story, storyUntil, stretchesOf } from './story.js';

/** Why none of the items that a name means ever started, though the process ran (S22, S24). */
export function proveAbsence(evidence: Evidence, name: string): readonly ItemAbsence[] {
  const { process } = processAt(evidence, evidence.trace.length);
  return process.items
    .filter(({ plan }) => plan.id === name || plan.milestone === name)
    .map(item => ({
      id: item.plan.id,
      rule: ruleAt(evidence.plan, itemPath(process.plan, item.plan.id)),
      reason: reasonOf(evidence, item),
    }));
}

function reasonOf(evidence: Evidence, { plan: item }: ProgramMilestone): ItemAbsence['reason'] {
  const { plan, story, trace, result } = evidence;
  const { process, entered } = processAt(evidence, trace.length);
  const path = itemPath(process.plan, item.id);
  const last = trace.findLastIndex(({ kind }) => kind === 'process-exited' || kind === 'process-reopened');
  const exit = trace[last]?.kind === 'process-exited' ? trace[last] : undefined;
  const told = exit === undefined ? story : storyUntil(story, last);
  if (item.when !== undefined && !hasHeld(told, item.when, entered)) {
    return { kind: 'never-true', when: cite(plan, `${path}.when`, item.when, told) };
  }
  const { after } = item;
  if (after !== undefined && !result.milestones.some(one => one.id === after && one.state === 'completed')) {
    return { kind: 'after', after, rule: ruleAt(plan, `${path}.after`) };
  }
  const other = result.milestones.findLast(one => one.milestone === item.milestone);
  return other === undefined ? { kind: 'exited' } : { kind: 'occupied', by: other };
}

/** Whether a condition held after an instant; one that holds at the end of a story has held for no time yet, and counts. */
function hasHeld(story: Story, condition: Expression, since: Instant): boolean {
  return stretchesOf(story, condition, null).some(({ end }) => end === undefined || end > since);
}
