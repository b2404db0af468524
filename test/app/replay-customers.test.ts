import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { diff } from '../../src/app/diff.js';
import { replay } from '../../src/app/replay.js';
import { whatIf } from '../../src/app/what-if.js';
import { why } from '../../src/app/why.js';
import { REPLAY_FORMATS } from '../../src/report/results/replay/formats.js';
import { schemaFaults } from '../report/output-schema.js';
import { plain } from '../report/sample-findings.js';
import { type CustomersProject, customersProject, historyWith, policiesWith } from './customers-project.js';
import { commitAll } from './repository.js';

const quiet = { show: () => {} };

function run(parts: CustomersProject = {}) {
  return replay(customersProject(parts), { history: 'tickets' }, quiet);
}

describe('a replay among customers', () => {
  it('pretty: cases per entitlement, account and service level, attainment per segment, incidents used and left, entitlements never used', async () => {
    expect(REPLAY_FORMATS.pretty(await run(), plain)).toMatchInlineSnapshot(`
      "tickets  6 rows, 6 cases, 5 milestones, 2 without a process

        first-response of premium
                     attainment  met  violated  cancelled
          all            0.00 %    0         1          1
          month
            2026-03      0.00 %    0         1          1

        first-response of standard
                     attainment  met  violated
          all          100.00 %    3         0
          month
            2026-03    100.00 %    3         0

        Entitlements
          entitlement  account  level          cases  attainment  incidents
          Care         Acme     Standard           1    100.00 %
          Care         Globex   Premium            1      0.00 %  2 used, 2 of 5 left
          Spare        Globex   Standard           2    100.00 %
          Idle         Initech  Standard  never used
          2 cases without an entitlement

        Customers
                           cases  attainment  met  violated
          account
            Acme               1    100.00 %    1         0
            Globex             4     66.66 %    2         1
          service level
            Standard           3    100.00 %    3         0
            Premium            1      0.00 %    0         1
          account.segment
            Small              1    100.00 %    1         0
            Large              4     66.66 %    2         1

      warning[history-record-unknown]: there is no entitlement \`Gone\` (case \`T6\`)
       --> simulations/tickets.yaml:8:16
        |
      8 |   entitlement: contract
        |                ^^^^^^^^
        = help: load the record with \`entitlements load\`, or name the records of the log by their ids

      warning[history-record-unknown]: there is no account \`Umbrella\` (case \`T5\`)
       --> simulations/tickets.yaml:9:21
        |
      9 |   fields: {account: customer}
        |                     ^^^^^^^^
        = help: load the record with \`entitlements load\`, or name the records of the log by their ids
      "
    `);
  });

  it('json: a row an entitlement and a row a group, in the shape of its schema', async () => {
    const text = REPLAY_FORMATS.json(await run(), plain);
    expect(schemaFaults('results', text)).toEqual([]);
    const { usage, usageGroups, summary } = JSON.parse(text);
    expect(usage[1]).toEqual({
      entitlement: 'Care',
      account: 'Globex',
      serviceLevel: 'Premium',
      cases: 1,
      met: 0,
      violated: 1,
      attainment: 0,
      incidentsSold: 5,
      incidentsUsed: 2,
      incidentsLeft: 2,
    });
    expect(usage.filter((one: { cases: number }) => one.cases === 0)).toMatchObject([
      { entitlement: 'Idle' },
    ]);
    expect(usageGroups.map((one: { by: string; value: string }) => `${one.by} ${one.value}`)).toEqual([
      'account Acme',
      'account Globex',
      'serviceLevel Standard',
      'serviceLevel Premium',
      'account.segment Small',
      'account.segment Large',
    ]);
    expect(summary.unentitled).toBe(2);
  });

  it('markdown and html: the same tables', async () => {
    const report = await run();
    const markdown = REPLAY_FORMATS.markdown(report, plain);
    expect(markdown).toContain('| Care | Globex | Premium | 1 | 0.00 % | 2 used, 2 of 5 left |');
    expect(markdown).toContain('| Idle | Initech | Standard | never used |  |  |');
    expect(markdown).toContain('| Large | 4 | 66.66 % | 2 | 1 |');
    const html = REPLAY_FORMATS.html(report, plain);
    expect(html).toContain('2 used, 2 of 5 left');
    expect(html).toContain('never used');
    expect(html).toContain('<h3>By account.segment</h3>');
  });

  it('lists of entitlements that no case had only those in force on a day of the log', async () => {
    const { usage } = await run({
      tickets:
        'number,opened,customer,priority,contract,answered,moved,moved_to\nT1,2020-03-02T09:00,Initech,Low,,,,\n',
    });
    expect(usage?.entitlements.map(one => `${one.entitlement} ${one.cases}`)).toEqual(['Old 1']);
  });

  it('a log of changes has its entitlement in a column, and a row with another one moves the record (S15)', async () => {
    const { results, findings } = await run({
      history: `kind: HistorySource
name: tickets
timeZone: UTC
changes: {file: tickets.csv, case: number, at: at, createdAt: opened, entitlement: contract, fields: {account: customer}}
`,
      tickets: `number,opened,at,customer,contract
T1,2026-03-02T09:00,2026-03-02T09:00,Globex,Care
T1,2026-03-02T09:00,2026-03-02T10:00,Globex,Spare
T1,2026-03-02T09:00,2026-03-02T11:00,Globex,Spare
T1,2026-03-02T09:00,2026-03-02T12:00,Globex,
T2,2026-03-02T12:00,2026-03-02T12:00,Acme,
`,
    });
    expect(findings.shown.map(one => one.message)).toEqual([]);
    expect(results.map(one => `${one.case} ${one.entitlement} ${one.process} ${one.state}`)).toEqual([
      'T1 Care premium cancelled',
      'T1 Spare standard cancelled',
      'T2 Care standard running',
    ]);
  });

  it('a log whose source names a process looks for no entitlement (S10)', async () => {
    const { results } = await run({ history: historyWith('timeZone', 'process: premium\ntimeZone') });
    expect(results.filter(one => one.case === 'T1')).toMatchObject([{ process: 'premium' }]);
    expect(results.find(one => one.case === 'T1')?.entitlement).toBeUndefined();
  });

  it('records with a fault keep it from running', async () => {
    const folder = customersProject();
    writeFileSync(path.join(folder, 'entitlements/accounts.csv'), 'Name,segment\nAcme,Huge\n');
    const { attainment, findings } = await replay(folder, { history: 'tickets' }, quiet);
    expect(attainment.cases).toBe(0);
    expect(findings.counts.error).toBeGreaterThan(0);
  });
});

describe('what a change does to cases among customers', () => {
  it('what-if: each side finds entitlements and targets by its own rules', async () => {
    const folder = customersProject();
    const report = await whatIf(
      folder,
      { set: ['templates.premium.process=standard'], over: ['tickets'] },
      quiet,
    );
    const strangers = report.findings.shown.filter(one => one.kind.code === 'history-record-unknown');
    expect(strangers.map(one => one.message)).toEqual([
      'there is no entitlement `Gone` (case `T6`)',
      'there is no account `Umbrella` (case `T5`)',
    ]);
    expect(report.variants[0]?.impact.flips.map(one => `${one.case} ${one.kind}`)).toEqual([
      'T2 newly-saved',
    ]);
  });

  it('what-if: counts on each side what a replay of that side counts', async () => {
    const set = ['entitlementPolicies.support.apply.match=[asset]'];
    const report = await whatIf(customersProject(), { set, over: ['tickets'] }, quiet);
    const after = await run({
      policies: policiesWith('match: [contact, asset, account]', 'match: [asset]'),
    });
    expect(report.variants[0]?.impact.notApplied).toEqual({ before: 2, after: after.attainment.notApplied });
    expect(after.attainment.notApplied).toBe(4);
  });

  it('diff: a template that changed moves the targets of the cases that it is for', async () => {
    const folder = customersProject();
    commitAll(folder, 'before');
    writeFileSync(
      path.join(folder, 'policies/all.yaml'),
      policiesWith(
        'process: premium\nserviceLevel',
        'process: premium\ntargets: {first-response: 4h}\nserviceLevel',
      ),
    );
    const report = await diff(folder, { revisions: [], over: ['tickets'] }, quiet);
    expect(report.impact?.impact.flips.map(one => `${one.case} ${one.kind}`)).toEqual(['T2 newly-saved']);
  });

  it('why: proves a target of the log by the entitlement that the case found', async () => {
    const report = await why(
      customersProject(),
      { case: 'T2', milestone: 'first-response', history: 'tickets' },
      quiet,
    );
    expect(JSON.stringify(report)).toContain('Care');
  });
});
