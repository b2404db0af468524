import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/simulate/prepare.js';
import { prove } from '../../src/simulate/proof/prove.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import {
  hours,
  is,
  milestone,
  type PlanParts,
  planOf,
  process,
  table,
  violated,
  within,
} from '../simulate/plan-builder.js';
import { at, caseOf, complete, reopen, set, simulate } from '../simulate/run.js';

/** What a proof of an item says of its ledger, and how long the engine says its clock stood still. */
function provedStops(parts: PlanParts, timeline: CaseTimeline, until: string) {
  const plan = planOf(parts);
  const proof = prove(
    { plan, program: prepare(plan), timeline, until: at(until), timeZone: 'UTC' },
    { milestone: 'b' },
  );
  if (proof.kind !== 'occurrence') throw new Error(`not proved: ${proof.kind}`);
  return { faults: proof.faults, stopped: simulate(parts, timeline, until).row('b').stopped };
}

const b = (pauseWhen: ReturnType<typeof violated>) =>
  milestone('b', { pauseWhen, recurrence: 'independent', target: within(hours(20)) });

describe('what conditions read of a milestone with several occurrences, as the proof tells it again', () => {
  it('S20: the late verdict of an earlier cycle is not the one of the present cycle', () => {
    const parts: PlanParts = {
      semantics: { reopen: 'new-cycle', exitJudgement: 'read-time' },
      processes: [process([milestone('a', { target: within(hours(4)) }), b(violated('a'))])],
    };
    const timeline = caseOf('Mon 09:00', [
      ['Mon 10:00', set({ status: 'Closed' })],
      ['Mon 11:00', set({ status: 'New' })],
      ['Mon 12:00', complete('a')],
    ]);
    expect(provedStops(parts, timeline, 'Mon 18:00')).toEqual({ faults: [], stopped: 0 });
  });

  it('S28: an earlier occurrence that is reopened is the one that conditions read, and not the one begun after it', () => {
    const target = table('priority', { High: within(hours(2)), Low: within(hours(8)) });
    const parts: PlanParts = {
      processes: [
        process([
          milestone('a', { recurrence: 'independent', when: is('status', 'New'), target }),
          b(violated('a')),
        ]),
      ],
    };
    const timeline = caseOf(
      'Mon 09:00',
      [
        ['Mon 09:30', complete('a')],
        ['Mon 09:30', set({ priority: 'High' })],
        ['Mon 12:00', set({ status: 'Working' })],
        ['Mon 12:15', set({ priority: 'Low' })],
        ['Mon 12:30', reopen('a', 1)],
      ],
      { fields: { status: 'New', priority: 'Low' } },
    );
    const { faults, stopped } = provedStops(parts, timeline, 'Mon 18:00');
    expect(faults).toEqual([]);
    expect(stopped).toBeCloseTo(60, 3);
  });
});
