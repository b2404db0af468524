import { describe, expect, it } from 'vitest';
import type { Cover } from '../../src/entitlement/life/cover.js';
import { daily, hours, milestone, minutes, open, planOf, process, violated, within } from './plan-builder.js';
import { at, caseOf, simulate } from './run.js';

/** An entitlement to a process. */
function cover(name: string): Cover {
  return { key: name, name, process: name, targets: {} };
}

/** A process whose `answer` is due in half an hour, and whose `fix`, counted from the process's start, stands still once it is late. */
function care(name: string) {
  return process(
    [
      milestone('answer', { target: within(minutes(30)) }),
      milestone('fix', { target: within(hours(8)), start: 'process', pauseWhen: violated('answer') }),
    ],
    { name, default: name === 'silver' },
  );
}

describe('another entitlement (S15)', () => {
  it('S15: conditions see nothing of another process’s items, also where they have the same id and look back before the entry', () => {
    const plan = planOf({
      processes: [care('silver'), care('gold')],
      calendars: [daily('all day', [open(0, 24)])],
      defaultCalendar: 'all day',
    });
    const timeline = caseOf('Mon 09:00', [
      ['Mon 11:00', { kind: 'entitlement', entitlement: 'gold', cover: cover('gold') }],
    ]);
    const ran = simulate(plan, timeline, 'Mon 12:00');
    expect(ran.row('fix', 1, 1)).toMatchObject({
      state: 'cancelled',
      stopped: expect.closeTo(90, 3),
      elapsed: 120,
    });
    expect(ran.row('fix', 1, 2)).toMatchObject({
      state: 'paused',
      start: 'Mon 09:00',
      stopped: expect.closeTo(30, 3),
      elapsed: 180,
    });
    expect(ran.result.milestones.find(one => one.cycle === 2 && one.id === 'answer')?.target).toBe(
      at('Mon 11:30'),
    );
  });
});
