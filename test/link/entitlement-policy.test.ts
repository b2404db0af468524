import { describe, expect, it } from 'vitest';
import { linkBeside } from './link-texts.js';

const CUSTOMERS = `kind: ObjectType
name: Account
fields:
  tier: {type: picklist, values: [Bronze, Gold]}
  onHold: {type: boolean}
---
kind: ObjectType
name: Entitlement
fields:
  serviceLevel: {type: picklist, values: [Standard, Premium], ranked: true}
---
kind: EntitlementTemplate
name: premium-phone
process: basic
term: 1y
---
`;

function policy(lines: string) {
  const { project, faults } = linkBeside(`${CUSTOMERS}kind: EntitlementPolicy\nname: support\n${lines}`);
  return { policy: project.entitlementPolicies.get('support'), faults };
}

describe('an entitlement policy', () => {
  it('has the lookup filters of language §3 where it names none', () => {
    expect(policy('apply: {object: Case, match: [account]}').policy?.lookup).toEqual({
      activeOnly: true,
      sameAccount: true,
      sameAsset: false,
      sameContact: false,
      coveredChannel: true,
    });
  });

  it('breaks ties by the latest start unless `tie` says otherwise', () => {
    expect(policy('apply: {object: Case, match: [account]}').policy?.apply?.tie).toBe('latest-start');
    expect(
      policy('apply: {object: Case, match: [account], tie: best-service-level}').policy?.apply?.tie,
    ).toBe('best-service-level');
  });

  it('reads notices and gaps as terms; no gap is none', () => {
    const { renew } =
      policy('renew: [{notice: [90d, 1mo], template: same, gap: 0d}, {template: premium-phone, gap: 5d}]')
        .policy ?? {};
    expect(renew).toEqual([
      { notice: [{ days: 90 }, { months: 1 }] },
      { notice: [], template: 'premium-phone', gap: { days: 5 } },
    ]);
  });

  it.each([
    ['apply: {object: Case, match: [account], when: \'priority == "High"\'}', 'the fields of the record'],
    [
      'apply: {object: Case, match: [account], when: \'entitlement.serviceLevel >= "Premium"\'}',
      'an entitlement',
    ],
    [
      'route: [{when: \'account.tier == "Gold" && priority == "High"\', queue: tier-2}]',
      'record and customer',
    ],
    ['modify: [{when: account.onHold, do: suspend}]', 'the customer of an entitlement'],
    ['renew: [{when: \'entitlement.serviceLevel == "Premium"\', template: same}]', 'the entitlement'],
    ['grant: [{event: sale, when: \'product == "SUP-1Y" && !account.onHold\', decide: approve}]', 'the SKU'],
    ['grant: [{event: request, when: \'template == "premium-phone"\', decide: refuse}]', 'what is asked for'],
  ])('%s may read %s', lines => {
    expect(policy(lines).faults).toEqual([]);
  });

  it.each([
    [
      'grant: [{event: sale, when: entitlement.serviceLevel == null, decide: refuse}]',
      'field-unavailable@entitlement.serviceLevel',
    ],
    ['grant: [{event: request, when: \'product == "X"\', decide: refuse}]', 'field-unknown@product'],
    ['modify: [{when: \'priority == "High"\', do: cancel}]', 'field-unknown@priority'],
    ['modify: [{when: account.onHold, do: upgrade}]', 'template-needed@upgrade'],
    ['route: [{queue: tier-9}]', 'queue-unknown@tier-9'],
    ['route: [{set: {priority: Urgent}}]', 'picklist-value-unknown@Urgent'],
    ['route: [{set: {isClosed: true}}]', 'field-read-only@isClosed'],
    ['renew: [{template: gold}]', 'template-unknown@gold'],
    ['apply: {object: Cases, match: [account]}', 'object-type-unknown@Cases'],
  ])('%s is a fault at its own characters', (lines, fault) => {
    expect(policy(lines).faults).toEqual([fault]);
  });
});
