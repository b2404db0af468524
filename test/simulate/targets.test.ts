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
  table,
  until,
  warning,
  weekdays,
  within,
} from './plan-builder.js';
import { at, caseOf, complete, RESUME, STOP, set, simulate } from './run.js';

const OFFICE = weekdays('office', [open(9, 17)]);

function plan(parts: Partial<PlanMilestone>, more: PlanMilestone[] = [], calendar = OFFICE): PlanParts {
  return {
    calendars: [calendar],
    defaultCalendar: calendar.name,
    actions: [notify('warn'), notify('page')],
    processes: [process([milestone('resolution', parts), ...more])],
  };
}

describe('base and target (S22)', () => {
  it('S22: the target is the base plus the target in open time', () => {
    expect(simulate(plan({}), caseOf('Mon 15:00')).row('resolution').target).toBe('Tue 11:00');
  });

  it('S22: the reported start is the instant itself, even when closed', () => {
    const ran = simulate(plan({}), caseOf('Sat 12:00'));
    expect(ran.row('resolution')).toMatchObject({ start: 'Sat 12:00', target: 'Mon+1 13:00' });
  });

  it('S22: a criteria item counts from the instant its condition came true', () => {
    const ran = simulate(
      plan({ when: is('priority', 'Critical') }),
      caseOf('Mon 09:00', [['Mon 11:00', set({ priority: 'Critical' })]]),
    );
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 11:00', target: 'Mon 15:00' });
  });

  it('S22: a condition that was true before entry counts from entry', () => {
    const ran = simulate(
      {
        ...plan({}),
        processes: [
          process([milestone('resolution', { when: is('priority', 'High') })], {
            entry: { from: 'createdAt', when: is('status', 'Triaged') },
          }),
        ],
      },
      caseOf('Mon 09:00', [['Mon 11:00', set({ status: 'Triaged' })]]),
    );
    expect(ran.row('resolution').start).toBe('Mon 11:00');
  });

  it('S22: only a process-start item looks back, and may be violated at birth', () => {
    const ran = simulate(
      plan({ start: 'process', when: is('priority', 'Critical') }),
      caseOf('Mon 09:00', [['Mon 15:00', set({ priority: 'Critical' })]]),
      'Mon 15:00',
    );
    expect(ran.row('resolution')).toMatchObject({
      start: 'Mon 09:00',
      target: 'Mon 13:00',
      violated: true,
      violatedAt: 'Mon 13:00',
    });
  });

  it('S22: with a base in the past the stops since then are replayed', () => {
    const ran = simulate(
      plan({ start: 'process', when: is('priority', 'Critical') }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', STOP],
        ['Mon 11:00', RESUME],
        ['Mon 12:00', set({ priority: 'Critical' })],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 09:00', target: 'Mon 14:00', stopped: 60 });
  });

  it("S22: and so are this item's own pauses, by its own condition (pitfall C14)", () => {
    const ran = simulate(
      plan({
        start: 'process',
        when: is('priority', 'Critical'),
        pauseWhen: is('status', 'Waiting'),
      }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ status: 'Waiting' })],
        ['Mon 12:00', set({ status: 'Working' })],
        ['Mon 15:00', set({ priority: 'Critical' })],
      ]),
      'Mon 15:00',
    );
    expect(ran.row('resolution')).toMatchObject({ target: 'Mon 15:00', stopped: 120, violated: false });
  });

  it('S22: a stop that goes on when the item starts is replayed too', () => {
    const ran = simulate(
      plan({ start: 'process', when: is('priority', 'Critical') }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', STOP],
        ['Mon 11:00', set({ priority: 'Critical' })],
        ['Mon 12:00', RESUME],
      ]),
      'Mon 12:00',
    );
    expect(ran.steps('milestone')).toContain('Mon 11:00 resolution paused');
    expect(ran.row('resolution')).toMatchObject({ target: 'Mon 15:00', stopped: 120 });
    expect(ran.row('resolution').remaining).toBe(180);
  });

  it('S22: `after` starts the clock when the other item has completed', () => {
    const triage = milestone('triage');
    const ran = simulate(
      plan({ after: 'triage' }, [triage]),
      caseOf('Mon 09:00', [['Mon 11:00', complete('triage')]]),
      'Mon 11:00',
    );
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 11:00', target: 'Mon 15:00' });
  });

  it('S22: of `after` and the condition the later one is the base', () => {
    const ran = simulate(
      plan({ after: 'triage', when: is('priority', 'Critical') }, [milestone('triage')]),
      caseOf('Mon 09:00', [
        ['Mon 10:00', complete('triage')],
        ['Mon 11:00', set({ priority: 'Critical' })],
      ]),
    );
    expect(ran.row('resolution').start).toBe('Mon 11:00');
  });

  it('S22: a completion that was back-dated starts what comes `after` it then, with the stops since', () => {
    const ran = simulate(
      plan({ after: 'triage' }, [milestone('triage')]),
      caseOf('Mon 09:00', [
        ['Mon 10:30', STOP],
        ['Mon 11:00', RESUME],
        ['Mon 12:00', complete('triage', { completedAt: 'Mon 10:00' })],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 10:00', target: 'Mon 14:30', stopped: 30 });
  });

  it('S22: an item that another of its Milestone kept from starting counts from its own condition', () => {
    const urgent = milestone('urgent', { milestone: 'resolution', when: is('priority', 'High') });
    const ran = simulate(
      { ...plan({}), processes: [process([urgent, milestone('resolution')])] },
      caseOf('Mon 09:00', [['Mon 11:00', set({ priority: 'Low' })]]),
    );
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 09:00', target: 'Mon 13:00' });
  });
});

describe('sorts of targets (S22a)', () => {
  const split = weekdays('split', [open(9, 12), open(13, 17)]);
  const closeOf = (createdAt: string, days: number, when: 'close' | number = 'close') =>
    simulate(plan({ target: { kind: 'businessDayTime', days, at: when } }), caseOf(createdAt)).row(
      'resolution',
    );

  it('S22a: the end of the next business day', () => {
    expect(closeOf('Mon 10:00', 1).target).toBe('Tue 17:00');
    expect(closeOf('Fri 10:00', 1).target).toBe('Mon+1 17:00');
  });

  it('S22a: a base that is closed first moves to the next opening', () => {
    expect(closeOf('Mon 18:00', 1).target).toBe('Wed 17:00');
    expect(closeOf('Sat 12:00', 1).target).toBe('Tue+1 17:00');
  });

  it('S22a: a time of that day, clipped to its hours', () => {
    expect(closeOf('Mon 10:00', 1, 16 * 60).target).toBe('Tue 16:00');
    expect(closeOf('Mon 10:00', 1, 20 * 60).target).toBe('Tue 17:00');
  });

  it('S22a: business days keep the local time (S6)', () => {
    const ran = simulate(plan({ target: { kind: 'businessDays', days: 2 } }), caseOf('Fri 10:30'));
    expect(ran.row('resolution').target).toBe('Tue+1 10:30');
  });

  it('S22a: a holiday is no business day', () => {
    const calendar = { ...OFFICE, holidays: [holidayOn('2026-03-03')] };
    const ran = simulate(
      plan({ target: { kind: 'businessDays', days: 1 } }, [], calendar),
      caseOf('Mon 10:30'),
    );
    expect(ran.row('resolution').target).toBe('Wed 10:30');
  });

  it('S22a: `until` is the value of the field, no target while blank', () => {
    const until_ = plan({ target: until('dueAt') });
    const blank = simulate(until_, caseOf('Mon 09:00')).row('resolution');
    expect(blank).toMatchObject({ state: 'running', target: undefined, remaining: undefined });
    const given = simulate(until_, caseOf('Mon 09:00', [['Mon 10:00', set({ dueAt: at('Sat 12:00') })]]));
    expect(given.row('resolution')).toMatchObject({ target: 'Sat 12:00', start: 'Mon 09:00' });
  });

  it('S22a: `until` never moves with a pause, and is violated during one', () => {
    const ran = simulate(
      plan({ target: until('dueAt') }),
      caseOf(
        'Mon 09:00',
        [
          ['Mon 10:00', STOP],
          ['Mon 14:00', RESUME],
        ],
        { fields: { dueAt: at('Mon 12:00') } },
      ),
      'Mon 13:00',
    );
    expect(ran.row('resolution')).toMatchObject({ state: 'paused', target: 'Mon 12:00', violated: true });
  });

  it('S22a: a pause keeps the open time left of a business-day target', () => {
    const ran = simulate(
      plan({ target: { kind: 'businessDayTime', days: 1, at: 'close' } }),
      caseOf('Mon 10:00', [
        ['Mon 12:00', STOP],
        ['Mon 13:00', RESUME],
      ]),
      'Mon 13:00',
    );
    expect(ran.row('resolution').target).toBe('Wed 10:00');
  });

  it('S22a: a target on an opening stays there when a pause touches no open time', () => {
    const target = { kind: 'businessDays', days: 1 } as const;
    const timeline = (from: string, to: string) =>
      caseOf('Mon 09:00', [
        [from, STOP],
        [to, RESUME],
      ]);
    const targetAfter = (from: string, to: string) =>
      simulate(plan({ target }), timeline(from, to), to).row('resolution').target;
    expect(targetAfter('Mon 18:00', 'Mon 20:00')).toBe('Tue 09:00');
    expect(targetAfter('Mon 12:00', 'Mon 12:00')).toBe('Tue 09:00');
    expect(targetAfter('Mon 12:00', 'Mon 12:30')).toBe('Tue 09:30');
    expect(targetAfter('Mon 18:00', 'Tue 10:00')).toBe('Tue 10:00');
  });

  it('S22a: a share is a share of the open time from base to target, rounded down (S1)', () => {
    const ran = simulate(
      plan({ target: within(hours(8)), triggers: [atShare(50, 'warn')] }),
      caseOf('Mon 13:00'),
    );
    expect(ran.actions()).toEqual(['Mon 17:00 warn']);
    const odd = simulate(
      plan({ target: within(minutes(1)), triggers: [atShare(33.335, 'warn')] }),
      caseOf('Mon 09:00'),
    );
    expect(odd.actions()).toEqual(['Mon 09:00:20.001 warn']);
  });

  it('S22a: the share of a business-day target is measured in open time', () => {
    const ran = simulate(
      plan(
        { target: { kind: 'businessDayTime', days: 1, at: 'close' }, triggers: [atShare(50, 'warn')] },
        [],
        split,
      ),
      caseOf('Mon 09:00'),
    );
    expect(ran.actions()).toEqual(['Mon 17:00 warn']);
  });

  it('S22a: the share of an `until` target stays where it is, as the target does', () => {
    const ran = simulate(
      plan({ target: until('dueAt'), triggers: [atShare(50, 'warn'), warning(minutes(-30), 'page')] }),
      caseOf(
        'Mon 09:00',
        [
          ['Mon 10:00', STOP],
          ['Mon 10:30', RESUME],
        ],
        { fields: { dueAt: at('Mon 13:00') } },
      ),
    );
    expect(ran.actions()).toEqual(['Mon 11:00 warn', 'Mon 12:30 page']);
  });

  it('S22a: a table looks up the field, its default serves other values and blanks', () => {
    const target = table('priority', { High: within(hours(1)), Low: within(hours(8)) }, within(hours(2)));
    const due = (priority: string | null) =>
      simulate(plan({ target }), caseOf('Mon 09:00', [], { fields: { priority } })).row('resolution').target;
    expect([due('High'), due('Low'), due('Odd'), due(null)]).toEqual([
      'Mon 10:00',
      'Mon 17:00',
      'Mon 11:00',
      'Mon 11:00',
    ]);
  });

  it('S22: an elapsed clock counts nights and weekends', () => {
    const ran = simulate(plan({ clock: 'elapsed', target: within(hours(24)) }), caseOf('Fri 16:00'));
    expect(ran.row('resolution')).toMatchObject({ target: 'Sat 16:00', hours: '24x7 by elapsed' });
  });

  it('S22: a clock across a zone change counts the hours that there are', () => {
    const newYork = daily('new-york', [open(1, 4)], { timeZone: 'America/New_York' });
    const ran = simulate(plan({ target: within(hours(3)) }, [], newYork), caseOf('Sun 05:00'));
    // 01:00-04:00 in New York on 2026-03-08 is 06:00-08:00 UTC, two hours; the third runs on the next day from 05:00 UTC.
    expect(ran.row('resolution').target).toBe('Mon+1 06:00');
  });
});
