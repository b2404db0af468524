import type { Cover } from '../../entitlement/life/cover.js';
import type { Evidence } from './evidence.js';
import type { EntitlementProof } from './proof.js';
import { ruleAt } from './rule.js';

/** The entitlement that the record had once a trace record was told; `undefined` when it had none. */
export function coverAt({ trace, timeline }: Evidence, index: number): Cover | undefined {
  const told = trace.findLastIndex(
    (one, place) => place <= index && one.kind === 'event' && isCovering(one.event.kind),
  );
  const record = trace[told];
  if (record?.kind !== 'event') return timeline.placement?.cover;
  return 'cover' in record.event ? record.event.cover : undefined;
}

/** Which entitlement the record had when its process was entered, or not entered, and what chose it; `undefined` when none played a part. */
export function proveEntitlement(evidence: Evidence, index: number): EntitlementProof | undefined {
  const { plan, trace } = evidence;
  const cover = coverAt(evidence, index);
  const found = trace.find(one => one.kind === 'entitlement-found');
  const isChanged = trace.slice(0, index + 1).some(one => one.kind === 'entitlement-changed');
  if (found?.kind !== 'entitlement-found' || isChanged) {
    return cover && { name: cover.name, by: 'event', candidates: [] };
  }
  const { entitlement, by, application } = found;
  const rule = application && ruleAt(plan, `entitlementPolicies.${application.policy}.apply`);
  return {
    ...(entitlement !== undefined && { name: entitlement }),
    by: by ?? 'applied',
    candidates: application?.candidates ?? [],
    ...(rule && { rule }),
  };
}

function isCovering(kind: string): boolean {
  return kind === 'entitlement' || kind === 'surroundings';
}
