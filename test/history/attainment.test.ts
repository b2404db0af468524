import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttainmentRow, attainmentCounter, mergeAttainment } from '../../src/history/attainment.js';
import { attainment } from '../../src/simulate/outcome.js';
import type { MilestoneResult } from '../../src/simulate/result.js';
import { caseResult, milestone } from './results-kit.js';

function words({ milestone: name, group, counts }: AttainmentRow): string {
  const where =
    group.kind === 'all' ? 'all' : group.kind === 'month' ? group.month : `${group.field}=${group.value}`;
  const { met, violated, open, cancelled, exited } = counts;
  return `${name} ${where} ${met}/${violated}/${open}/${cancelled}/${exited}`;
}

describe('attainment', () => {
  it('counts met and violated by all, by field value and by month of creation; blank values come last', () => {
    const counter = attainmentCounter(['priority']);
    counter.add(
      caseResult([milestone(), milestone({ milestone: 'answer' })], { priority: 'Low' }),
      '2026-03',
    );
    counter.add(caseResult([milestone({ violated: true })], { priority: 'High' }), '2026-02');
    counter.add(caseResult([milestone()], {}), '2026-03');
    counter.add(caseResult([]), '2026-03');
    const { cases, notApplied, rows } = counter.summary();
    expect([cases, notApplied]).toEqual([4, 1]);
    expect(rows.map(words)).toEqual([
      'answer all 1/0/0/0/0',
      'answer priority=Low 1/0/0/0/0',
      'answer 2026-03 1/0/0/0/0',
      'resolution all 2/1/0/0/0',
      'resolution priority=High 0/1/0/0/0',
      'resolution priority=Low 1/0/0/0/0',
      'resolution priority=null 1/0/0/0/0',
      'resolution 2026-02 0/1/0/0/0',
      'resolution 2026-03 2/0/0/0/0',
    ]);
  });

  it('shows open, cancelled and exited ones apart, and those that are violated as violated (S29)', () => {
    const counter = attainmentCounter([]);
    const states = ['scheduled', 'running', 'paused', 'cancelled', 'exited', 'completed'] as const;
    counter.add(caseResult(states.map(state => milestone({ state }))), '2026-03');
    counter.add(caseResult(states.map(state => milestone({ state, violated: true }))), '2026-03');
    const [all] = counter.summary().rows;
    expect(all?.counts).toEqual({ met: 1, violated: 6, open: 3, cancelled: 1, exited: 1 });
    expect(all && attainment(all.counts)).toBe(1 / 7);
  });

  it('is nothing where nothing was judged (S29)', () => {
    expect(attainment({ met: 0, violated: 0, open: 5, cancelled: 1, exited: 1 })).toBeNull();
  });

  it('of parts adds up to that of the whole, in any order', () => {
    const one = fc.record({
      milestone: fc.constantFrom('resolution', 'answer'),
      state: fc.constantFrom<MilestoneResult['state'][]>('completed', 'running', 'cancelled', 'exited'),
      violated: fc.boolean(),
    });
    const cases = fc.array(
      fc.tuple(
        fc.array(one, { maxLength: 3 }),
        fc.constantFrom('Low', 'High', null),
        fc.constantFrom('2026-02', '2026-03'),
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 20 }), (all, cut) => {
        const summarize = (some: typeof all) => {
          const counter = attainmentCounter(['priority']);
          for (const [parts, priority, month] of some)
            counter.add(caseResult(parts.map(milestone), { priority }), month);
          return counter.summary();
        };
        const parts = [summarize(all.slice(0, cut)), summarize(all.slice(cut))];
        expect(mergeAttainment(parts)).toEqual(summarize(all));
        expect(mergeAttainment(parts.reverse())).toEqual(summarize(all));
      }),
    );
  });
});
