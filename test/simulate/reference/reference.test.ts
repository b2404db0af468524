import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../src/simulate/prepare.js';
import { simulateCase } from '../../../src/simulate/simulate-case.js';
import type { TraceRecord } from '../../../src/simulate/trace.js';
import { runs } from '../../effort.js';
import { words } from '../run.js';
import { type Experiment, experiment } from './arbitrary-policy.js';
import { type ReferenceRow, runReference, TICKS } from './reference-engine.js';
import { SLOT } from './slots.js';

const { numRuns: RUNS, endOnFailure } = runs(2_000);

function engineRows({ plan, timeline, until }: Experiment): { rows: ReferenceRow[]; fine: boolean } {
  const trace: TraceRecord[] = [];
  const result = simulateCase(prepare(plan), timeline, { until, trace: record => trace.push(record) });
  const rows = result.milestones.map(row => ({
    id: row.id,
    occurrence: row.occurrence,
    cycle: row.cycle,
    state: row.state,
    start: row.start,
    target: row.target,
    completed: row.completed,
    violated: row.violated,
    elapsed: row.elapsed,
    stopped: row.stopped,
    remaining: row.remaining,
    actions: row.actions.map(one => `${one.at} ${one.action}${one.late ? ' late' : ''}`),
  }));
  const onGrid = trace.every(record => record.at % SLOT < TICKS - 1);
  const endless = result.findings.some(one => ['action-loop', 'milestone-cycle'].includes(one.kind.code));
  return { rows, fine: onGrid && !endless };
}

/** Rows in an order of their own, with instants in words, so that a difference can be read. */
function readable(rows: readonly ReferenceRow[]): string[] {
  return rows
    .map(({ start, target, completed, actions, ...rest }) =>
      JSON.stringify({
        ...rest,
        start: words(start),
        target: words(target),
        completed: words(completed),
        actions: actions.map(one => one.replace(/^\d+/, at => words(Number(at)) ?? at)),
      }),
    )
    .sort();
}

describe('the engine and the slow reference engine', () => {
  it(`agree on ${RUNS} random policies, timelines and switches, changes of entitlement among them (S15)`, () => {
    let compared = 0;
    fc.assert(
      fc.property(experiment, one => {
        const { rows, fine } = engineRows(one);
        fc.pre(fine);
        compared++;
        expect(readable(rows)).toEqual(readable(runReference(one.plan.content, one.timeline, one.until)));
      }),
      { numRuns: RUNS, endOnFailure, seed: 4, maxSkipsPerRun: 20 },
    );
    expect(compared).toBeGreaterThanOrEqual(RUNS);
  }, 3_600_000);
});
