import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectFindings } from '../../src/diagnostic/findings.js';
import { json } from '../../src/report/why/json.js';
import { pretty } from '../../src/report/why/pretty.js';
import { prepare } from '../../src/simulate/prepare.js';
import { prove } from '../../src/simulate/proof/prove.js';
import { simulateCase } from '../../src/simulate/simulate-case.js';
import { runs } from '../effort.js';
import { schemaFaults } from '../report/output-schema.js';
import { plain } from '../report/sample-findings.js';
import { type Experiment, experiment } from '../simulate/reference/arbitrary-policy.js';

/** Policies that go round make thousands of occurrences: of these the first are proved. */
const MOST_PROVED = 20;

/** What does not add up in the proofs of a case. */
function faultsOf({ plan, timeline, until }: Experiment): string[] {
  const program = prepare(plan);
  return simulateCase(program, timeline, { until })
    .milestones.slice(0, MOST_PROVED)
    .flatMap(row => {
      const { id, occurrence, cycle } = row;
      const proof = prove(
        { plan, program, timeline, until, timeZone: 'UTC' },
        { milestone: id, occurrence, cycle },
      );
      if (proof.kind !== 'occurrence') return [`${id} ${cycle}/${occurrence} is not proved`];
      const report = { proof, timeZone: 'UTC', findings: collectFindings([]) };
      const isPrinted = pretty(report, plain).includes('Verdict');
      const unexplained = proof.changes.filter(change => 'why' in change && change.why.length === 0);
      return [
        ...proof.faults.map(fault => `${id} ${cycle}/${occurrence}: ${fault}`),
        ...unexplained.map(change => `${id} ${cycle}/${occurrence}: nothing says why it is ${change.kind}`),
        ...(isPrinted ? [] : ['it prints no verdict']),
        ...schemaFaults('why', json(report, plain)),
      ];
    });
}

describe('proofs of random policies on random timelines', () => {
  it('add up to what the engine says, and give a reason for each pause and each new target', () => {
    fc.assert(
      fc.property(experiment, one => {
        expect(faultsOf(one)).toEqual([]);
      }),
      { ...runs(1_000), seed: 4 },
    );
  }, 3_600_000);
});
