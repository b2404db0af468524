import { describe, expect, it } from 'vitest';
import type { Entitlement } from '../../src/entitlement/entitlement.js';
import { planOf, read } from './kit.js';

const ACCOUNTS = 'Id,Name\n001,Acme\n002,Kestrel\n';

/** The entitlement that one row gives. */
function entitlementOf(header: string, row: string, plan = planOf()): Entitlement {
  const { records, faults } = read(
    { 'accounts.csv': ACCOUNTS, 'entitlements.csv': `Name,Account,${header}\nGold,Acme,${row}\n` },
    plan,
  );
  const [one] = records?.entitlements.all ?? [];
  if (one === undefined) throw new Error(faults.join('\n'));
  return one;
}

describe('what a template fills in (S42, language §3)', () => {
  const filled = () => entitlementOf('Template,StartDate', 'premium-phone,2026-03-01');

  it.each([
    ['process', { process: 'premium' }],
    ['version', { processVersion: 1 }],
    ['businessHours', { calendar: 'weekdays' }],
    ['term', { endDate: '2027-02-28' }],
    ['type', { type: 'Phone Support' }],
    ['serviceLevel', { serviceLevel: 'Premium' }],
    ['channels', { channels: ['Phone', 'Email'] }],
    [
      'perIncident',
      { incidents: { cases: { total: 10, remaining: 10 }, workOrders: { total: 2, remaining: 2 } } },
    ],
    ['targets', { targets: { answer: { kind: 'duration', amount: 1_800_000 } } }],
  ])('`%s`', (_, part) => {
    expect(filled()).toMatchObject({ template: 'premium-phone', ...part });
  });

  it('`term`, with its last day outside where the switch `termEnd` is exclusive', () => {
    const plan = planOf('semantics: {termEnd: exclusive}\n');
    expect(entitlementOf('Template,StartDate', 'premium-phone,2026-03-01', plan).endDate).toBe('2027-03-01');
  });

  it('`term` only from a start: without one the end stays open', () => {
    expect(entitlementOf('Template', 'premium-phone')).not.toHaveProperty('endDate');
  });

  it('only what the row leaves blank', () => {
    const row = 'premium-phone,premium,2026-03-01,2026-06-30,Web Support,Standard,Portal,false';
    const one = entitlementOf(
      'Template,Process,StartDate,EndDate,Type,ServiceLevel,Channels,IsPerIncident',
      row,
    );
    expect(one).toMatchObject({
      endDate: '2026-06-30',
      type: 'Web Support',
      serviceLevel: 'Standard',
      channels: ['Portal'],
    });
    expect(one).not.toHaveProperty('processVersion');
    expect(one).not.toHaveProperty('incidents');
  });

  it('for conditions too: the fields of the ObjectType Entitlement that it fills', () => {
    expect(filled().fields).toEqual({ type: 'Phone Support', serviceLevel: 'Premium' });
  });
});

describe('records (language §4)', () => {
  it('are of all kinds, as YAML or as CSV, and refer to each other whatever their order', () => {
    const { records, faults } = read({
      'entitlement-contacts.csv': 'Id,EntitlementId,ContactId\nec1,Gold,c1\n',
      'entitlements.csv':
        'Name,AccountId,AssetId,ServiceContractId,ContractLineItemId,ProductId\nGold,001,a1,s1,l1,SUP-PREM\n',
      'contract-line-items.csv': 'Id,Name,ServiceContractId,AssetId,ProductId\nl1,,s1,a1,Premium support\n',
      'service-contracts.csv': 'Id,Name,AccountId,ContactId\ns1,Frame,001,c1\n',
      'rest.yaml': [
        'kind: Asset\nId: a1\nName: Press\nAccount: Acme\nContact: Maria\nProduct: p1\nSerialNumber: SN-1',
        'kind: Contact\nId: c1\nName: Maria\nAccount: Acme\nEmail: maria@acme.example',
        'kind: Product\nId: p1\nName: Premium support\nProductCode: SUP-PREM',
        'kind: Account\nId: "001"\nName: Acme\nParentAccount: Acme Holding\nType: Customer',
        'kind: Account\nName: Acme Holding',
      ].join('\n---\n'),
    });
    expect(faults).toEqual([]);
    expect(records?.entitlements.all[0]).toMatchObject({
      account: { name: 'Acme', parent: 'Acme Holding', type: 'Customer' },
      asset: {
        serialNumber: 'SN-1',
        contact: { email: 'maria@acme.example' },
        product: { code: 'SUP-PREM' },
      },
      serviceContract: { contact: { name: 'Maria' } },
      contractLineItem: { name: 'Frame #1', product: { id: 'p1' } },
      product: { id: 'p1' },
    });
    expect(records?.entitlementContacts).toMatchObject([{ id: 'ec1', entitlement: { name: 'Gold' } }]);
  });

  it('refer to others by id or name; of a name that two accounts have, the own one is meant', () => {
    const contacts = 'Id,Name,Account\nc1,Maria,Acme\nc2,Maria,Kestrel\n';
    const files = { 'accounts.csv': ACCOUNTS, 'contacts.csv': contacts };
    const assets = 'Name,Account,Contact\nPress,Kestrel,Maria\nSaw,Acme,c2\n';
    const { records } = read({ ...files, 'assets.csv': assets });
    expect(records?.assets.all.map(one => one.contact?.id)).toEqual(['c2', 'c2']);
    expect(read({ ...files, 'assets.csv': 'Name,Contact\nPress,Maria\n' }).faults).toEqual([
      'assets.csv:2:7 record-ambiguous 2 contacts are called `Maria`',
    ]);
  });

  it('have one name at an account for one entitlement, with ids or without', () => {
    const text = 'Id,Name,Account\n1,Gold,Acme\n2,Gold,Kestrel\n3,Gold,Acme\n3,Silver,Acme\n';
    expect(read({ 'accounts.csv': ACCOUNTS, 'entitlements.csv': text }).faults).toEqual([
      'entitlements.csv:4:3 record-duplicate there are two entitlements `Gold` of `Acme`',
      'entitlements.csv:5:1 record-duplicate there are two entitlements with the id `3`',
    ]);
  });

  it('name a version of a process as `name@version`', () => {
    expect(entitlementOf('Process', 'premium@1')).toMatchObject({ process: 'premium', processVersion: 1 });
    expect(() => entitlementOf('Process', 'premium@2')).toThrow('`premium` has no version 2');
    expect(() => entitlementOf('Process', 'premum')).toThrow('no entitlement process `premum`');
  });

  it('are per incident with a number, what is left at most what was sold (S41)', () => {
    expect(entitlementOf('IsPerIncident,CasesPerEntitlement,RemainingCases', 'true,5,2').incidents).toEqual({
      cases: { total: 5, remaining: 2 },
    });
    expect(entitlementOf('WorkOrdersPerEntitlement', '5').incidents).toEqual({
      workOrders: { total: 5, remaining: 5 },
    });
    expect(entitlementOf('IsPerIncident,CasesPerEntitlement', 'false,5')).not.toHaveProperty('incidents');
    expect(() => entitlementOf('IsPerIncident', 'true')).toThrow('entitlement-count-missing');
    expect(() => entitlementOf('CasesPerEntitlement,RemainingCases', '5,6')).toThrow(
      'entitlement-count-exceeded',
    );
  });

  it('start before they end, on the same day at the earliest', () => {
    expect(entitlementOf('StartDate,EndDate', '2026-03-01,2026-03-01').endDate).toBe('2026-03-01');
    expect(() => entitlementOf('StartDate,EndDate', '2026-03-02,2026-03-01')).toThrow('dates-reversed');
  });

  it('have a known type, level and channel where ObjectTypes list them', () => {
    expect(() => entitlementOf('Type', 'Fax Support')).toThrow('`type` has no value `Fax Support`');
    expect(() => entitlementOf('ServiceLevel', 'Gold')).toThrow('`serviceLevel` has no value `Gold`');
    expect(() => entitlementOf('Channels', 'Phone;Pigeon')).toThrow('`channel` has no value `Pigeon`');
  });

  it('blame nobody for referring to a record that has a fault of its own', () => {
    const { faults } = read({
      'accounts.csv': 'Id,Name,seats\n001,Acme,many\n',
      'entitlements.csv': 'Name,Account\nGold,Acme\nSilver,001\n',
    });
    expect(faults).toEqual(['accounts.csv:2:10 field-value-wrong `seats` cannot hold `many`']);
  });

  it('belong to an account that is there', () => {
    expect(read({ 'accounts.csv': 'Name,ParentId\nAcme,Holding\n' }).faults).toEqual([
      'accounts.csv:2:6 record-unknown no account `Holding`',
    ]);
  });
});
