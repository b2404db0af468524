import { expect, it } from 'vitest';
import { coverageMeter } from '../../src/coverage/measure.js';
import { coveragePoints } from '../../src/coverage/points.js';
import { prepare } from '../../src/simulate/prepare.js';
import { simulateCase } from '../../src/simulate/simulate-case.js';
import { runAmong } from '../entitlement/customers-kit.js';

const POLICY = `kind: EntitlementPolicy
name: support
grant:
  - {event: request, when: 'account.onHold', decide: refuse, reason: The account is on hold.}
  - {event: request, decide: approve}
  - {event: newRecord, when: 'channel == "Web"', template: standard, decide: approve}
apply: {object: Ticket, match: [account]}
modify:
  - {when: 'account.onHold', do: suspend}
  - {when: 'entitlement.isSuspended', do: resume}
route:
  - {when: 'priority == "High"', queue: tier-2}
  - {set: {priority: Low}}
renew:
  - {when: 'entitlement.serviceLevel == "Premium"', notice: [30d], template: standard}
  - {template: same}
---
kind: Scenario
name: s
start: 2026-03-02T09:00Z
`;

/** The rules that the scenario exercises, without their policy's name. */
function exercised(lines: string): readonly string[] {
  const { plan, scenario } = runAmong(POLICY + lines);
  const meter = coverageMeter(plan.content);
  const program = prepare(plan);
  for (const { timeline } of scenario.cases)
    simulateCase(program, timeline, { trace: meter.follow(timeline) });
  meter.followCustomers(scenario.lived?.trace ?? []);
  return meter
    .coverage()
    .points.filter(({ kind, hits }) => kind === 'entitlement-rule' && hits > 0)
    .map(({ path }) => path.replace('entitlementPolicies.support.', ''));
}

const OPEN = (fields: string) => `cases:
  - {id: c1, object: Ticket, createdAt: 2026-03-03T09:00Z, fields: {account: Acme, ${fields}}}
`;
const ASK = (account: string, at = '0m') =>
  `  - {at: ${at}, request: {account: ${account}, template: premium}}\n`;

it('every rule of an entitlement policy is to be exercised, and the way in which records find their entitlement', () => {
  const { plan } = runAmong(POLICY + OPEN('channel: Email'));
  const points = coveragePoints(plan.content).filter(({ kind }) => kind === 'entitlement-rule');
  expect(points.map(({ path, name }) => `${path.replace('entitlementPolicies.', '')} – ${name}`)).toEqual([
    'support.grant.0 – support: grant rule 1, refuse on request',
    'support.grant.1 – support: grant rule 2, approve on request',
    'support.grant.2 – support: grant rule 3, approve on newRecord',
    'support.apply – support: a Ticket that finds its entitlement',
    'support.modify.0 – support: modify rule 1, suspend',
    'support.modify.1 – support: modify rule 2, resume',
    'support.route.0 – support: route rule 1, to tier-2',
    'support.route.1 – support: route rule 2, sets fields',
    'support.renew.0 – support: renew rule 1, as standard',
    'support.renew.1 – support: renew rule 2, as before',
  ]);
});

it('a request exercises the rule that decides it, a record the ones by which it finds and is routed (S43, S44)', () => {
  expect(exercised(`timeline:\n${ASK('Acme')}${OPEN('priority: High')}`)).toEqual([
    'grant.1',
    'apply',
    'route.0',
  ]);
});

it('a record that finds nothing does not exercise `apply`; one that is granted something exercises the grant', () => {
  expect(exercised(OPEN('channel: Phone'))).toEqual(['route.1']);
  expect(exercised(OPEN('channel: Web'))).toEqual(['grant.2', 'route.1']);
});

it('a rule counts that sets what the record has already', () => {
  expect(exercised(OPEN('priority: Low'))).toEqual(['route.1']);
});

it('changes, refusals and renewals exercise their rules, a notice too', () => {
  const hold = (at: string, onHold: boolean) =>
    `  - {at: ${at}, change: {account: Acme, set: {onHold: ${onHold}}}}\n`;
  const timeline = `timeline:\n${ASK('Acme')}${hold('+1h', true)}${ASK('Acme', '+2h')}${hold('+3h', false)}`;
  expect(exercised(timeline + OPEN('priority: High'))).toEqual([
    'grant.0',
    'grant.1',
    'apply',
    'modify.0',
    'modify.1',
    'route.0',
  ]);
  const later = `timeline:\n${ASK('Acme')}until: 2027-04-01T09:00Z\n`;
  expect(exercised(later + OPEN('priority: High'))).toContain('renew.0');
});
