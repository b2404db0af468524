import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import {
  hours,
  is,
  milestone,
  minutes,
  notify,
  open,
  type PlanParts,
  process,
  table,
  until,
  violation,
  warning,
  weekdays,
  within,
} from './plan-builder.js';
import { at, caseOf, RESUME, STOP, set, simulate } from './run.js';

const TARGET = table('priority', {
  Critical: within(hours(1)),
  High: within(hours(4)),
  Elevated: within(hours(4)),
  Low: within(hours(8)),
});

function plan(parts: Partial<PlanMilestone> = {}): PlanParts {
  return {
    calendars: [weekdays('office', [open(9, 17)]), weekdays('long', [open(9, 21)])],
    defaultCalendar: 'office',
    actions: [notify('warn'), notify('page')],
    processes: [process([milestone('resolution', { target: TARGET, ...parts })])],
  };
}

const to = (priority: string) => set({ priority });

describe('a target that a field changes (S27)', () => {
  it('S27: keep: base and stops stay', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [
        ['Mon 10:00', STOP],
        ['Mon 10:30', RESUME],
        ['Mon 11:00', to('Low')],
      ]),
      'Mon 11:00',
    );
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 09:00', target: 'Tue 09:30', stopped: 30 });
  });

  it('S27: restart: the base, and with it start and elapsed, is now', () => {
    const ran = simulate(
      plan({ onTargetChange: 'restart' }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', STOP],
        ['Mon 10:30', RESUME],
        ['Mon 11:00', to('Critical')],
      ]),
      'Mon 11:30',
    );
    expect(ran.row('resolution')).toMatchObject({
      start: 'Mon 11:00',
      target: 'Mon 12:00',
      elapsed: 30,
      stopped: 0,
    });
  });

  it('S27: a change that yields the same target is none', () => {
    const ran = simulate(
      plan({ onTargetChange: 'restart' }),
      caseOf('Mon 09:00', [['Mon 11:00', to('Elevated')]]),
      'Mon 11:00',
    );
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 09:00', target: 'Mon 13:00' });
    expect(ran.steps('retargeted')).toEqual([]);
  });

  it('S27: also when the clock stops in the same event', () => {
    const ran = simulate(
      plan({ onTargetChange: 'restart', pauseWhen: is('status', 'Waiting') }),
      caseOf('Mon 09:00', [['Mon 11:00', set({ priority: 'Elevated', status: 'Waiting' })]]),
      'Mon 12:00',
    );
    expect(ran.row('resolution')).toMatchObject({ state: 'paused', start: 'Mon 09:00', remaining: 120 });
  });

  it('S27: a target and a stop that change in the same event', () => {
    const ran = simulate(
      plan({ pauseWhen: is('status', 'Waiting') }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ priority: 'Low', status: 'Waiting' })],
        ['Mon 11:00', set({ priority: 'High', status: 'Working' })],
      ]),
      'Mon 11:00',
    );
    expect(ran.row('resolution')).toMatchObject({ state: 'running', target: 'Mon 14:00', stopped: 60 });
  });

  it('S27: moved into the past it is violated from its own instant', () => {
    const ran = simulate(plan(), caseOf('Mon 09:00', [['Mon 12:00', to('Critical')]]), 'Mon 12:00');
    expect(ran.row('resolution')).toMatchObject({
      target: 'Mon 10:00',
      violated: true,
      violatedAt: 'Mon 10:00',
    });
  });

  it('S27: moved out it is no longer violated, and the trace keeps both', () => {
    const ran = simulate(plan(), caseOf('Mon 09:00', [['Mon 14:00', to('Low')]]), 'Mon 14:00');
    expect(ran.row('resolution')).toMatchObject({
      target: 'Mon 17:00',
      violated: false,
      violatedAt: undefined,
    });
    expect(ran.steps('violated', 'violation-withdrawn')).toEqual([
      'Mon 13:00 violated',
      'Mon 14:00 violation-withdrawn',
    ]);
  });

  it('S27: moved into the past through a stop, its own instant lies before or behind the stop', () => {
    const stops = [
      ['Mon 09:30', STOP],
      ['Mon 11:30', RESUME],
    ] as const;
    const ran = simulate(plan(), caseOf('Mon 09:00', [...stops, ['Mon 15:00', to('Critical')]]), 'Mon 15:00');
    expect(ran.row('resolution')).toMatchObject({ target: 'Mon 12:00', violatedAt: 'Mon 12:00' });
  });

  it("S27: a change of the record's hours is one: elapsed is measured again", () => {
    const timeline = caseOf('Mon 15:00', [['Mon 16:00', set({ businessHours: 'long' })]]);
    const kept = simulate(plan(), timeline, 'Mon 18:00');
    expect(kept.row('resolution')).toMatchObject({
      start: 'Mon 15:00',
      target: 'Mon 19:00',
      elapsed: 180,
      hours: 'long by record',
    });
    const restarted = simulate(plan({ onTargetChange: 'restart' }), timeline, 'Mon 18:00');
    expect(restarted.row('resolution')).toMatchObject({ start: 'Mon 16:00', target: 'Mon 20:00' });
    const ofItem = simulate(plan({ calendar: 'office' }), timeline, 'Mon 18:00');
    expect(ofItem.row('resolution')).toMatchObject({ target: 'Tue 11:00', hours: 'office by milestone' });
  });

  it('S27: a change of the `until` field is one, and restarts where the item says so', () => {
    const due = (when: string) => set({ dueAt: at(when) });
    const timeline = caseOf('Mon 09:00', [['Mon 10:00', due('Mon 15:00')]], {
      fields: { dueAt: at('Mon 12:00') },
    });
    const keep = simulate(plan({ target: until('dueAt') }), timeline, 'Mon 10:00');
    expect(keep.row('resolution')).toMatchObject({ start: 'Mon 09:00', target: 'Mon 15:00' });
    const restart = simulate(
      plan({ target: until('dueAt'), onTargetChange: 'restart' }),
      timeline,
      'Mon 10:00',
    );
    expect(restart.row('resolution')).toMatchObject({ start: 'Mon 10:00', target: 'Mon 15:00' });
  });

  it('S27: a target that a field takes away is gone, and comes back', () => {
    const ran = simulate(
      plan({ target: until('dueAt') }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ dueAt: at('Mon 09:30') })],
        ['Mon 11:00', set({ dueAt: null })],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({ target: undefined, violated: false });
    expect(ran.steps('violated', 'violation-withdrawn')).toEqual([
      'Mon 09:30 violated',
      'Mon 11:00 violation-withdrawn',
    ]);
  });

  it('S27: restart during a stop starts anew, with nothing elapsed', () => {
    const ran = simulate(
      plan({ onTargetChange: 'restart' }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', STOP],
        ['Mon 11:00', to('Critical')],
        ['Mon 12:00', RESUME],
      ]),
      'Mon 12:00',
    );
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 11:00', target: 'Mon 13:00', stopped: 60 });
  });

  it('S27: a completed occurrence is not retargeted', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [
        ['Mon 11:00', { kind: 'complete', milestone: 'resolution' }],
        ['Mon 12:00', to('Critical')],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({ target: 'Mon 13:00', violated: false });
  });

  it('S31: when the clock is retargeted, triggers already past fire late, once', () => {
    const triggers = [warning(minutes(-30), 'warn'), violation(minutes(0), 'page')];
    const ran = simulate(
      plan({ triggers }),
      caseOf('Mon 09:00', [
        ['Mon 12:00', to('Critical')],
        ['Mon 12:15', to('High')],
      ]),
    );
    expect(ran.actions()).toEqual(['Mon 12:00 warn (late)', 'Mon 12:00 page (late)']);
  });

  it('S31: moved out, triggers that have not fired follow the target', () => {
    const triggers = [warning(minutes(-30), 'warn'), violation(minutes(0), 'page')];
    const ran = simulate(plan({ triggers }), caseOf('Mon 09:00', [['Mon 12:00', to('Low')]]));
    expect(ran.actions()).toEqual(['Mon 16:30 warn', 'Mon 17:00 page']);
  });
});
