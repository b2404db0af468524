import { finding, type Report } from '../diagnostic/finding.js';
import { applyRepeated, serviceLevelUnranked } from './codes/policy-codes.js';
import type { EntitlementPolicy } from './entitlement-policy.js';
import type { RecordTypes } from './record-names.js';

/** Checks what policies say together of how records find their entitlement: one for each object type, and levels that can be compared. */
export function checkApplication(
  policies: ReadonlyMap<string, EntitlementPolicy>,
  types: RecordTypes,
  report: Report,
): void {
  const first = new Map<string, EntitlementPolicy>();
  for (const policy of policies.values()) {
    if (policy.apply === undefined) continue;
    const before = first.get(policy.object);
    if (before === undefined) first.set(policy.object, policy);
    else reportRepeated(policy, before, report);
    if (policy.apply.tie === 'best-service-level') checkLevels(policy, types, report);
  }
}

function reportRepeated({ object, at }: EntitlementPolicy, before: EntitlementPolicy, report: Report): void {
  report(
    finding(applyRepeated, `two policies say how \`${object}\` records find their entitlement`, {
      span: at.child('apply').key(),
      related: [{ span: before.at.child('apply').key(), label: 'the first' }],
      help: 'keep `apply` in one of them',
    }),
  );
}

/** The better of two levels is the one listed later by the ranked field `serviceLevel` of the ObjectType `Entitlement`. */
function checkLevels({ at }: EntitlementPolicy, { fields, faulty }: RecordTypes, report: Report): void {
  const level = fields.get('Entitlement')?.get('serviceLevel');
  if (faulty.has('Entitlement') || (level?.type === 'picklist' && level.ranked)) return;
  report(
    finding(serviceLevelUnranked, 'nothing says which service level is the better one', {
      span: at.child('apply', 'tie').value(),
      related: at.via(),
      help: 'give the ObjectType `Entitlement` a field `serviceLevel` of type `picklist` with `ranked: true`',
    }),
  );
}
