import { describe, expect, it } from 'vitest';
import { percentOf, shareOf } from '../../src/coverage/coverage.js';
import { coverageMeter } from '../../src/coverage/measure.js';
import { coveragePoints } from '../../src/coverage/points.js';
import { prepare } from '../../src/simulate/prepare.js';
import { simulateCase } from '../../src/simulate/simulate-case.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import {
  hours,
  is,
  milestone,
  minutes,
  notify,
  type PlanParts,
  planOf,
  process,
  table,
  violation,
  warning,
  within,
} from '../simulate/plan-builder.js';
import { caseOf, complete, RESUME, STOP, set } from '../simulate/run.js';

const rows = table('priority', { High: within(hours(1)), Low: within(hours(8)) }, within(hours(4)));
const parts: PlanParts = {
  processes: [
    process(
      [
        milestone('reply', {
          target: rows,
          pauseWhen: is('status', 'Waiting'),
          success: ['thank'],
          triggers: [warning(minutes(-30), 'nudge'), violation(minutes(0), 'nudge')],
        }),
        milestone('solve', { when: is('status', 'Working') }),
      ],
      { stopWhen: is('status', 'Parked'), duration: hours(100) },
    ),
    process([milestone('reply')], {
      version: 2,
      default: false,
      exitWhen: is('status', 'Gone'),
      updateRules: [
        { from: 1, to: 2, when: is('status', 'Never') },
        { from: 1, to: 2, when: is('status', 'Moved') },
      ],
    }),
    process([milestone('reply')], { version: 3, active: false }),
  ],
  actions: [notify('thank'), notify('nudge')],
};

/** The paths that cases exercise, without the process's name. */
function exercised(...timelines: CaseTimeline[]): string[] {
  const plan = planOf(parts);
  const program = prepare(plan);
  const meter = coverageMeter(plan.content);
  for (const timeline of timelines) simulateCase(program, timeline, { trace: meter.follow(timeline) });
  return meter
    .coverage()
    .points.filter(({ hits }) => hits > 0)
    .map(({ path }) => path.replace('processes.support', ''));
}

describe('what a policy has to be exercised', () => {
  it('is each process, item, row, trigger, stop, exit and update rule of its active versions', () => {
    expect(coveragePoints(planOf(parts).content).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'process processes.support@1',
      'milestone processes.support@1.milestones.reply',
      'target processes.support@1.milestones.reply.target.values.High',
      'target processes.support@1.milestones.reply.target.values.Low',
      'target processes.support@1.milestones.reply.target.default',
      'trigger processes.support@1.milestones.reply.triggers.0',
      'trigger processes.support@1.milestones.reply.triggers.1',
      'trigger processes.support@1.milestones.reply.success',
      'stop processes.support@1.milestones.reply.pauseWhen',
      'milestone processes.support@1.milestones.solve',
      'stop processes.support@1.stopWhen',
      'exit processes.support@1.exitWhen',
      'exit processes.support@1.duration',
      'process processes.support@2',
      'milestone processes.support@2.milestones.reply',
      'exit processes.support@2.exitWhen',
      'update-rule processes.support@2.updateRules.0',
      'update-rule processes.support@2.updateRules.1',
    ]);
  });

  it('names each in words', () => {
    const names = coveragePoints(planOf(parts).content).map(({ name }) => name);
    expect(names).toContain('support version 1, reply: target for `Low`');
    expect(names).toContain('support version 1, reply: violation that runs nudge');
    expect(names).toContain('support version 2: update rule 2, to version 2');
  });
});

describe('a case', () => {
  it('exercises its process, the items that start, the row of its value, and the actions on success', () => {
    expect(exercised(caseOf('Mon 09:00', [['Mon 09:10', complete('reply')]]))).toEqual([
      '@1',
      '@1.milestones.reply',
      '@1.milestones.reply.target.values.High',
      '@1.milestones.reply.success',
      '@1.duration',
    ]);
  });

  it('exercises the default row for a value without one, and the row of a value that it gets later', () => {
    const blank = caseOf('Mon 09:00', [['Mon 09:10', set({ priority: 'Low' })]], {
      fields: { priority: null },
    });
    const found = exercised(blank);
    expect(found).toContain('@1.milestones.reply.target.default');
    expect(found).toContain('@1.milestones.reply.target.values.Low');
    expect(found).not.toContain('@1.milestones.reply.target.values.High');
  });

  it('exercises each trigger apart, also where two run the same action', () => {
    const warned = caseOf('Mon 09:00', [['Mon 09:45', complete('reply')]]);
    expect(exercised(warned)).toContain('@1.milestones.reply.triggers.0');
    expect(exercised(warned)).not.toContain('@1.milestones.reply.triggers.1');
    expect(exercised(caseOf('Mon 09:00'))).toContain('@1.milestones.reply.triggers.1');
  });

  it('exercises a pause where its own condition holds it, a stop where the process stands', () => {
    const paused = exercised(caseOf('Mon 09:00', [['Mon 09:10', set({ status: 'Waiting' })]]));
    expect(paused).toContain('@1.milestones.reply.pauseWhen');
    expect(paused).not.toContain('@1.stopWhen');
    const stopped = exercised(caseOf('Mon 09:00', [['Mon 09:10', set({ status: 'Parked' })]]));
    expect(stopped).toContain('@1.stopWhen');
    expect(stopped).not.toContain('@1.milestones.reply.pauseWhen');
  });

  it('exercises the exit by which it leaves', () => {
    const closed = exercised(caseOf('Mon 09:00', [['Mon 09:10', set({ status: 'Closed' })]]));
    expect(closed).toContain('@1.exitWhen');
    expect(closed).not.toContain('@1.duration');
  });

  it('exercises the very update rule that moves it, and from then on the version that it is on (S16)', () => {
    const moved = exercised(
      caseOf('Mon 09:00', [
        ['Mon 09:10', set({ status: 'Moved' })],
        ['Mon 09:20', STOP],
        ['Mon 09:30', RESUME],
        ['Mon 09:40', set({ status: 'Gone' })],
      ]),
    );
    expect(moved).toContain('@2.updateRules.1');
    expect(moved).not.toContain('@2.updateRules.0');
    expect(moved).toContain('@2.exitWhen');
  });

  it('adds up over cases', () => {
    const plan = planOf(parts);
    const meter = coverageMeter(plan.content);
    const program = prepare(plan);
    for (let count = 0; count < 3; count++) {
      const timeline = caseOf('Mon 09:00');
      simulateCase(program, timeline, { trace: meter.follow(timeline) });
    }
    expect(meter.coverage().points[0]).toMatchObject({ path: 'processes.support@1', hits: 3 });
  });
});

describe('a share', () => {
  const point = { kind: 'process', path: 'p', name: 'p' } as const;

  it('counts what was exercised at least once, in percent', () => {
    const share = shareOf([
      { ...point, hits: 0 },
      { ...point, hits: 7 },
    ]);
    expect([share, percentOf(share)]).toEqual([{ covered: 1, total: 2 }, 50]);
  });

  it('is whole where there is nothing to exercise', () => {
    expect(percentOf(shareOf([]))).toBe(100);
  });
});
