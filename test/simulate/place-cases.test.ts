import { describe, expect, it } from 'vitest';
import { NO_RECORDS } from '../../src/entitlement/records.js';
import { hasCustomers } from '../../src/simulate/place-cases.js';
import type { CaseEvent } from '../../src/simulate/timeline.js';
import { runAmong } from '../entitlement/customers-kit.js';
import { planOf } from './plan-builder.js';
import { at } from './run.js';

const TWO = `kind: Entitlement
Name: First
Account: Acme
Process: care
---
kind: Entitlement
Name: Second
Account: Acme
Process: gold-care
`;

/** A scenario of one case. */
function among(records: string, of: string, policy = '') {
  return runAmong(`${policy}${records}---
kind: Scenario
name: s
start: 2026-03-02T09:00Z
cases:
  - ${of}
`);
}

/** What events give a case, in the order of the timeline. */
function given(events: readonly CaseEvent[]): readonly string[] {
  return events.flatMap(event =>
    event.kind === 'entitlement' ? [`${event.entitlement}: ${event.cover?.name}`] : [],
  );
}

describe('a case among customers', () => {
  it('is given by each of its events the entitlement that the event names, whatever order they are written in (S15, S20)', () => {
    const { scenario, results } = among(
      TWO,
      `{id: c1, object: Ticket, entitlement: First, timeline: [
         {at: +3h, entitlement: null}, {at: +1h, entitlement: Second}, {at: +30m, set: {priority: High}},
         {at: +2h, entitlement: First}]}`,
    );
    const [placed] = scenario.cases;
    expect(given(placed?.timeline.events ?? [])).toEqual([
      'null: undefined',
      'Second: Second',
      'First: First',
    ]);
    expect(placed?.timeline.events.map(({ kind }) => kind)).toEqual([
      'entitlement',
      'entitlement',
      'set',
      'entitlement',
    ]);
    expect(results[0]?.milestones.map(one => `${one.entitlement} ${one.process} ${one.state}`)).toEqual([
      'First care cancelled',
      'Second gold-care cancelled',
      'First care cancelled',
    ]);
  });

  it('is given nothing by an event from before it was created, and something by one of that instant', () => {
    const { scenario } = among(
      TWO,
      `{id: c1, object: Ticket, entitlement: First, createdAt: 2026-03-02T12:00Z, timeline: [
         {at: 2026-03-02T11:00Z, entitlement: Second}, {at: 2026-03-02T12:00Z, entitlement: Second},
         {at: +1h, entitlement: null}]}`,
    );
    expect(given(scenario.cases[0]?.timeline.events ?? [])).toEqual([
      'Second: undefined',
      'Second: Second',
      'null: undefined',
    ]);
  });

  it('finds its customer by the fields that refer to one, and is not sought by a blank (S43)', () => {
    const policy = 'kind: EntitlementPolicy\nname: p\napply: {object: Ticket, match: [account]}\n---\n';
    const accountOf = (fields: string) =>
      among(TWO, `{id: c1, object: Ticket, fields: {${fields}}}`, policy).scenario.cases[0]?.timeline
        .placement;
    expect(accountOf('account: Acme')).toMatchObject({ account: 'Acme', cover: { key: expect.any(String) } });
    expect(accountOf('priority: High')?.account).toBeUndefined();
    expect(accountOf('account: ""')?.account).toBeUndefined();
  });
});

describe('whether entitlements can play a part', () => {
  const nothing = { records: NO_RECORDS, events: [], until: at('Mon 17:00') };
  const none = planOf({ processes: [] }).content;
  const ROUTE = 'kind: EntitlementPolicy\nname: p\nroute: [{set: {priority: Low}}]\n---\n';
  const { records, plan } = among(TWO, '{id: c1, object: Ticket}', ROUTE);
  const { entitlementPolicies } = plan.content;

  it.each([
    ['accounts', { ...nothing, records: { ...NO_RECORDS, accounts: records.accounts } }],
    ['entitlements', { ...nothing, records: { ...NO_RECORDS, entitlements: records.entitlements } }],
    [
      'something that happens',
      { ...nothing, events: [{ at: at('Mon 09:00'), kind: 'cancel', entitlement: 'First', index: 0 }] },
    ],
  ] as const)('is so where there are %s', (_, customers) => {
    expect(hasCustomers(none, customers)).toBe(true);
  });

  it('is so where a rule routes, and not where there is nothing', () => {
    expect(hasCustomers({ ...none, entitlementPolicies }, nothing)).toBe(true);
    const unrouted = Object.entries(entitlementPolicies).map(([name, policy]) => [
      name,
      { ...policy, route: [] },
    ]);
    expect(hasCustomers({ ...none, entitlementPolicies: Object.fromEntries(unrouted) }, nothing)).toBe(false);
    expect(hasCustomers(none, nothing)).toBe(false);
  });

  it('is not so where the project goes without them', () => {
    const { project } = none;
    const features = { ...project.features, entitlements: false };
    expect(hasCustomers({ ...none, project: { ...project, features } }, { ...nothing, records })).toBe(false);
  });
});
