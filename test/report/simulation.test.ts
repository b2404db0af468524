import { describe, expect, it } from 'vitest';
import { collectFindings } from '../../src/diagnostic/findings.js';
import { milestoneTable } from '../../src/report/results/milestone-table.js';
import { resultRow } from '../../src/report/results/result-row.js';
import { json } from '../../src/report/results/simulation/json.js';
import { pretty } from '../../src/report/results/simulation/pretty.js';
import type { SimulationReport } from '../../src/report/results/simulation/simulation-report.js';
import { duration, HOUR } from '../../src/time/duration.js';
import { schemaFaults } from './output-schema.js';
import { plain, sampleReport } from './sample-findings.js';
import { milestone, missed, sampleCase, unappliedCase, zones } from './sample-results.js';

const simulation: SimulationReport = {
  runs: [
    {
      name: 'friday-evening',
      file: 'simulations/friday.yaml',
      description: 'A case that comes on Friday evening\nwaits for Monday.\n',
      zones,
      cases: [sampleCase, unappliedCase],
    },
  ],
  findings: collectFindings([]),
};

describe('a simulation for a person', () => {
  it('shows each scenario with what it shows, its milestones, and the actions that ran', () => {
    expect(pretty(simulation, plain)).toMatchInlineSnapshot(`
      "friday-evening  simulations/friday.yaml
        A case that comes on Friday evening
        waits for Monday.

        Case c1 · process premium version 2 · until Mon 9 Mar 2026 14:30 EDT
          milestone       state        verdict     start                     target                    completed                 elapsed  stopped  remaining  hours
          resolution      ▶ running    ✗ violated  Fri 6 Mar 2026 16:30 EST  Mon 9 Mar 2026 12:30 EDT                                 6h      30m    2h over  24x7 (elapsed clock)
          first-response  ✓ completed  ✓ met       Fri 6 Mar 2026 16:30 EST  Mon 9 Mar 2026 09:30 EDT  Mon 9 Mar 2026 09:20 EDT      50m            10m left  new-york (of the process)

          at                        kind       action     milestone   remark
          Mon 9 Mar 2026 11:30 EDT  warning    page-lead  resolution
          Mon 9 Mar 2026 12:30 EDT  violation  escalate   resolution  late, delivered Tue 10 Mar 2026 09:00 EDT

        WorkOrder c2 · no process: process \`premium\` runs on \`Case\`

      1 scenario, 2 cases, 2 milestones: 1 met, 1 violated (attainment 50.00 %)
      "
    `);
  });

  it('counts open time in hours, since a business day is not 24 of them, and the elapsed clock in days', () => {
    const elapsed = duration(30 * HOUR);
    const milestones = [milestone({ elapsed }), { ...missed, elapsed }];
    const [open = '', wall = ''] = milestoneTable(milestones, zones, plain).slice(1);
    expect(open).toContain(' 30h ');
    expect(wall).toContain(' 1d 6h ');
  });

  it('stacks the columns on a narrow terminal', () => {
    const printed = pretty(simulation, { ...plain, width: 80 });
    expect(printed).toContain(
      '    resolution\n      state ▶ running  verdict ✗ violated  start Fri 6 Mar 2026 16:30 EST\n',
    );
    for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows findings before the totals', () => {
    const printed = pretty({ ...simulation, findings: sampleReport.findings }, plain);
    expect(printed.indexOf('error[field-unknown]')).toBeGreaterThan(printed.indexOf('friday-evening'));
    expect(printed.indexOf('error[field-unknown]')).toBeLessThan(printed.indexOf('1 scenario, 2 cases'));
  });
});

describe('a simulation as JSON', () => {
  it('has the exact rows of language §5: times with the offset of the calendar, spans in milliseconds', () => {
    expect(resultRow(milestone(), zones, 'friday-evening')).toMatchInlineSnapshot(`
      {
        "actions": [],
        "actualElapsedMs": 3000000,
        "calendar": "new-york",
        "calendarSource": "process",
        "case": "c1",
        "completed": "2026-03-09T09:20:00.000-04:00",
        "cycle": 1,
        "elapsedMs": 3000000,
        "entitlement": null,
        "id": "first-response",
        "milestone": "first-response",
        "object": "Case",
        "occurrence": 1,
        "process": "premium",
        "processVersion": 2,
        "remainingMs": 600000,
        "scenario": "friday-evening",
        "start": "2026-03-06T16:30:00.000-05:00",
        "state": "completed",
        "stoppedMs": 0,
        "target": "2026-03-09T09:30:00.000-04:00",
        "violated": false,
        "violatedAt": null,
      }
    `);
  });

  it('tells actions with their instants, lateness and delayed delivery', () => {
    expect(resultRow(missed, zones).actions).toEqual([
      { do: 'page-lead', kind: 'warning', at: '2026-03-09T11:30:00.000-04:00', late: false },
      {
        do: 'escalate',
        kind: 'violation',
        at: '2026-03-09T12:30:00.000-04:00',
        late: true,
        deliveredAt: '2026-03-10T09:00:00.000-04:00',
      },
    ]);
  });

  it('keeps its schema, and counts outcomes as S29 says', () => {
    expect(schemaFaults('results', json(simulation, plain))).toEqual([]);
    const output = JSON.parse(json(simulation, plain));
    expect(output.summary).toEqual({
      scenarios: 1,
      cases: 2,
      milestones: 2,
      met: 1,
      violated: 1,
      open: 0,
      cancelled: 0,
      exited: 0,
      attainment: 0.5,
    });
  });
});
