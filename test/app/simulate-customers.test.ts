import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/app/simulate.js';
import { SIMULATION_FORMATS } from '../../src/report/results/simulation/formats.js';
import { schemaFaults } from '../report/output-schema.js';
import { plain } from '../report/sample-findings.js';
import { customersProject } from './customers-project.js';

/** Two accounts call their entitlement `Care`; one case is moved, one finds no incident left, one has no customer. */
const SCENARIO = `kind: Scenario
name: all-kinds
start: 2026-03-02T09:00Z
cases:
  - {id: a, object: Case, fields: {account: Acme}, timeline: [{at: +1h, message: {from: agent}}]}
  - {id: b, object: Case, fields: {account: Globex}, timeline: [{at: +3h, message: {from: agent}}]}
  - {id: c, object: Case, fields: {account: Globex}, timeline: [{at: +1h, entitlement: Spare}, {at: +2h, message: {from: agent}}]}
  - {id: d, object: Case, process: standard, timeline: [{at: +1h, message: {from: agent}}]}
`;

function run() {
  const folder = customersProject();
  writeFileSync(path.join(folder, 'simulations/all-kinds.yaml'), SCENARIO);
  return simulate(folder, { scenarios: ['all-kinds'] });
}

describe('what a simulation tells of customers', () => {
  it('pretty: entitlements of the same name apart, then cases by account, level and segment', () => {
    const text = SIMULATION_FORMATS.pretty(run(), plain);
    expect(text.slice(text.indexOf('  Entitlements'))).toMatchInlineSnapshot(`
      "  Entitlements
          entitlement  account  level     cases  attainment  incidents
          Care         Acme     Standard      1    100.00 %
          Care         Globex   Premium       1      0.00 %  2 used, 2 of 5 left
          Spare        Globex   Standard      1    100.00 %
          1 case without an entitlement

        Customers
                           cases  attainment  met  violated
          account
            Acme               1    100.00 %    1         0
            Globex             2     50.00 %    1         1
          service level
            Standard           2    100.00 %    2         0
            Premium            1      0.00 %    0         1
          account.segment
            Small              1    100.00 %    1         0
            Large              2     50.00 %    1         1

      1 scenario, 4 cases, 5 milestones: 3 met, 1 violated, 1 cancelled (attainment 75.00 %)
      "
    `);
  });

  it('json: the same under its scenario, in the shape of its schema', () => {
    const text = SIMULATION_FORMATS.json(run(), plain);
    expect(schemaFaults('results', text)).toEqual([]);
    const { usage, usageGroups } = JSON.parse(text);
    expect(
      usage.map((one: Record<string, unknown>) => [one.scenario, one.account, one.entitlement, one.cases]),
    ).toEqual([
      ['all-kinds', 'Acme', 'Care', 1],
      ['all-kinds', 'Globex', 'Care', 1],
      ['all-kinds', 'Globex', 'Spare', 1],
    ]);
    expect(usageGroups).toHaveLength(6);
  });

  it('html: the same tables below the cases', () => {
    expect(SIMULATION_FORMATS.html(run(), plain)).toContain('2 used, 2 of 5 left');
  });
});
