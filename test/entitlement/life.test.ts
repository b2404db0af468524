import { describe, expect, it } from 'vitest';
import { runAmong } from './customers-kit.js';

const APPLY = `kind: EntitlementPolicy
name: support
apply: {object: Ticket, match: [contact, asset, account]}
`;

function scenario(lines: string): string {
  return `---\nkind: Scenario\nname: s\nstart: 2026-03-02T09:00Z\n${lines}`;
}

const CASE = `cases:
  - id: c1
    object: Ticket
    createdAt: 2026-03-03T09:00Z
    fields: {account: Acme, channel: Email}
    timeline:
      - {at: +30m, message: {from: agent}}
      - {at: +40m, set: {status: Closed}}
`;

describe('granting (S42, S44)', () => {
  it('a sale grants what the templates of the product promise: term, type, level, hours, process, channels, incidents', () => {
    const { lived, results } = runAmong(
      APPLY + scenario(`timeline:\n  - {at: 0m, sell: {account: Acme, product: SUP-PRM}}\n${CASE}`),
    );
    expect(lived.trace[0]).toEqual({
      at: Date.UTC(2026, 2, 2, 9),
      kind: 'granted',
      event: 'sale',
      entitlement: 'Acme premium',
      account: 'Acme',
      template: 'premium',
      startDate: '2026-03-02',
      endDate: '2027-03-01',
    });
    expect(lived.holdings[0]?.entitlement).toMatchObject({
      process: 'gold-care',
      type: 'Phone Support',
      serviceLevel: 'Premium',
      calendar: 'always',
      channels: [],
      incidents: { cases: { total: 2, remaining: 1 } },
    });
    expect(results[0]).toMatchObject({ entitlement: 'Acme premium', process: 'gold-care' });
  });

  it('`termEnd: exclusive` ends a term a day later', () => {
    const { lived } = runAmong(
      APPLY + scenario(`timeline:\n  - {at: 0m, sell: {account: Acme, product: SUP-STD}}\n${CASE}`),
      'version: 1\ntimeZone: UTC\nsemantics: {termEnd: exclusive}\n',
    );
    expect(lived.holdings[0]?.entitlement.endDate).toBe('2027-03-02');
  });

  it('the first `grant` rule that holds decides: `event`, `when`, `decide`, `reason`, `template`', () => {
    const policy = `kind: EntitlementPolicy
name: selling
grant:
  - {event: request, when: 'account.onHold', decide: refuse, reason: The account is on hold.}
  - {event: request, when: 'template == "premium"', template: standard, decide: approve}
`;
    const { failures } = runAmong(
      policy +
        scenario(`timeline:
  - {at: 0m, request: {account: Acme, template: premium}}
  - {at: +1h, change: {account: Acme, set: {onHold: true}}}
  - {at: +2h, request: {account: Acme, template: premium}}
  - {at: +3h, request: {account: Globex, template: standard}}
expect:
  - {what: granted, entitlement: Acme standard, template: standard, rule: selling.grant.1}
  - {what: refused, account: Acme, reason: The account is on hold., rule: selling.grant.0, at: +2h}
  - {what: refused, account: Globex, reason: no rule approves it}
  - {what: granted, template: premium, absent: true}
${CASE}`),
    );
    expect(failures).toEqual([]);
  });

  it('a sale that a rule refuses grants nothing, and one of an unknown product says so', () => {
    const policy = `kind: EntitlementPolicy
name: selling
grant: [{event: sale, when: 'product == "SUP-PRM"', decide: refuse, reason: Sold out.}]
`;
    const { failures } = runAmong(
      policy +
        scenario(`timeline:
  - {at: 0m, sell: {account: Acme, product: SUP-PRM}}
  - {at: +1h, sell: {account: Acme, product: SUP-NONE}}
expect:
  - {what: refused, reason: Sold out., template: premium}
  - {what: refused, reason: no template is sold with the product}
  - {what: granted, absent: true}
${CASE}`),
    );
    expect(failures).toEqual([]);
  });

  it('`newRecord` grants an entitlement to a record that has none, and only to one', () => {
    const policy = `${APPLY}grant: [{event: newRecord, when: 'priority == "High"', template: standard, decide: approve}]\n`;
    const { results, lived } = runAmong(
      policy +
        scenario(`cases:
  - {id: c1, object: Ticket, fields: {account: Acme, priority: High}}
  - {id: c2, object: Ticket, createdAt: 2026-03-02T10:00Z, fields: {account: Acme, priority: High}}
  - {id: c3, object: Ticket, fields: {account: Globex, priority: Low}}
`),
    );
    expect(results.map(one => one.entitlement)).toEqual(['Acme standard', 'Acme standard', undefined]);
    expect(lived.trace.filter(({ kind }) => kind === 'granted')).toHaveLength(1);
  });
});

const ACME_STANDARD = `---
kind: Entitlement
Name: Acme Standard
Account: Acme
Template: standard
StartDate: 2026-01-01
EndDate: 2026-03-31
`;

describe('incidents (S41)', () => {
  const PER_INCIDENT = `---
kind: Entitlement
Name: Acme Two
Account: Acme
Template: premium
StartDate: 2026-01-01
`;
  const THREE = `cases:
  - {id: b, object: Ticket, createdAt: 2026-03-02T10:00Z, fields: {account: Acme}}
  - {id: c, object: Ticket, createdAt: 2026-03-02T10:00Z, fields: {account: Acme}}
  - {id: a, object: Ticket, createdAt: 2026-03-02T10:00Z, fields: {account: Acme}}
`;

  it('are used in order of creation and then id, and the record after the last is refused (S34)', () => {
    const { results, lived, traces } = runAmong(APPLY + PER_INCIDENT + scenario(THREE));
    expect(results.map(one => [one.case, one.entitlement])).toEqual([
      ['b', 'Acme Two'],
      ['c', undefined],
      ['a', 'Acme Two'],
    ]);
    expect(lived.trace.map(one => (one.kind === 'incident' ? [one.case, one.left] : []))).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
    const found = traces.get('c')?.find(one => one.kind === 'entitlement-found');
    expect(found).toMatchObject({ application: { candidates: [{ lost: { reason: 'exhausted' } }] } });
  });

  it('`exhausted: apply` lets records go on', () => {
    const manifest = 'version: 1\ntimeZone: UTC\nsemantics: {exhausted: apply}\n';
    const { results } = runAmong(APPLY + PER_INCIDENT + scenario(THREE), manifest);
    expect(results.map(one => one.entitlement)).toEqual(['Acme Two', 'Acme Two', 'Acme Two']);
  });

  it('a record that names an exhausted entitlement is refused, and giving an open record one uses none', () => {
    const { results, lived } = runAmong(
      PER_INCIDENT.replace('---\n', '') +
        scenario(`cases:
  - {id: a, object: Ticket, entitlement: Acme Two}
  - {id: b, object: Ticket, entitlement: Acme Two}
  - {id: c, object: Ticket, entitlement: Acme Two}
  - {id: d, object: Ticket, timeline: [{at: +1h, entitlement: Acme Two}]}
`),
    );
    expect(results.map(one => one.process ?? one.notApplied)).toEqual([
      'gold-care',
      'gold-care',
      'no incident of `Acme Two` is left',
      'gold-care',
    ]);
    expect(lived.trace.filter(({ kind }) => kind === 'incident')).toHaveLength(2);
  });
});

describe('changing entitlements (S44)', () => {
  const ON_HOLD = `kind: EntitlementPolicy
name: support
apply: {object: Ticket, match: [account]}
modify:
  - {when: account.onHold, do: suspend}
  - {when: entitlement.isSuspended, do: resume}
  - {when: 'account.tier == "Gold"', do: upgrade, template: premium}
`;

  it('`modify` suspends, resumes, upgrades and cancels when its conditions become true; the first that holds wins', () => {
    const { failures } = runAmong(
      ON_HOLD +
        ACME_STANDARD +
        scenario(`timeline:
  - {at: +1h, change: {account: Acme, set: {onHold: true}}}
  - {at: +2h, change: {account: Acme, set: {tier: Gold}}}
  - {at: +3h, change: {account: Acme, set: {onHold: false}}}
  - {at: +4h, cancel: Acme Standard}
expect:
  - {what: suspended, entitlement: Acme Standard, at: +1h, rule: support.modify.0}
  - {what: resumed, at: +3h}
  - {what: upgraded, at: +3h, template: premium}
  - {what: cancelled, at: +4h}
cases:
  - {id: during, object: Ticket, createdAt: 2026-03-02T10:30Z, fields: {account: Acme}, expect: {entitlement: null}}
  - {id: after, object: Ticket, createdAt: 2026-03-02T12:30Z, fields: {account: Acme}, expect: {entitlement: Acme Standard, process: gold-care}}
  - {id: cancelled, object: Ticket, createdAt: 2026-03-02T13:30Z, fields: {account: Acme}, expect: {entitlement: null}}
`),
    );
    expect(failures).toEqual([]);
  });

  it('an upgrade moves open records to the process of the new template (S15), and their targets with it', () => {
    const { results } = runAmong(
      ON_HOLD +
        ACME_STANDARD +
        scenario(`timeline: [{at: +1h, change: {account: Acme, set: {tier: Gold}}}]
cases: [{id: c1, object: Ticket, fields: {account: Acme}}]
`),
    );
    const rows = results[0]?.milestones.map(one => [one.process, one.cycle, one.state, one.target]);
    expect(rows).toEqual([
      ['care', 1, 'cancelled', Date.UTC(2026, 2, 2, 22)],
      ['gold-care', 2, 'running', Date.UTC(2026, 2, 2, 11)],
    ]);
  });
});

describe('renewal (S44)', () => {
  const RENEW = `kind: EntitlementPolicy
name: support
apply: {object: Ticket, match: [account]}
renew:
  - {when: 'account.tier == "Gold"', notice: [30d], template: premium, gap: 5d}
  - {notice: [30d, 1mo, 7d], template: same}
`;

  it('tells people at each `notice`, and renews on the day after the end to the `same` template', () => {
    const { failures, codes } = runAmong(
      RENEW +
        ACME_STANDARD +
        scenario(`expect:
  - {what: notice, entitlement: Acme Standard, at: 2026-03-24T00:00Z, rule: support.renew.1}
  - {what: renewed, entitlement: Acme Standard, into: Acme Standard (2), startDate: 2026-04-01, endDate: 2027-03-31}
cases:
  - {id: before, object: Ticket, createdAt: 2026-03-31T23:59Z, fields: {account: Acme}, expect: {entitlement: Acme Standard}}
  - {id: after, object: Ticket, createdAt: 2026-04-01T00:00Z, fields: {account: Acme}, expect: {entitlement: Acme Standard (2)}}
`),
    );
    expect(failures).toEqual([]);
    expect(codes).toEqual(['entitlement-lapsed']);
  });

  it('leads to another template after a `gap`, in which nobody is entitled', () => {
    const { failures } = runAmong(
      RENEW +
        ACME_STANDARD +
        scenario(`timeline: [{at: 0m, change: {account: Acme, set: {tier: Gold}}}]
expect:
  - {what: renewed, into: Acme premium, template: premium, startDate: 2026-04-06, endDate: 2027-04-05}
cases:
  - {id: gap, object: Ticket, createdAt: 2026-04-05T12:00Z, fields: {account: Acme}, expect: {entitlement: null}}
  - {id: later, object: Ticket, createdAt: 2026-04-06T12:00Z, fields: {account: Acme}, expect: {entitlement: Acme premium}}
`),
    );
    expect(failures).toEqual([]);
  });

  it('is done once: ahead of the end by an event, and then not again', () => {
    const { lived, codes } = runAmong(
      RENEW +
        ACME_STANDARD +
        scenario(`timeline: [{at: 0m, renew: Acme Standard}, {at: +1h, renew: Acme Standard}]
cases: [{id: c1, object: Ticket, createdAt: 2026-05-01T12:00Z, fields: {account: Acme}}]
`),
    );
    expect(lived.trace.filter(({ kind }) => kind === 'renewed')).toHaveLength(1);
    expect(codes).toContain('customer-event-without-effect');
  });

  it('moves the version by the update rules of its process (S16)', () => {
    const versions = `kind: EntitlementProcess
name: versioned
object: Ticket
milestones: [{milestone: first-response, target: 8h}]
---
kind: EntitlementProcess
name: versioned
version: 2
object: Ticket
default: true
updateRules: [{from: 1, to: 2}]
milestones: [{milestone: first-response, target: 4h}]
---
`;
    const { lived, results } = runAmong(
      versions +
        RENEW +
        ACME_STANDARD.replace('Template: standard', 'Process: versioned@1') +
        scenario(`timeline: [{at: 2026-03-20T00:00Z, renew: Acme Standard}]
cases:
  - {id: old, object: Ticket, fields: {account: Acme}}
  - {id: new, object: Ticket, createdAt: 2026-04-02T12:00Z, fields: {account: Acme}}
`),
    );
    expect(lived.trace.find(({ kind }) => kind === 'renewed')).toMatchObject({ processVersion: 2 });
    expect(results.map(one => one.processVersion)).toEqual([1, 2]);
  });
});

describe('routing (S44)', () => {
  it('the first `route` rule that holds chooses the `queue` and `set`s fields of a new record', () => {
    const policy = `${APPLY}route:
  - {when: 'account.tier == "Gold"', set: {priority: High}}
  - {when: 'entitlement.serviceLevel == "Standard" && channel == "Email"', queue: tier-2, set: {priority: Low}}
  - {queue: triage}
`;
    const { failures, traces } = runAmong(
      policy +
        ACME_STANDARD +
        scenario(`cases:
  - {id: c1, object: Ticket, fields: {account: Acme, channel: Email}, expect: {queue: tier-2, fields: {priority: Low}}}
  - {id: c2, object: Ticket, fields: {account: Globex}, expect: {queue: triage, fields: {priority: null}}}
`),
      'version: 1\ntimeZone: UTC\nqueues: [tier-2, triage]\n',
    );
    expect(failures).toEqual([]);
    expect(traces.get('c1')?.find(one => one.kind === 'field-changed')).toMatchObject({
      field: 'priority',
      by: { rule: 'entitlementPolicies.support.route.1' },
    });
  });
});
