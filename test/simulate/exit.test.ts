import { describe, expect, it } from 'vitest';
import type { Semantics } from '../../src/plan/semantics.js';
import {
  filled,
  flag,
  hours,
  is,
  milestone,
  minutes,
  notify,
  open,
  type PlanParts,
  process,
  violation,
  warning,
  weekdays,
  within,
} from './plan-builder.js';
import { caseOf, complete, message, RESUME, STOP, set, simulate } from './run.js';

const CLOSE = set({ status: 'Closed' });
const REOPEN = set({ status: 'Working' });

function plan(
  semantics: Partial<Semantics> = {},
  items = [milestone('resolution', { target: within(hours(8)) })],
  parts: Parameters<typeof process>[1] = {},
): PlanParts {
  return {
    calendars: [weekdays('office', [open(9, 17)])],
    defaultCalendar: 'office',
    actions: [notify('warn'), notify('page')],
    semantics,
    processes: [process(items, parts)],
  };
}

describe('exit (S13)', () => {
  it('S13: open occurrences become exited, not completed', () => {
    const ran = simulate(plan(), caseOf('Mon 09:00', [['Mon 12:00', CLOSE]]));
    expect(ran.row('resolution')).toMatchObject({
      state: 'exited',
      completed: undefined,
      violated: false,
      elapsed: 180,
    });
    expect(ran.steps('process-exited')).toEqual(['Mon 12:00 process-exited']);
  });

  it('S13: what the same event completes is completed before the exit', () => {
    const items = [milestone('resolution', { completeWhen: flag('isClosed') })];
    const ran = simulate(plan({}, items), caseOf('Mon 09:00', [['Mon 12:00', CLOSE]]));
    expect(ran.row('resolution')).toMatchObject({ state: 'completed', completed: 'Mon 12:00' });
  });

  it('S13: at-exit: violated if the target had passed, and never afterwards', () => {
    const late = simulate(plan(), caseOf('Mon 09:00', [['Tue 09:00', CLOSE]]));
    expect(late.row('resolution')).toMatchObject({
      state: 'exited',
      violated: true,
      violatedAt: 'Mon 17:00',
    });
    const early = simulate(plan(), caseOf('Mon 09:00', [['Mon 12:00', CLOSE]]), 'Fri 09:00');
    expect(early.row('resolution')).toMatchObject({ violated: false, elapsed: 180 });
  });

  it('S13: at-exit: an exit at the target itself is in time', () => {
    const ran = simulate(plan(), caseOf('Mon 09:00', [['Mon 17:00', CLOSE]]), 'Fri 09:00');
    expect(ran.row('resolution').violated).toBe(false);
  });

  it('S13: read-time: violated also when the target passes after the exit (Salesforce)', () => {
    const timeline = caseOf('Mon 09:00', [['Mon 12:00', CLOSE]]);
    const readTime = plan({ exitJudgement: 'read-time' });
    expect(simulate(readTime, timeline, 'Mon 17:00').row('resolution').violated).toBe(false);
    const later = simulate(readTime, timeline);
    expect(later.row('resolution')).toMatchObject({
      state: 'exited',
      violated: true,
      violatedAt: 'Mon 17:00',
    });
  });

  it('S13: pending triggers are dropped by the exit', () => {
    const items = [milestone('resolution', { triggers: [violation(minutes(0), 'page')] })];
    const ran = simulate(plan({}, items), caseOf('Mon 09:00', [['Mon 12:00', CLOSE]]));
    expect(ran.actions()).toEqual([]);
    expect(ran.trace.filter(one => one.kind === 'trigger-dropped')).toMatchObject([{ reason: 'exited' }]);
  });

  it("S13: `duration` counts on the process's hours and stops with the process", () => {
    const lasting = plan({}, undefined, { duration: hours(10) });
    expect(simulate(lasting, caseOf('Mon 09:00')).steps('process-exited')).toEqual([
      'Tue 11:00 process-exited',
    ]);
    const stopped = caseOf('Mon 09:00', [
      ['Mon 10:00', STOP],
      ['Mon 12:00', RESUME],
    ]);
    expect(simulate(lasting, stopped).steps('process-exited')).toEqual(['Tue 13:00 process-exited']);
  });

  it('S13: `duration` counts on hours that the process names itself', () => {
    const calendars = [weekdays('office', [open(9, 17)]), weekdays('evening', [open(18, 22)])];
    const lasting = plan({}, undefined, { duration: hours(3), calendar: 'evening' });
    expect(simulate({ ...lasting, calendars }, caseOf('Mon 09:00')).steps('process-exited')).toEqual([
      'Mon 21:00 process-exited',
    ]);
  });

  it('S13: a pause of one milestone does not stop the duration', () => {
    const items = [milestone('resolution', { pauseWhen: is('status', 'Waiting') })];
    const ran = simulate(
      plan({}, items, { duration: hours(4) }),
      caseOf('Mon 09:00', [['Mon 10:00', set({ status: 'Waiting' })]]),
    );
    expect(ran.steps('process-exited')).toEqual(['Mon 13:00 process-exited']);
  });

  it('S13: a process whose duration has run out is not reopened', () => {
    const ran = simulate(
      plan({ reopen: 'resume' }, undefined, { duration: hours(1), exitWhen: is('status', 'Closed') }),
      caseOf('Mon 09:00', [
        ['Mon 11:00', CLOSE],
        ['Mon 12:00', REOPEN],
      ]),
    );
    expect(ran.steps('process-exited', 'process-reopened')).toEqual(['Mon 10:00 process-exited']);
  });

  it('S13: nor one whose duration ran out while it was closed', () => {
    const ran = simulate(
      plan({ reopen: 'resume' }, undefined, { duration: hours(3) }),
      caseOf('Mon 09:00', [
        ['Mon 11:00', CLOSE],
        ['Mon 14:00', REOPEN],
      ]),
    );
    expect(ran.steps('process-reopened')).toEqual([]);
    expect(ran.row('resolution').state).toBe('exited');
  });

  it('S13: a duration still runs out after the process was closed and reopened', () => {
    const ran = simulate(
      plan({ reopen: 'resume' }, undefined, { duration: hours(4) }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', CLOSE],
        ['Mon 11:00', REOPEN],
      ]),
    );
    expect(ran.steps('process-exited').at(-1)).toBe('Mon 13:00 process-exited');
  });

  it('S13: a duration that stands on the agenda does not keep the run of a closed record going', () => {
    const ran = simulate(
      plan({}, undefined, { duration: hours(80) }),
      caseOf('Mon 09:00', [['Mon 10:00', CLOSE]]),
    );
    expect(ran.result.observedAt).toBe(caseOf('Mon 10:00').createdAt);
  });

  it('S13: without `exitWhen` nothing but the duration ends a process', () => {
    const { exitWhen: _, ...endless } = process([milestone('resolution')]);
    const ran = simulate({ ...plan(), processes: [endless] }, caseOf('Mon 09:00', [['Mon 10:00', CLOSE]]));
    expect(ran.steps('process-exited')).toEqual([]);
  });
});

describe('reopening (S14)', () => {
  const timeline = caseOf('Mon 09:00', [
    ['Mon 12:00', CLOSE],
    ['Tue 11:00', REOPEN],
  ]);

  it('S14: resume: as if never exited, closed time counts', () => {
    const ran = simulate(plan({ reopen: 'resume' }), timeline, 'Tue 12:00');
    expect(ran.row('resolution')).toMatchObject({
      state: 'running',
      start: 'Mon 09:00',
      target: 'Mon 17:00',
      violated: true,
      violatedAt: 'Mon 17:00',
      stopped: 0,
    });
  });

  it('S14: resume: triggers that passed meanwhile fire late (S31)', () => {
    const items = [
      milestone('resolution', {
        target: within(hours(8)),
        triggers: [warning(minutes(-60), 'warn'), violation(minutes(0), 'page')],
      }),
    ];
    const ran = simulate(plan({ reopen: 'resume' }, items), timeline);
    expect(ran.actions()).toEqual(['Tue 11:00 warn (late)', 'Tue 11:00 page (late)']);
  });

  it('S14: resume: a condition that became true while closed counts from then', () => {
    const items = [
      milestone('first', { target: within(hours(8)) }),
      milestone('second', { when: is('priority', 'Critical'), target: within(hours(8)) }),
    ];
    const ran = simulate(
      plan({ reopen: 'resume' }, items),
      caseOf('Mon 09:00', [
        ['Mon 12:00', CLOSE],
        ['Mon 14:00', set({ priority: 'Critical' })],
        ['Mon 16:00', REOPEN],
      ]),
      'Mon 16:00',
    );
    expect(ran.row('second')).toMatchObject({ start: 'Mon 14:00', target: 'Tue 14:00' });
  });

  it('S14: resume-excluding-closed: closed time is a stop', () => {
    const ran = simulate(plan({ reopen: 'resume-excluding-closed' }), timeline, 'Tue 12:00');
    expect(ran.row('resolution')).toMatchObject({
      state: 'running',
      start: 'Mon 09:00',
      target: 'Tue 16:00',
      violated: false,
      stopped: 7 * 60,
    });
  });

  it('S14: resume-excluding-closed: a stop that overlaps the closed time counts once', () => {
    const ran = simulate(
      plan({ reopen: 'resume-excluding-closed' }),
      caseOf('Mon 09:00', [
        ['Mon 11:00', STOP],
        ['Mon 12:00', CLOSE],
        ['Mon 14:00', REOPEN],
        ['Mon 15:00', RESUME],
      ]),
      'Mon 15:00',
    );
    expect(ran.row('resolution')).toMatchObject({ stopped: 240, target: 'Tue 13:00' });
  });

  it('S14: new-cycle: starts at the reopening, occurrences counted anew', () => {
    const ran = simulate(plan({ reopen: 'new-cycle' }), timeline, 'Tue 12:00');
    expect(ran.trace.filter(one => one.kind === 'process-reopened')).toMatchObject([{ cycle: 2 }]);
    expect(ran.row('resolution', 1, 1)).toMatchObject({ state: 'exited', elapsed: 180, violated: false });
    expect(ran.row('resolution', 1, 2)).toMatchObject({
      state: 'running',
      start: 'Tue 11:00',
      target: 'Wed 11:00',
    });
  });

  it('S14: new-cycle: also what was completed in the cycle before starts anew', () => {
    const items = [milestone('response', { completeWhen: filled('firstRepliedAt') })];
    const ran = simulate(
      plan({ reopen: 'new-cycle' }, items),
      caseOf('Mon 09:00', [
        ['Mon 10:00', message('agent')],
        ['Mon 12:00', CLOSE],
        ['Tue 11:00', REOPEN],
        ['Tue 12:00', message('agent')],
      ]),
    );
    expect(ran.row('response', 1, 1).completed).toBe('Mon 10:00');
    expect(ran.row('response', 1, 2)).toMatchObject({ start: 'Tue 11:00', completed: 'Tue 12:00' });
  });

  it('S14: new-cycle: process-start items count from the reopening', () => {
    const items = [milestone('resolution', { start: 'process', target: within(hours(8)) })];
    const ran = simulate(plan({ reopen: 'new-cycle' }, items), timeline, 'Tue 12:00');
    expect(ran.row('resolution', 1, 2)).toMatchObject({ start: 'Tue 11:00', target: 'Wed 11:00' });
  });

  it('S14: ignore: stays exited', () => {
    const ran = simulate(plan({ reopen: 'ignore' }), timeline, 'Wed 09:00');
    expect(ran.row('resolution').state).toBe('exited');
    expect(ran.steps('process-reopened')).toEqual([]);
  });

  it('S14: what was completed before the exit stays completed', () => {
    const ran = simulate(
      plan({ reopen: 'resume' }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', complete('resolution')],
        ['Mon 12:00', CLOSE],
        ['Tue 11:00', REOPEN],
      ]),
    );
    expect(ran.states('resolution')).toEqual(['1 completed']);
  });
});
