import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { collectFindings } from '../../src/diagnostic/findings.js';
import { json } from '../../src/report/why/json.js';
import { pretty } from '../../src/report/why/pretty.js';
import type { WhyReport } from '../../src/report/why/why-report.js';
import { prove } from '../../src/simulate/proof/prove.js';
import { schemaFaults } from '../report/output-schema.js';
import { plain } from '../report/sample-findings.js';
import { shippedCases } from './shipped-cases.js';

const reports = shippedCases().flatMap(({ scenario, proceedings }) => {
  const { plan, timeline, timeZone } = proceedings;
  const items = plan.content.processes.flatMap(({ object, milestones }) =>
    object === timeline.object ? milestones.map(({ milestone }) => milestone) : [],
  );
  return [...new Set(items)].flatMap((milestone): { name: string; report: WhyReport }[] => {
    const proof = prove(proceedings, { milestone });
    if (proof.kind === 'milestone-unknown' || proof.kind === 'occurrence-unknown') return [];
    const source = { kind: 'scenario', name: scenario } as const;
    const report = { proof, source, timeZone, findings: collectFindings([]) };
    return [{ name: `${scenario}: ${timeline.id} ${milestone}`, report }];
  });
});

describe('the proofs of all shipped cases and milestones', () => {
  it('are of every sort', () => {
    expect(new Set(reports.map(({ report }) => report.proof?.kind))).toEqual(
      new Set(['no-process', 'never-started', 'occurrence']),
    );
  });

  it.each(reports)('$name keeps the schema as JSON', ({ report }) => {
    expect(schemaFaults('why', json(report, plain))).toEqual([]);
  });

  it.each(reports)('$name cites a file and a line for every rule', ({ report }) => {
    const rules = [...JSON.stringify(report.proof).matchAll(/"rule":\{[^}]*\}/g)].map(([text]) => text);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules) expect(rule).toMatch(/"place":"[\w./-]+\.yaml:\d+:\d+"/);
  });

  it.each(reports)('$name fits a terminal of 80 columns and one of 120', ({ report }) => {
    for (const width of [80, 120]) {
      const lines = pretty(report, { ...plain, width }).split('\n');
      expect(Math.max(...lines.map(line => stringWidth(line)))).toBeLessThanOrEqual(width);
    }
  });
});
