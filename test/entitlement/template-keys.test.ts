// Each key of an EntitlementTemplate by an example (language §3, S42): what an entitlement gets from a template with the key when it is
// sold and when a record names the template, and that it gets something else when the key says something else.
import { describe, expect, it } from 'vitest';
import { type Outcome, runAmong } from './customers-kit.js';
import { schemaKeys } from './schema-keys.js';

interface Example {
  readonly key: string;
  readonly says: string;
  /** The line of the template, and one that stands in its place when the entitlement must get something else. */
  readonly line: string;
  readonly other: string;
  /** What is looked at. */
  readonly see: (outcome: Outcome) => unknown;
  readonly shows: unknown;
  /** What is looked at does not come from records: it is what a sale does. */
  readonly soldOnly?: boolean;
}

type Part = 'process' | 'processVersion' | 'calendar' | 'endDate' | 'type' | 'serviceLevel' | 'channels';

const part =
  (name: Part) =>
  ({ lived }: Outcome): unknown =>
    lived.holdings[0]?.entitlement[name];

/** The process that each template names where the key is another one, and the product that sells it. */
const BASE: Readonly<Record<string, string>> = { process: 'process: care', products: 'products: [SUP-X]' };

const VERSIONS = `kind: EntitlementProcess
name: two
object: Ticket
milestones: [{milestone: first-response, target: 8h}]
---
kind: EntitlementProcess
name: two
version: 2
object: Ticket
milestones: [{milestone: first-response, target: 4h}]
`;

const EXAMPLES: readonly Example[] = [
  {
    key: 'process',
    says: 'is the process of its entitlements',
    line: 'process: gold-care',
    other: 'process: care',
    see: ({ results }) => results[0]?.process,
    shows: 'gold-care',
  },
  {
    key: 'version',
    says: 'is the version of that process that is meant to stay',
    line: 'process: two\nversion: 1',
    other: 'process: two\nversion: 2',
    see: ({ results, lived }) => [lived.holdings[0]?.entitlement.processVersion, results[0]?.processVersion],
    shows: [1, 1],
  },
  {
    key: 'businessHours',
    says: 'are the hours of its entitlements, on which their records run (S12)',
    line: 'businessHours: always',
    other: 'businessHours: weekdays',
    see: ({ results }) => results[0]?.milestones[0]?.calendar,
    shows: { name: 'always', source: 'entitlement' },
  },
  {
    key: 'term',
    says: 'ends them on its last day, that day included',
    line: 'term: 12mo',
    other: 'term: 364d',
    see: part('endDate'),
    shows: '2029-02-28',
  },
  {
    key: 'type',
    says: 'is the type of support',
    line: 'type: Phone Support',
    other: 'type: Web Support',
    see: part('type'),
    shows: 'Phone Support',
  },
  {
    key: 'serviceLevel',
    says: 'is the level of service, which conditions read',
    line: 'serviceLevel: Premium',
    other: 'serviceLevel: Standard',
    see: one => [part('serviceLevel')(one), one.results[0]?.fields['entitlement.serviceLevel']],
    shows: ['Premium', 'Premium'],
  },
  {
    key: 'channels',
    says: 'are the channels through which its entitlements are found',
    line: 'channels: [Phone]',
    other: 'channels: [Email]',
    see: one => [part('channels')(one), one.results[0]?.entitlement],
    shows: [['Phone'], undefined],
  },
  {
    key: 'perIncident',
    says: 'lets so many records be opened (S41); of an object type without a number none',
    line: 'perIncident: {workOrders: 3}',
    other: 'perIncident: {cases: 3}',
    see: ({ results }) => results[0]?.entitlement,
    shows: undefined,
  },
  {
    key: 'perIncident.cases',
    says: 'is how many cases, of which the first has used one',
    line: 'perIncident: {cases: 10}',
    other: 'perIncident: {cases: 11}',
    see: ({ lived }) => lived.holdings[0]?.entitlement.incidents?.cases,
    shows: { total: 10, remaining: 9 },
  },
  {
    key: 'perIncident.workOrders',
    says: 'is how many work orders, of which cases use none',
    line: 'perIncident: {cases: 1, workOrders: 5}',
    other: 'perIncident: {cases: 1, workOrders: 6}',
    see: ({ lived }) => lived.holdings[0]?.entitlement.incidents?.workOrders,
    shows: { total: 5, remaining: 5 },
  },
  {
    key: 'products',
    says: 'are the products with which it is sold, by SKU',
    line: 'products: [SUP-X]',
    other: 'products: [SUP-Y]',
    see: ({ lived }) => lived.holdings.map(({ entitlement }) => entitlement.template),
    shows: ['under-test'],
    soldOnly: true,
  },
  {
    key: 'targets',
    says: 'replace targets of the process, by the id of the item',
    line: 'businessHours: always\ntargets: {first-response: 90m}',
    other: 'businessHours: always\ntargets: {first-response: 2h}',
    see: ({ results }) => results[0]?.milestones[0]?.target,
    shows: Date.UTC(2028, 2, 1, 11, 0),
  },
];

/** What comes of a case of Acme that finds the entitlement of the template, which was sold to it or stands in its records. */
function outcomeOf({ key, soldOnly = false }: Example, line: string, way: 'sold' | 'recorded'): Outcome {
  const lines = Object.entries(BASE).flatMap(([name, text]) =>
    name === key || line.startsWith(`${name}:`) ? [] : [text],
  );
  const isSold = way === 'sold' || soldOnly;
  const record =
    'kind: Entitlement\nName: Care\nAccount: Acme\nTemplate: under-test\nStartDate: 2028-03-01\n';
  return runAmong(
    [
      VERSIONS,
      `kind: EntitlementTemplate\nname: under-test\n${[...lines, line].join('\n')}\n`,
      'kind: EntitlementPolicy\nname: support\napply: {object: Ticket, match: [account]}\nlookup: {coveredChannel: true}\n',
      ...(isSold ? [] : [record]),
      `kind: Scenario
name: s
start: 2028-03-01T09:00Z
${isSold ? 'timeline: [{at: 0m, sell: {account: Acme, product: SUP-X}}]\n' : ''}cases:
  - {id: c1, object: Ticket, createdAt: 2028-03-01T09:30Z, fields: {account: Acme, channel: Email}}
`,
    ].join('---\n'),
  );
}

describe('EntitlementTemplate (language §3, S42)', () => {
  it.each(EXAMPLES.map(one => [`\`${one.key}\` ${one.says}`, one] as const))('%s', (_, example) => {
    const { line, other, see, shows } = example;
    for (const way of ['sold', 'recorded'] as const) {
      expect(see(outcomeOf(example, line, way))).toEqual(shows);
      expect(see(outcomeOf(example, other, way))).not.toEqual(shows);
    }
  });

  it('without a `term` is open-ended', () => {
    const [example] = EXAMPLES;
    if (example === undefined) throw new Error('no example');
    expect(part('endDate')(outcomeOf(example, 'process: care', 'sold'))).toBeUndefined();
  });

  it('has an example of each key of its schema, and of no other', () => {
    expect(EXAMPLES.map(({ key }) => key).sort()).toEqual(
      schemaKeys('entitlement-template.schema.json').toSorted(),
    );
  });
});
