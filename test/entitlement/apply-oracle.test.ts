import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/condition/expression.js';
import type { Account } from '../../src/entitlement/account.js';
import type { Asset } from '../../src/entitlement/asset.js';
import type { Contact } from '../../src/entitlement/contact.js';
import type { Entitlement } from '../../src/entitlement/entitlement.js';
import { findEntitlement } from '../../src/entitlement/life/apply.js';
import { holdingOf } from '../../src/entitlement/life/holding.js';
import { keep, openPortfolio } from '../../src/entitlement/life/portfolio.js';
import type { Product } from '../../src/entitlement/product.js';
import { recordsOf } from '../../src/entitlement/records.js';
import type { ContractLineItem, ServiceContract } from '../../src/entitlement/service-contract.js';
import type { PlanContent } from '../../src/plan/plan.js';
import { instant } from '../../src/time/instant.js';
import { runs } from '../effort.js';
import { policies } from '../history/history-kit.js';
import { fates, LEVELS, type NewCase, type Right, type Rules } from './apply-oracle.js';

/** A zone whose dates are not those of UTC for five and a half hours of each day. */
const ZONE = 'Asia/Kolkata';
const OFFSET = 5.5 * 3_600_000;

const DATES = ['2026-03-08', '2026-03-09', '2026-03-10', '2026-03-11'];
const CHANNELS = ['Phone', 'Email'];

const date = fc.constantFrom(null, ...DATES);
const letter = (...letters: string[]) => fc.constantFrom(null, ...letters);

const right = fc.record({
  account: fc.constantFrom('A', 'B'),
  asset: letter('s', 't'),
  product: letter('p', 'q'),
  contract: letter('k', 'l'),
  line: fc.option(fc.record({ asset: letter('s', 't'), product: letter('p', 'q') })),
  contacts: fc.subarray(['c', 'd']),
  channels: fc.subarray(CHANNELS),
  start: date,
  end: date,
  level: letter(...LEVELS),
  runsOn: fc.constantFrom(null, 'Case', 'Case', 'WorkOrder'),
  left: fc.option(fc.record({ cases: fc.constantFrom(0, 1), workOrders: fc.constantFrom(0, 1) })),
  done: fc.constantFrom(null, null, null, 'suspended' as const, 'cancelled' as const),
});

const rights = fc
  .array(right, { maxLength: 6 })
  .map(all => all.map((one, index): Right => ({ ...one, key: `e${index}` })));

const newCase: fc.Arbitrary<NewCase & { readonly hour: number }> = fc.record({
  object: fc.constantFrom('Case', 'Case', 'WorkOrder'),
  today: fc.constantFrom(...DATES),
  hour: fc.integer({ min: 0, max: 23 }),
  account: letter('A', 'B'),
  contact: letter('c', 'd'),
  asset: letter('s', 't'),
  product: letter('p', 'q'),
  contract: letter('k', 'l'),
  channel: letter(...CHANNELS, 'Web'),
});

const rules: fc.Arbitrary<Rules> = fc.record({
  match: fc.shuffledSubarray(['contact', 'asset', 'product', 'serviceContract', 'account'] as const, {
    minLength: 1,
  }),
  tie: fc.constantFrom('latest-start', 'earliest-end', 'best-service-level'),
  wantedLevel: fc.constantFrom(null, null, ...LEVELS),
  lookup: fc.record({
    activeOnly: fc.boolean(),
    sameAccount: fc.boolean(),
    sameAsset: fc.boolean(),
    sameContact: fc.boolean(),
    coveredChannel: fc.boolean(),
  }),
  exhausted: fc.constantFrom('refuse', 'apply'),
});

describe('finding an entitlement (S43)', () => {
  it('gives every candidate the fate that an obvious reading of the rules gives it', () => {
    fc.assert(
      fc.property(rights, newCase, rules, (all, one, policy) => {
        expect(found(all, one, policy)).toEqual(fates(all, one, policy));
      }),
      runs(800),
    );
  });

  it('meets each fate often enough for that to mean something', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(rights, newCase, rules, (all, one, policy) => {
        for (const fate of Object.values(fates(all, one, policy))) seen.set(fate, (seen.get(fate) ?? 0) + 1);
      }),
      { numRuns: 800, seed: 1 },
    );
    const rare = [...seen].filter(([, count]) => count < 10);
    expect(rare).toEqual([]);
    expect([...seen.keys()].sort()).toEqual([
      'account',
      'asset',
      'cancelled',
      'channel',
      'condition',
      'contact',
      'exhausted',
      'expired',
      'future',
      'no-match',
      'object-type',
      'outranked',
      'suspended',
      'tie',
      'won',
    ]);
  });
});

/** What the real rules make of it, in the oracle's words; the winner must be the one that is said to have won, and stand first. */
function found(all: readonly Right[], one: NewCase & { readonly hour: number }, policy: Rules) {
  const world = worldOf(all);
  const claim = {
    object: one.object,
    at: instant(Date.parse(`${one.today}T00:00:00Z`) + one.hour * 3_600_000 - OFFSET),
    related: {
      ...(one.account !== null && { account: world.account(one.account) }),
      ...(one.contact !== null && { contact: world.contact(one.contact) }),
      ...(one.asset !== null && { asset: world.asset(one.asset) }),
      ...(one.product !== null && { product: world.product(one.product) }),
      ...(one.contract !== null && { serviceContract: world.contract(one.contract) }),
    },
    read: (path: string) => (path === 'channel' ? one.channel : null),
  };
  const { match, tie, lookup, wantedLevel } = policy;
  const { application, winner } = findEntitlement(
    claim,
    {
      name: 'support',
      object: one.object,
      grant: [],
      apply: { match, tie, ...(wantedLevel !== null && { when: isLevel(wantedLevel) }) },
      lookup,
      modify: [],
      route: [],
      renew: [],
    },
    world.portfolio,
    contentWith(policy.exhausted),
  );
  const [first] = application.candidates;
  if (winner !== undefined) expect(first).toMatchObject({ key: winner.entitlement.key });
  else expect(first === undefined || first.lost !== undefined).toBe(true);
  return Object.fromEntries(application.candidates.map(({ key, lost }) => [key, lost?.reason ?? 'won']));
}

function isLevel(level: string): Expression {
  return {
    op: 'equal',
    left: { op: 'read', path: 'entitlement.serviceLevel', type: 'picklist' },
    right: { op: 'literal', value: level },
  };
}

function contentWith(exhausted: Rules['exhausted']): PlanContent {
  const [process] = policies.processes;
  if (process === undefined) throw new Error('no process');
  const { project } = policies;
  return {
    ...policies,
    project: { ...project, timeZone: ZONE, semantics: { ...project.semantics, exhausted } },
    objectTypes: {
      ...policies.objectTypes,
      Entitlement: {
        name: 'Entitlement',
        fields: { serviceLevel: { type: 'picklist', values: LEVELS, ranked: true } },
      },
    },
    processes: ['Case', 'WorkOrder'].map(object => ({ ...process, name: object, object })),
  };
}

/** The records behind the letters. */
function worldOf(all: readonly Right[]) {
  const named = (letter: string) => ({ key: letter, name: letter, fields: {} });
  const account = (letter: string): Account => named(letter);
  const contact = (letter: string): Contact => named(letter);
  const asset = (letter: string): Asset => named(letter);
  const product = (letter: string): Product => named(letter);
  const contract = (letter: string): ServiceContract => named(letter);
  const lineOf = ({ line, key }: Right): ContractLineItem | undefined =>
    line === null
      ? undefined
      : {
          ...named(`line of ${key}`),
          serviceContract: contract('k'),
          ...(line.asset !== null && { asset: asset(line.asset) }),
          ...(line.product !== null && { product: product(line.product) }),
        };
  const entitlementOf = (one: Right): Entitlement => {
    const line = lineOf(one);
    const allowance = (remaining: number) => ({ total: 1, remaining });
    return {
      ...named(one.key),
      fields: { serviceLevel: one.level },
      account: account(one.account),
      ...(one.asset !== null && { asset: asset(one.asset) }),
      ...(one.product !== null && { product: product(one.product) }),
      ...(one.contract !== null && { serviceContract: contract(one.contract) }),
      ...(line && { contractLineItem: line }),
      channels: one.channels,
      targets: {},
      ...(one.start !== null && { startDate: one.start }),
      ...(one.end !== null && { endDate: one.end }),
      ...(one.level !== null && { serviceLevel: one.level }),
      ...(one.runsOn !== null && { process: one.runsOn }),
      ...(one.left && {
        incidents: { cases: allowance(one.left.cases), workOrders: allowance(one.left.workOrders) },
      }),
    };
  };
  const entitlements = all.map(entitlementOf);
  const portfolio = openPortfolio(
    recordsOf({
      accounts: ['A', 'B'].map(account),
      contacts: ['c', 'd'].map(contact),
      products: ['p', 'q'].map(product),
      assets: ['s', 't'].map(asset),
      serviceContracts: ['k', 'l'].map(contract),
      contractLineItems: all.flatMap(one => lineOf(one) ?? []),
      entitlements,
      entitlementContacts: all.flatMap(({ contacts }, index) => {
        const entitlement = entitlements[index];
        return entitlement === undefined
          ? []
          : contacts.map(letter => ({ entitlement, contact: contact(letter) }));
      }),
    }),
  );
  all.forEach(({ done }, index) => {
    const entitlement = entitlements[index];
    if (entitlement === undefined || done === null) return;
    const holding = holdingOf(entitlement);
    keep(
      portfolio,
      done === 'suspended' ? { ...holding, suspended: true } : { ...holding, cancelledAt: instant(0) },
    );
  });
  return { account, contact, asset, product, contract, portfolio };
}
