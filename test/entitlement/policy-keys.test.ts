// Each key of an EntitlementPolicy, and each value of one, by an example (language §3): what a scenario expects under a policy with the
// key, and that the same scenario fails when the key says something else.
import { describe, expect, it } from 'vitest';
import { runAmong } from './customers-kit.js';
import { schemaKeys } from './schema-keys.js';

interface Example {
  readonly key: string;
  readonly says: string;
  /** The policy without its kind and name. */
  readonly policy: string;
  /** A text of the policy and what stands in its place when the scenario must fail. */
  readonly otherwise: readonly [string, string];
  readonly records?: string;
  /** Timeline, expectations and cases of the scenario. */
  readonly scenario: string;
}

/** An entitlement of Acme that covers all of it. */
const CARE = `kind: Entitlement
Name: Care
Account: Acme
Process: care
StartDate: 2026-01-01
EndDate: 2026-12-31
`;

/** What a case may be about: a contact, an asset, a product and a contract, each with an entitlement of its own. */
const COVERED = `kind: Contact
Name: Ada
Account: Acme
---
kind: Product
Name: Router
---
kind: Asset
Name: Box
Account: Acme
---
kind: ServiceContract
Name: Deal
Account: Acme
---
{kind: Entitlement, Name: For Ada, Account: Acme, Process: care}
---
{kind: EntitlementContact, Entitlement: For Ada, Contact: Ada}
---
{kind: Entitlement, Name: For the box, Account: Acme, Process: care, Asset: Box}
---
{kind: Entitlement, Name: For routers, Account: Acme, Process: care, Product: Router}
---
{kind: Entitlement, Name: By the deal, Account: Acme, Process: care, ServiceContract: Deal}
`;

/** Three that tie by account: the last to start, the first to end, and the one of the best level. */
const TIED = `{kind: Entitlement, Name: Last to start, Account: Acme, Process: care, StartDate: 2026-02-01, EndDate: 2026-12-31, ServiceLevel: Standard}
---
{kind: Entitlement, Name: First to end, Account: Acme, Process: care, StartDate: 2026-01-01, EndDate: 2026-06-30, ServiceLevel: Standard}
---
{kind: Entitlement, Name: Best level, Account: Acme, Process: care, StartDate: 2025-06-01, EndDate: 2026-12-31, ServiceLevel: Premium}
`;

/** A case of Acme that expects an entitlement. */
function finds(entitlement: string | null, fields = ''): string {
  return `cases: [{id: c1, object: Ticket, fields: {account: Acme${fields}}, expect: {entitlement: ${entitlement}}}]\n`;
}

const NOBODY = 'cases: [{id: c1, object: Ticket}]\n';
const BY_ACCOUNT = 'apply: {object: Ticket, match: [account]}\n';

const APPLY: readonly Example[] = [
  {
    key: 'apply',
    says: 'records find their entitlement by themselves',
    policy: BY_ACCOUNT,
    otherwise: [BY_ACCOUNT, 'lookup: {activeOnly: true}\n'],
    records: CARE,
    scenario: finds('Care'),
  },
  {
    key: 'apply.object',
    says: 'those of that type do',
    policy: BY_ACCOUNT,
    otherwise: ['Ticket', 'WorkOrder'],
    records: CARE,
    scenario: finds('Care'),
  },
  {
    key: 'apply.match',
    says: 'what is named first goes first',
    policy: 'apply: {object: Ticket, match: [asset, account]}\n',
    otherwise: ['[asset, account]', '[account, asset]'],
    records: `${CARE}---\n${COVERED}`,
    scenario: finds('For the box', ', asset: Box'),
  },
  ...[
    ['contact', 'For Ada', ', contact: Ada'],
    ['asset', 'For the box', ', asset: Box'],
    ['product', 'For routers', ', product: Router'],
    ['serviceContract', 'By the deal', ', contract: Deal'],
  ].map(([key = '', entitlement = '', fields = '']): Example => {
    return {
      key: `apply.match[]: ${key}`,
      says: 'finds the entitlement with which the record shares it',
      policy: `apply: {object: Ticket, match: [${key}]}\n`,
      otherwise: [`[${key}]`, key === 'asset' ? '[contact]' : '[asset]'],
      records: COVERED,
      scenario: finds(entitlement, fields),
    };
  }),
  {
    key: 'apply.match[]: account',
    says: 'finds what the account has, whatever the record is about',
    policy: BY_ACCOUNT,
    otherwise: ['[account]', '[contact, asset, product, serviceContract]'],
    records: CARE,
    scenario: finds('Care'),
  },
  {
    key: 'apply.when',
    says: 'holds of the record and the entitlement, or it is not found',
    policy: `apply: {object: Ticket, match: [account], when: 'channel == "Web" && entitlement.serviceLevel == "Premium"'}\n`,
    otherwise: ['"Web"', '"Phone"'],
    records: TIED,
    scenario: finds('Best level', ', channel: Web'),
  },
  {
    key: 'apply.tie',
    says: 'is `latest-start` where nothing is said',
    policy: BY_ACCOUNT,
    otherwise: ['[account]', '[account], tie: earliest-end'],
    records: TIED,
    scenario: finds('Last to start'),
  },
  ...(
    [
      ['latest-start', 'Last to start', 'the one that started last', 'earliest-end'],
      ['earliest-end', 'First to end', 'the one that ends first', 'latest-start'],
      [
        'best-service-level',
        'Best level',
        'the one of the level that its ObjectType lists last',
        'latest-start',
      ],
    ] as const
  ).map(([tie, entitlement, says, other]): Example => {
    return {
      key: `apply.tie: ${tie}`,
      says: `of several, ${says}`,
      policy: `apply: {object: Ticket, match: [account], tie: ${tie}}\n`,
      otherwise: [tie, other],
      records: TIED,
      scenario: finds(entitlement),
    };
  }),
];

const LOOKUP: readonly Example[] = [
  {
    key: 'lookup',
    says: 'turns away what the policy would find',
    policy: `${BY_ACCOUNT}lookup: {sameAsset: true}\n`,
    otherwise: ['lookup: {sameAsset: true}\n', ''],
    records: `{kind: Asset, Name: Box, Account: Acme}\n---\n${CARE}Asset: Box\n`,
    scenario: finds(null),
  },
  {
    key: 'lookup.activeOnly',
    says: 'turns away what has not begun or is over (S40)',
    policy: `${BY_ACCOUNT}lookup: {activeOnly: true}\n`,
    otherwise: ['activeOnly: true', 'activeOnly: false'],
    records: CARE.replace('2026-12-31', '2026-02-28'),
    scenario: finds(null),
  },
  {
    key: 'lookup.sameAccount',
    says: 'turns away another account’s, also what a contact of it may use',
    policy: 'apply: {object: Ticket, match: [contact]}\nlookup: {sameAccount: true}\n',
    otherwise: ['sameAccount: true', 'sameAccount: false'],
    records: COVERED,
    scenario: finds(null, ', contact: Ada').replace('account: Acme', 'account: Globex'),
  },
  {
    key: 'lookup.sameAsset',
    says: 'turns away what covers another asset',
    policy: `${BY_ACCOUNT}lookup: {sameAsset: true}\n`,
    otherwise: ['sameAsset: true', 'sameAsset: false'],
    records: `{kind: Asset, Name: Box, Account: Acme}\n---\n${CARE}Asset: Box\n`,
    scenario: finds(null),
  },
  {
    key: 'lookup.sameContact',
    says: 'turns away what is for other people',
    policy: `${BY_ACCOUNT}lookup: {sameContact: true}\n`,
    otherwise: ['sameContact: true', 'sameContact: false'],
    records: `{kind: Contact, Name: Ada, Account: Acme}\n---\n${CARE}---\n{kind: EntitlementContact, Entitlement: Care, Contact: Ada}\n`,
    scenario: finds(null),
  },
  {
    key: 'lookup.coveredChannel',
    says: 'turns away what does not cover the record’s channel',
    policy: `${BY_ACCOUNT}lookup: {coveredChannel: true}\n`,
    otherwise: ['coveredChannel: true', 'coveredChannel: false'],
    records: `${CARE}Channels: [Phone]\n`,
    scenario: finds(null, ', channel: Email'),
  },
];

const SELL = 'timeline: [{at: 0m, sell: {account: Acme, product: SUP-STD}}]\n';
const REQUEST = 'timeline: [{at: 0m, request: {account: Acme, template: standard}}]\n';

function granted(template: string): string {
  return `expect: [{what: granted, template: ${template}}]\n${NOBODY}`;
}

const GRANT: readonly Example[] = [
  {
    key: 'grant',
    says: 'decides in its order, and the first that holds wins (S44)',
    policy: `grant:
  - {event: sale, template: premium, decide: approve}
  - {event: sale, decide: refuse, reason: Never.}
`,
    otherwise: ['  - {event: sale, template: premium, decide: approve}\n', ''],
    scenario: SELL + granted('premium'),
  },
  ...(
    [
      ['sale', SELL, 'request', 'a product is sold'],
      ['request', REQUEST, 'sale', 'somebody asks for one'],
    ] as const
  ).map(([event, timeline, other, says]): Example => {
    return {
      key: `grant[].event: ${event}`,
      says,
      policy: `grant: [{event: ${event}, template: premium, decide: approve}]\n`,
      otherwise: [`event: ${event}`, `event: ${other}`],
      scenario: timeline + granted('premium'),
    };
  }),
  {
    key: 'grant[].event: newRecord',
    says: 'a record has no entitlement',
    policy: `${BY_ACCOUNT}grant: [{event: newRecord, template: premium, decide: approve}]\n`,
    otherwise: ['newRecord', 'sale'],
    scenario: finds('Acme premium'),
  },
  {
    key: 'grant[].event',
    says: 'a rule is asked about its own event alone',
    policy: `grant:
  - {event: request, template: premium, decide: approve}
  - {event: sale, template: standard, decide: approve}
`,
    otherwise: ['event: request', 'event: sale'],
    scenario: SELL + granted('standard'),
  },
  {
    key: 'grant[].when',
    says: 'a rule counts only where its condition is true',
    policy: `grant: [{event: sale, when: 'product == "SUP-STD" && !account.onHold', template: premium, decide: approve}]\n`,
    otherwise: ['SUP-STD', 'SUP-PRM'],
    scenario: SELL + granted('premium'),
  },
  {
    key: 'grant[].template',
    says: 'names what is granted in place of what was sold',
    policy: 'grant: [{event: sale, template: premium, decide: approve}]\n',
    otherwise: ['template: premium, ', ''],
    scenario: SELL + granted('premium'),
  },
  {
    key: 'grant[].decide',
    says: 'says whether it is granted at all',
    policy: 'grant: [{event: sale, decide: refuse, reason: Sold out.}]\n',
    otherwise: ['decide: refuse, reason: Sold out.', 'decide: approve'],
    scenario: `${SELL}expect: [{what: granted, absent: true}]\n${NOBODY}`,
  },
  {
    key: 'grant[].decide: approve',
    says: 'grants what is asked for',
    policy: 'grant: [{event: request, decide: approve}]\n',
    otherwise: ['decide: approve', 'decide: refuse'],
    scenario: REQUEST + granted('standard'),
  },
  {
    key: 'grant[].decide: refuse',
    says: 'refuses what is asked for',
    policy: 'grant: [{event: request, decide: refuse}]\n',
    otherwise: ['decide: refuse', 'decide: approve'],
    scenario: `${REQUEST}expect: [{what: refused, account: Acme, rule: under-test.grant.0}]\n${NOBODY}`,
  },
  {
    key: 'grant[].reason',
    says: 'says why it was refused',
    policy: 'grant: [{event: request, decide: refuse, reason: On hold.}]\n',
    otherwise: [', reason: On hold.', ''],
    scenario: `${REQUEST}expect: [{what: refused, reason: On hold.}]\n${NOBODY}`,
  },
];

const GOLD = '{at: +1h, change: {account: Acme, set: {tier: Gold}}}';
const NOT_GOLD = '{at: +2h, change: {account: Acme, set: {tier: Bronze}}}';
const STANDARD = CARE.replace('Process: care', 'Template: standard');

const MODIFY: readonly Example[] = [
  {
    key: 'modify',
    says: 'acts in its order, and the first that holds wins (S44)',
    policy: `modify:
  - {when: 'account.tier == "Gold"', do: suspend}
  - {when: 'account.tier == "Gold"', do: cancel}
`,
    otherwise: [`  - {when: 'account.tier == "Gold"', do: suspend}\n`, ''],
    records: CARE,
    scenario: `timeline: [${GOLD}]\nexpect: [{what: suspended, at: +1h}, {what: cancelled, absent: true}]\n${NOBODY}`,
  },
  {
    key: 'modify[].when',
    says: 'acts when its condition becomes true',
    policy: `modify: [{when: 'account.tier == "Gold"', do: cancel}]\n`,
    otherwise: ['"Gold"', '"Bronze"'],
    records: CARE,
    scenario: `timeline: [${GOLD}]\nexpect: [{what: cancelled, at: +1h}]\n${NOBODY}`,
  },
  {
    key: 'modify[].do',
    says: 'is what happens to the entitlement, and stands in the trace with its rule',
    policy: `modify: [{when: 'account.tier == "Gold"', do: suspend}]\n`,
    otherwise: ['suspend', 'cancel'],
    records: CARE,
    scenario: `timeline: [${GOLD}]\nexpect: [{what: suspended, rule: under-test.modify.0}]\n${NOBODY}`,
  },
  {
    key: 'modify[].do: upgrade',
    says: 'puts it on another template',
    policy: `modify: [{when: 'account.tier == "Gold"', do: upgrade, template: premium}]\n`,
    otherwise: ['do: upgrade, template: premium', 'do: suspend'],
    records: STANDARD,
    scenario: `timeline: [${GOLD}]\nexpect: [{what: upgraded, entitlement: Care}]\n${NOBODY}`,
  },
  {
    key: 'modify[].do: suspend',
    says: 'takes it out of force for as long as it is not resumed',
    policy: `${BY_ACCOUNT}modify: [{when: 'account.tier == "Gold"', do: suspend}]\n`,
    otherwise: ['do: suspend', 'do: resume'],
    records: CARE,
    scenario: `timeline: [${GOLD}]\n${finds(null).replace('object: Ticket', 'object: Ticket, createdAt: 2026-03-02T10:30Z')}`,
  },
  {
    key: 'modify[].do: resume',
    says: 'brings a suspended one back into force',
    policy: `${BY_ACCOUNT}modify:
  - {when: 'account.tier == "Gold"', do: suspend}
  - {when: 'entitlement.isSuspended', do: resume}
`,
    otherwise: ['do: resume', 'do: cancel'],
    records: CARE,
    scenario: `timeline: [${GOLD}, ${NOT_GOLD}]\n${finds('Care').replace('object: Ticket', 'object: Ticket, createdAt: 2026-03-02T11:30Z')}`,
  },
  {
    key: 'modify[].do: cancel',
    says: 'ends it for good: it is not resumed',
    policy: `${BY_ACCOUNT}modify:
  - {when: 'account.tier == "Gold"', do: cancel}
  - {when: 'entitlement.isSuspended', do: resume}
`,
    otherwise: ['do: cancel', 'do: suspend'],
    records: CARE,
    scenario: `timeline: [${GOLD}, ${NOT_GOLD}]\n${finds(null).replace('object: Ticket', 'object: Ticket, createdAt: 2026-03-02T11:30Z')}`,
  },
  {
    key: 'modify[].template',
    says: 'is the template of an upgrade, with its process',
    policy: `${BY_ACCOUNT}modify: [{when: 'account.tier == "Gold"', do: upgrade, template: premium}]\n`,
    otherwise: ['template: premium', 'template: standard'],
    records: STANDARD,
    scenario: `timeline: [${GOLD}]
cases: [{id: c1, object: Ticket, createdAt: 2026-03-02T10:30Z, fields: {account: Acme}, expect: {process: gold-care}}]
`,
  },
];

function routed(expected: string): string {
  return `cases: [{id: c1, object: Ticket, fields: {account: Acme, channel: Email}, expect: {${expected}}}]\n`;
}

const ROUTE: readonly Example[] = [
  {
    key: 'route',
    says: 'acts on a new record by the first that holds (S44)',
    policy: `${BY_ACCOUNT}route:\n  - {queue: tier-2}\n  - {queue: triage}\n`,
    otherwise: ['  - {queue: tier-2}\n', ''],
    scenario: routed('queue: tier-2'),
  },
  {
    key: 'route[].when',
    says: 'reads the record, its account and the entitlement that it found',
    policy: `${BY_ACCOUNT}route: [{when: 'channel == "Email" && entitlement.status == "Active"', queue: tier-2}]\n`,
    otherwise: ['"Email"', '"Web"'],
    records: CARE,
    scenario: routed('queue: tier-2'),
  },
  {
    key: 'route[].queue',
    says: 'is the queue that it goes to',
    policy: `${BY_ACCOUNT}route: [{queue: tier-2}]\n`,
    otherwise: ['tier-2', 'triage'],
    scenario: routed('queue: tier-2'),
  },
  {
    key: 'route[].set',
    says: 'sets its fields',
    policy: `${BY_ACCOUNT}route: [{queue: tier-2, set: {priority: High}}]\n`,
    otherwise: ['High', 'Low'],
    scenario: routed('fields: {priority: High}'),
  },
];

/** The year after an entitlement of Acme that ends with March. */
const ENDING = CARE.replace('2026-12-31', '2026-03-31');
const APRIL = 'cases: [{id: c1, object: Ticket, createdAt: 2026-04-20T12:00Z, fields: {account: Acme}}]\n';

const RENEW: readonly Example[] = [
  {
    key: 'renew',
    says: 'begins the next term on the day after the end (S44)',
    policy: `${BY_ACCOUNT}renew: [{template: same}]\n`,
    otherwise: ['renew: [{template: same}]\n', ''],
    records: ENDING,
    scenario: `expect: [{what: renewed, entitlement: Care, into: Care (2), startDate: 2026-04-01}]\n${APRIL}`,
  },
  {
    key: 'renew[].when',
    says: 'only where its condition is true',
    policy: `renew: [{when: 'account.tier == "Gold"', template: same}]\n`,
    otherwise: ['"Gold"', '"Bronze"'],
    records: ENDING,
    scenario: `timeline: [${GOLD}]\nexpect: [{what: renewed, entitlement: Care}]\n${APRIL}`,
  },
  {
    key: 'renew[].notice',
    says: 'tells people so long before the end',
    policy: 'renew: [{notice: [7d], template: same}]\n',
    otherwise: ['[7d]', '[14d]'],
    records: ENDING,
    scenario: `expect: [{what: notice, entitlement: Care, at: 2026-03-24T00:00Z}]\n${APRIL}`,
  },
  {
    key: 'renew[].template',
    says: 'is the template of the next term, or `same`',
    policy: 'renew: [{template: premium}]\n',
    otherwise: ['premium', 'same'],
    records: ENDING,
    scenario: `expect: [{what: renewed, into: Acme premium, template: premium}]\n${APRIL}`,
  },
  {
    key: 'renew[].gap',
    says: 'lies between the end and the next term',
    policy: 'renew: [{template: same, gap: 10d}]\n',
    otherwise: ['gap: 10d', 'gap: 5d'],
    records: ENDING,
    scenario: `expect: [{what: renewed, startDate: 2026-04-11}]\n${APRIL}`,
  },
];

const EXAMPLES = [...APPLY, ...LOOKUP, ...GRANT, ...MODIFY, ...ROUTE, ...RENEW];

function failuresOf({ policy, records, scenario }: Example): readonly string[] {
  const documents = [
    `kind: EntitlementPolicy\nname: under-test\n${policy}`,
    ...(records === undefined ? [] : [records]),
    `kind: Scenario\nname: s\nstart: 2026-03-02T09:00Z\n${scenario}`,
  ];
  return runAmong(documents.join('---\n'), 'version: 1\ntimeZone: UTC\nqueues: [tier-2, triage]\n').failures;
}

describe('EntitlementPolicy (language §3)', () => {
  it.each(EXAMPLES.map(one => [`\`${one.key}\`: ${one.says}`, one] as const))('%s', (_, example) => {
    expect(failuresOf(example)).toEqual([]);
    const [text, other] = example.otherwise;
    expect(example.policy).toContain(text);
    expect(failuresOf({ ...example, policy: example.policy.replace(text, other) })).not.toEqual([]);
  });

  it('has an example of each key of its schema, and of no other', () => {
    expect(EXAMPLES.map(({ key }) => key).sort()).toEqual(
      schemaKeys('entitlement-policy.schema.json').toSorted(),
    );
  });
});
