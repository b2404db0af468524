import { describe, expect, it } from 'vitest';
import { linkTexts } from '../link/link-texts.js';

/** What the rule says of a policy about work orders with some fields. */
function said(policy: string, fields: string, process = 'WorkOrder'): readonly string[] {
  const types = ['Account', 'Asset', 'Product', 'ServiceContract'].map(
    name => `kind: ObjectType\nname: ${name}\nfields: {}\n---\n`,
  );
  const text = `${types.join('')}kind: ObjectType
name: WorkOrder
fields: {urgent: {type: boolean}, ${fields}}
---
kind: ObjectType
name: Case
fields: {}
---
kind: Milestone
name: resolution
---
kind: EntitlementProcess
name: service
object: ${process}
milestones: [{milestone: resolution, target: 4h}]
---
kind: EntitlementPolicy
name: support
${policy}
`;
  return linkTexts({ 'a.yaml': text }, 'version: 1', 'lookup-excludes-all').findings.map(one => one.message);
}

const ASSET = 'machine: {type: reference, to: Asset}';

describe('lookup-excludes-all', () => {
  it('knows a record by what it refers to: its asset gives it an account and a product (S43)', () => {
    for (const match of ['asset', 'account', 'product'])
      expect(said(`apply: {object: WorkOrder, match: [${match}]}`, ASSET)).toEqual([]);
    expect(said('apply: {object: WorkOrder, match: [serviceContract]}', ASSET)).toEqual([
      'no `WorkOrder` finds an entitlement by `support`: it has no reference to ServiceContract',
    ]);
  });

  it('sees that records without an account are of none', () => {
    const product = 'product: {type: reference, to: Product}';
    const apply = 'apply: {object: WorkOrder, match: [product]}';
    expect(said(apply, product)).toEqual([
      'no `WorkOrder` finds an entitlement by `support`: it is of no account, and only entitlements of its account count',
    ]);
    expect(said(`${apply}\nlookup: {sameAccount: false}`, product)).toEqual([]);
  });

  it('sees a condition that is true of nothing, and records that no process is for', () => {
    expect(said("apply: {object: WorkOrder, match: [asset], when: 'urgent && !urgent'}", ASSET)).toEqual([
      'no `WorkOrder` finds an entitlement by `support`: its condition is true of nothing',
    ]);
    expect(said('apply: {object: WorkOrder, match: [asset]}', ASSET, 'Case')).toEqual([
      'no `WorkOrder` finds an entitlement by `support`: no process is for such records',
    ]);
  });

  it('is silent about policies that apply nothing', () => {
    expect(said('lookup: {sameAsset: true}', '')).toEqual([]);
  });
});
