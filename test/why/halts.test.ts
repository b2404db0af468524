import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import type { PlanProcess } from '../../src/plan/process.js';
import { haltsOf } from '../../src/simulate/proof/halts.js';
import { lifeOf } from '../../src/simulate/proof/life.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import { hours, is, milestone, type PlanParts, process, violated, within } from '../simulate/plan-builder.js';
import { caseOf, complete, RESUME, STOP, set, words } from '../simulate/run.js';
import { evidenceOf } from './tell.js';

/** When the clock of the first occurrence of `a` stood still, as a proof finds it. */
function halts(parts: PlanParts, timeline: CaseTimeline, occurrence = 1): readonly string[] {
  const evidence = evidenceOf({ parts, timeline, until: 'Mon 17:00' });
  const row = evidence.result.milestones.find(one => one.id === 'a' && one.occurrence === occurrence);
  if (row === undefined) throw new Error('there is no such occurrence');
  return haltsOf(evidence, lifeOf(evidence, row)).map(
    ({ start, end }) => `${words(start)} to ${words(end) ?? 'the end'}`,
  );
}

const waits = (value: string, parts: Partial<PlanMilestone> = {}) =>
  milestone('a', { target: within(hours(8)), pauseWhen: is('status', value), ...parts });

/** Versions of a process that a case moves through with its updates, as an update rule lets it. */
function versions(...items: readonly PlanMilestone[]): readonly PlanProcess[] {
  return items.map((item, index) =>
    process([item], {
      version: index + 1,
      default: index === 0,
      updateRules: index === 0 ? [] : [{ from: index, to: index + 1, when: is('priority', `v${index + 1}`) }],
    }),
  );
}

describe('when a clock stood still, as a proof finds it (S25)', () => {
  const waiting = caseOf('Mon 10:00', [
    ['Mon 11:00', set({ status: 'Waiting' })],
    ['Mon 12:00', set({ status: 'New' })],
    ['Mon 14:00', set({ status: 'Waiting' })],
  ]);

  it('is each time that its pause held, the last one without an end', () => {
    expect(halts({ processes: [process([waits('Waiting')])] }, waiting)).toEqual([
      'Mon 11:00 to Mon 12:00',
      'Mon 14:00 to the end',
    ]);
  });

  it('is one time where a stop and a pause overlap', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Waiting' })],
      ['Mon 11:30', STOP],
      ['Mon 12:00', set({ status: 'New' })],
      ['Mon 12:30', RESUME],
    ]);
    expect(halts({ processes: [process([waits('Waiting')])] }, timeline)).toEqual(['Mon 11:00 to Mon 12:30']);
  });

  it('is nothing from after it was completed, and has no end where the completion came first', () => {
    const done = (when: string) => ({
      ...waiting,
      events: [...waiting.events, ...caseOf('Mon 10:00', [[when, complete('a')]]).events],
    });
    expect(halts({ processes: [process([waits('Waiting')])] }, done('Mon 13:00'))).toEqual([
      'Mon 11:00 to Mon 12:00',
    ]);
    expect(halts({ processes: [process([waits('Waiting')])] }, done('Mon 11:30'))).toEqual([
      'Mon 11:00 to the end',
    ]);
  });

  it('is from the start on where it held before (S26), and of the time of the process for what counts from there (S22)', () => {
    const timeline = caseOf(
      'Mon 10:00',
      [
        ['Mon 11:00', set({ priority: 'Low' })],
        ['Mon 12:00', set({ status: 'New' })],
      ],
      { fields: { status: 'Waiting', priority: 'High' } },
    );
    const late = { when: is('priority', 'Low') };
    expect(halts({ processes: [process([waits('Waiting', late)])] }, timeline)).toEqual([
      'Mon 11:00 to Mon 12:00',
    ]);
    expect(
      halts({ processes: [process([waits('Waiting', { ...late, start: 'process' })])] }, timeline),
    ).toEqual(['Mon 10:00 to Mon 12:00']);
  });

  it('is said by each version for its own time (S16)', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'One' })],
      ['Mon 11:30', set({ status: 'Two' })],
      ['Mon 12:00', set({ status: 'One' })],
      ['Mon 12:30', set({ priority: 'v2' })],
      ['Mon 13:00', set({ status: 'Two' })],
      ['Mon 13:30', set({ priority: 'v3' })],
      ['Mon 14:00', set({ status: 'One' })],
      ['Mon 14:30', set({ status: 'Three' })],
    ]);
    expect(halts({ processes: versions(waits('One'), waits('Two'), waits('Three')) }, timeline)).toEqual([
      'Mon 11:00 to Mon 11:30',
      'Mon 12:00 to Mon 12:30',
      'Mon 13:00 to Mon 13:30',
      'Mon 14:30 to the end',
    ]);
  });

  it('is nothing before its start, also under the version that it moved to meanwhile', () => {
    const item = waits('Waiting', { recurrence: 'sequential', target: within(hours(4)) });
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 11:30', set({ priority: 'v2' })],
      ['Mon 12:00', set({ status: 'Waiting' })],
      ['Mon 12:30', complete('a')],
    ]);
    expect(halts({ processes: versions(item, item) }, timeline, 2)).toEqual([]);
  });

  it('is said by what became of the items of its own process, though the case is in another one now (S15)', () => {
    const items = [milestone('b', { target: within(hours(1)) }), waits('', { pauseWhen: violated('b') })];
    const other = process([milestone('b')], { name: 'other' });
    const cover = { key: 'k', name: 'Gold', process: 'other', targets: {} };
    const timeline = caseOf('Mon 10:00', [
      ['Mon 12:00', { kind: 'entitlement', entitlement: 'Gold', cover }],
    ]);
    expect(halts({ processes: [process(items), other] }, timeline)).toEqual([
      'Mon 11:00:00.001 to Mon 12:00',
    ]);
  });
});
