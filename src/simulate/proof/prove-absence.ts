import type { ProgramMilestone } from '../program.js';
import { type Evidence, processAt } from './evidence.js';
import type { ItemAbsence } from './proof.js';
import { cite, itemPath, ruleAt } from './rule.js';
import { stretchesOf } from './story.js';

/** Why none of the items that a name means ever started, though the process ran (S22, S24). */
export function proveAbsence(evidence: Evidence, name: string): readonly ItemAbsence[] {
  const { process } = processAt(evidence, evidence.trace.length - 1);
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
  const { process, entered } = processAt(evidence, trace.length - 1);
  const path = itemPath(process.plan, item.id);
  const exit = trace.findLast(one => one.kind === 'process-exited')?.at ?? result.observedAt;
  const held = item.when
    ? stretchesOf(story, item.when, null).some(
        ({ start, end = result.observedAt }) => start <= exit && end >= entered,
      )
    : true;
  if (item.when !== undefined && !held) {
    return { kind: 'never-true', when: cite(plan, `${path}.when`, item.when, story) };
  }
  const { after } = item;
  if (after !== undefined && !result.milestones.some(one => one.id === after && one.state === 'completed')) {
    return { kind: 'after', after, rule: ruleAt(plan, `${path}.after`) };
  }
  const other = result.milestones.findLast(one => one.milestone === item.milestone);
  return other === undefined ? { kind: 'exited' } : { kind: 'occupied', by: other };
}
