import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import {
  atShare,
  daily,
  holidayOn,
  hours,
  is,
  milestone,
  minutes,
  notify,
  open,
  type PlanParts,
  process,
  until,
  violation,
  warning,
  weekdays,
  within,
} from './plan-builder.js';
import { at, caseOf, complete, RESUME, STOP, set, simulate } from './run.js';

const OFFICE = weekdays('office', [open(9, 17)]);
const WAIT = set({ status: 'Waiting' });
const WORK = set({ status: 'Working' });
const RAISE = set({ priority: 'Critical' });

function plan(parts: Partial<PlanMilestone> = {}, stop = {}, calendar = OFFICE): PlanParts {
  return {
    calendars: [calendar],
    defaultCalendar: calendar.name,
    actions: [notify('warn'), notify('page')],
    processes: [process([milestone('resolution', { target: within(hours(8)), ...parts })], stop)],
  };
}

function row(parts: PlanParts, created: string, events: Parameters<typeof caseOf>[1], until?: string) {
  return simulate(parts, caseOf(created, events), until).row('resolution');
}

describe('stop and pause (S25)', () => {
  it('S25: while paused there is no target, only remaining open time', () => {
    expect(row(plan(), 'Mon 09:00', [['Mon 12:00', STOP]])).toMatchObject({
      state: 'paused',
      target: undefined,
      remaining: 300,
      violated: false,
    });
  });

  it('S25: on resume the target is the resume plus what remained', () => {
    const events = [
      ['Mon 12:00', STOP],
      ['Mon 14:00', RESUME],
    ] as const;
    expect(row(plan(), 'Mon 09:00', events, 'Mon 14:00')).toMatchObject({
      state: 'running',
      target: 'Tue 11:00',
    });
  });

  it('S25: the stop flag, `stopWhen` and `pauseWhen` each halt the clock', () => {
    const stopped = row(plan({}, { stopWhen: is('status', 'Waiting') }), 'Mon 09:00', [['Mon 12:00', WAIT]]);
    const paused = row(plan({ pauseWhen: is('status', 'Waiting') }), 'Mon 09:00', [['Mon 12:00', WAIT]]);
    expect([stopped.state, paused.state]).toEqual(['paused', 'paused']);
  });

  it('S25: the trace tells of stops of the process, not of pauses of an item', () => {
    const kinds = ['process-stopped', 'process-resumed'] as const;
    const events = [
      ['Mon 12:00', WAIT],
      ['Mon 13:00', WORK],
    ] as const;
    const stopped = simulate(plan({}, { stopWhen: is('status', 'Waiting') }), caseOf('Mon 09:00', events));
    expect(stopped.steps(...kinds)).toEqual(['Mon 12:00 process-stopped', 'Mon 13:00 process-resumed']);
    const paused = simulate(plan({ pauseWhen: is('status', 'Waiting') }), caseOf('Mon 09:00', events));
    expect(paused.steps(...kinds)).toEqual([]);
  });

  it('S25: overlapping stops count once', () => {
    const both = plan({ pauseWhen: is('status', 'Waiting') });
    const events = [
      ['Mon 10:00', STOP],
      ['Mon 11:00', WAIT],
      ['Mon 12:00', RESUME],
      ['Mon 13:00', WORK],
    ] as const;
    expect(row(both, 'Mon 09:00', events, 'Mon 13:00')).toMatchObject({ target: 'Tue 12:00', stopped: 180 });
  });

  it('S25: runsWhileStopped runs through stops of the process, not through its own pause', () => {
    const runs = plan({ runsWhileStopped: true, pauseWhen: is('status', 'Waiting') });
    const stopped = row(runs, 'Mon 09:00', [['Mon 10:00', STOP]], 'Mon 12:00');
    expect(stopped).toMatchObject({ state: 'running', target: 'Mon 17:00' });
    expect(row(runs, 'Mon 09:00', [['Mon 10:00', WAIT]], 'Mon 12:00').state).toBe('paused');
  });

  it('S25: completed while paused it is met when open time remained', () => {
    const events = [
      ['Mon 12:00', STOP],
      ['Fri 12:00', complete('resolution')],
    ] as const;
    expect(row(plan(), 'Mon 09:00', events)).toMatchObject({
      state: 'completed',
      completed: 'Fri 12:00',
      violated: false,
      remaining: 300,
    });
  });

  it('S25: a target that has passed never moves and stays shown', () => {
    const events = [
      ['Tue 10:00', STOP],
      ['Wed 10:00', RESUME],
    ] as const;
    const during = row(plan(), 'Mon 09:00', events, 'Tue 12:00');
    expect(during).toMatchObject({ state: 'paused', target: 'Mon 17:00', violated: true });
    expect(row(plan(), 'Mon 09:00', events, 'Wed 12:00')).toMatchObject({
      target: 'Mon 17:00',
      violated: true,
    });
  });

  it('S25: once the target has passed, a stop is not time that it is over', () => {
    const events = [
      ['Tue 10:00', STOP],
      ['Wed 10:00', RESUME],
      ['Wed 12:00', complete('resolution')],
    ] as const;
    const over = (until: string) => row(plan(), 'Mon 09:00', events, until).remaining;
    expect(['Tue 10:00', 'Tue 16:00', 'Wed 11:00', 'Thu 09:00'].map(over)).toEqual([-60, -60, -120, -180]);
  });

  it('S25: nor is a stop after the field that an `until` target is', () => {
    const parts = plan({ target: until('dueAt') });
    const timeline = caseOf(
      'Mon 09:00',
      [
        ['Mon 11:00', STOP],
        ['Mon 13:00', RESUME],
        ['Mon 15:00', STOP],
        ['Mon 16:00', RESUME],
      ],
      { fields: { dueAt: at('Mon 14:00') } },
    );
    const left = (until: string) => simulate(parts, timeline, until).row('resolution').remaining;
    expect(['Mon 10:00', 'Mon 12:00', 'Mon 13:00', 'Mon 15:00', 'Mon 17:00'].map(left)).toEqual([
      240, 120, 60, -60, -120,
    ]);
  });

  it('S25: an `until` target that lies before the start is over by the open time between them as well', () => {
    const late = caseOf('Mon 11:00', [['Mon 12:00', STOP]], { fields: { dueAt: at('Mon 10:00') } });
    const ran = simulate(plan({ target: until('dueAt') }), late, 'Mon 15:00');
    expect(ran.row('resolution').remaining).toBe(-120);
  });

  it('S28: a completion back-dated to before a stop has what was left then', () => {
    const events = [
      ['Mon 12:00', STOP],
      ['Mon 14:00', RESUME],
      ['Mon 15:00', complete('resolution', { completedAt: 'Mon 11:00' })],
    ] as const;
    expect(row(plan(), 'Mon 09:00', events)).toMatchObject({ elapsed: 120, stopped: 0, remaining: 360 });
  });

  it('S25: nor one that is this very instant; completed in the pause it is late', () => {
    const events = [
      ['Mon 17:00', STOP],
      ['Tue 10:00', complete('resolution')],
    ] as const;
    const ran = row(plan(), 'Mon 09:00', events);
    expect(ran).toMatchObject({ target: 'Mon 17:00', violated: true, violatedAt: 'Mon 17:00' });
    const atOnce = [
      ['Mon 17:00', STOP],
      ['Mon 17:00', complete('resolution')],
    ] as const;
    expect(row(plan(), 'Mon 09:00', atOnce).violated).toBe(false);
  });

  it('S25: a stop across the target moves it', () => {
    const events = [
      ['Mon 16:59', STOP],
      ['Thu 12:00', RESUME],
    ] as const;
    expect(row(plan(), 'Mon 09:00', events, 'Thu 12:00')).toMatchObject({
      target: 'Thu 12:01',
      violated: false,
    });
  });

  it('S25: a stop across the close: only the overlap with open time counts', () => {
    const events = [
      ['Mon 16:00', STOP],
      ['Tue 10:00', RESUME],
    ] as const;
    expect(row(plan(), 'Mon 09:00', events, 'Tue 10:00')).toMatchObject({
      target: 'Tue 11:00',
      stopped: 120,
    });
  });

  it('S25: a stop within closed time changes nothing', () => {
    const events = [
      ['Mon 18:00', STOP],
      ['Tue 08:00', RESUME],
    ] as const;
    expect(row(plan(), 'Mon 12:00', events, 'Tue 08:00')).toMatchObject({ target: 'Tue 12:00', stopped: 0 });
  });

  it('S25: a stop across a holiday', () => {
    const calendar = { ...OFFICE, holidays: [holidayOn('2026-03-03')] };
    const events = [
      ['Mon 16:00', STOP],
      ['Wed 10:00', RESUME],
    ] as const;
    expect(row(plan({}, {}, calendar), 'Mon 09:00', events, 'Wed 10:00')).toMatchObject({
      target: 'Wed 11:00',
      stopped: 120,
    });
  });

  it('S25: a stop across a zone change', () => {
    const newYork = daily('new-york', [open(0, 24)], { timeZone: 'America/New_York' });
    const events = [
      ['Sun 06:30', STOP],
      ['Sun 07:30', RESUME],
    ] as const;
    expect(row(plan({}, {}, newYork), 'Sun 06:00', events, 'Sun 07:30')).toMatchObject({
      target: 'Sun 15:00',
      stopped: 60,
    });
  });

  it('S25: stop and resume at one instant change nothing', () => {
    const events = [
      ['Mon 12:00', STOP],
      ['Mon 12:00', RESUME],
    ] as const;
    expect(row(plan(), 'Mon 09:00', events, 'Mon 12:00')).toMatchObject({ target: 'Mon 17:00', stopped: 0 });
  });

  it('S25: many stops add up', () => {
    const events = ['10', '11', '12', '13'].flatMap(hour => [
      [`Mon ${hour}:00`, STOP] as const,
      [`Mon ${hour}:15`, RESUME] as const,
    ]);
    expect(row(plan(), 'Mon 09:00', events, 'Mon 14:00')).toMatchObject({ target: 'Tue 10:00', stopped: 60 });
  });

  it('S25: a target changed while paused recomputes what remains at once', () => {
    const ran = simulate(
      plan({
        target: {
          kind: 'table',
          by: 'priority',
          values: { High: within(hours(8)), Critical: within(hours(4)) },
        },
      }),
      caseOf('Mon 09:00', [
        ['Mon 11:00', STOP],
        ['Mon 12:00', RAISE],
        ['Mon 13:00', RESUME],
      ]),
      'Mon 13:00',
    );
    const retargeted = ran.trace.find(one => one.kind === 'retargeted');
    expect(retargeted).toMatchObject({ remaining: hours(2) });
    expect(ran.row('resolution').target).toBe('Mon 15:00');
  });

  it('S25: changed while paused to one that had passed before, it shows and is violated from its own instant', () => {
    const target = {
      kind: 'table',
      by: 'priority',
      values: { High: within(hours(8)), Critical: within(hours(1)) },
    } as const;
    const ran = row(
      plan({ target }),
      'Mon 09:00',
      [
        ['Mon 11:00', STOP],
        ['Mon 12:00', RAISE],
      ],
      'Mon 12:00',
    );
    expect(ran).toMatchObject({
      state: 'paused',
      target: 'Mon 10:00',
      violated: true,
      violatedAt: 'Mon 10:00',
    });
  });

  it('S25: offsets after a passed target count running time only', () => {
    const triggers = [violation(hours(1), 'page')];
    const events = [
      ['Mon 13:20', STOP],
      ['Mon 14:20', RESUME],
    ] as const;
    const ran = row(plan({ target: within(hours(4)), triggers }), 'Mon 09:00', events);
    expect(ran.actions).toEqual(['Mon 15:00 page']);
  });

  it('S25: a record may be stopped when it is created', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [['Mon 11:00', RESUME]], { fields: { isStopped: true } }),
      'Mon 11:00',
    );
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 09:00', target: 'Tue 11:00', stopped: 120 });
  });
});

describe('a clock that starts during a stop (S26)', () => {
  it('S26: starts paused, nothing elapsed', () => {
    const events = [
      ['Mon 09:30', STOP],
      ['Mon 10:00', RAISE],
      ['Mon 11:00', RESUME],
    ] as const;
    const conditional = plan({ when: is('priority', 'Critical') });
    const ran = simulate(conditional, caseOf('Mon 09:00', events), 'Mon 11:00');
    expect(ran.steps('milestone')).toEqual(['Mon 10:00 resolution paused', 'Mon 11:00 resolution running']);
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 10:00', target: 'Tue 11:00', stopped: 60 });
  });
});

describe('triggers around stops (S30, S31, S32)', () => {
  it('S32: pausing drops pending triggers, resuming sets them anew', () => {
    const triggers = [warning(minutes(-60), 'warn'), violation(minutes(0), 'page')];
    const events = [
      ['Mon 15:00', STOP],
      ['Tue 10:00', RESUME],
    ] as const;
    expect(row(plan({ triggers }), 'Mon 09:00', events).actions).toEqual([
      'Tue 11:00 warn',
      'Tue 12:00 page',
    ]);
  });

  it('S30: a share after a stop counts running time', () => {
    const triggers = [atShare(50, 'warn')];
    const events = [
      ['Mon 11:00', STOP],
      ['Mon 12:00', RESUME],
    ] as const;
    expect(row(plan({ triggers }), 'Mon 09:00', events).actions).toEqual(['Mon 14:00 warn']);
  });

  it('S31: a trigger whose instant falls into a pause fires late on resume', () => {
    const triggers = [violation(minutes(0), 'page')];
    const events = [
      ['Mon 17:00', STOP],
      ['Tue 12:00', RESUME],
    ] as const;
    expect(row(plan({ triggers }), 'Mon 09:00', events).actions).toEqual(['Tue 12:00 page (late)']);
  });

  it('S32: none fires twice for one occurrence', () => {
    const triggers = [warning(minutes(-60), 'warn')];
    const events = [
      ['Mon 16:10', STOP],
      ['Tue 12:00', RESUME],
      ['Tue 12:20', STOP],
      ['Wed 10:00', RESUME],
    ] as const;
    expect(row(plan({ triggers }), 'Mon 09:00', events).actions).toEqual(['Mon 16:00 warn']);
  });

  it('S31: stop and resume at the very instant of a trigger leave it on time', () => {
    const triggers = [warning(minutes(-60), 'warn')];
    const events = [
      ['Mon 16:00', STOP],
      ['Mon 16:00', RESUME],
    ] as const;
    expect(row(plan({ triggers }), 'Mon 09:00', events).actions).toEqual(['Mon 16:00 warn']);
  });
});

it('S25: a target that comes back where it was is still judged when it passes', () => {
  const events = [
    ['Mon 10:00', STOP],
    ['Mon 10:00', RESUME],
    ['Mon 18:00', STOP],
    ['Tue 08:00', RESUME],
  ] as const;
  const ran = simulate(plan({ target: within(hours(10)) }), caseOf('Mon 09:00', events));
  expect(ran.row('resolution')).toMatchObject({ target: 'Tue 11:00', violated: true });
});
