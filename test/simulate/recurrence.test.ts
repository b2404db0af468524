import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import {
  filled,
  hours,
  is,
  laterThan,
  literal,
  milestone,
  open,
  type PlanParts,
  process,
  time,
  weekdays,
  within,
} from './plan-builder.js';
import { caseOf, complete, message, RESUME, reopen, STOP, set, simulate } from './run.js';

function plan(...items: PlanMilestone[]): PlanParts {
  return {
    calendars: [weekdays('office', [open(9, 17)])],
    defaultCalendar: 'office',
    processes: [process(items)],
  };
}

const hourly = (parts: Partial<PlanMilestone>) => milestone('update', { target: within(hours(1)), ...parts });

describe('recurrence none (S24)', () => {
  it('S24: one completed occurrence per name and cycle', () => {
    const ran = simulate(
      plan(hourly({})),
      caseOf('Mon 09:00', [
        ['Mon 09:30', complete('update')],
        ['Mon 10:00', set({ status: 'Working' })],
      ]),
    );
    expect(ran.states('update')).toEqual(['1 completed']);
  });

  it('S24: cancelled ones do not count, but keep their number', () => {
    const ran = simulate(
      plan(hourly({ when: is('priority', 'High') })),
      caseOf('Mon 09:00', [
        ['Mon 09:10', set({ priority: 'Low' })],
        ['Mon 09:20', set({ priority: 'High' })],
        ['Mon 09:30', complete('update')],
      ]),
    );
    expect(ran.states('update')).toEqual(['1 cancelled', '2 completed']);
    expect(ran.row('update').start).toBe('Mon 09:20');
  });

  it('S24: one open occurrence per Milestone name over all its items', () => {
    const items = [hourly({ id: 'fast', milestone: 'update' }), hourly({ id: 'slow', milestone: 'update' })];
    const ran = simulate(plan(...items), caseOf('Mon 09:00', [['Mon 09:30', complete('update')]]));
    expect(ran.states('fast')).toEqual(['1 completed']);
    expect(ran.states('slow')).toEqual([]);
  });

  it('S24: the numbers count over all items of a Milestone', () => {
    const items = [
      hourly({ id: 'high', milestone: 'update', when: is('priority', 'High') }),
      hourly({ id: 'low', milestone: 'update', when: is('priority', 'Low') }),
    ];
    const ran = simulate(plan(...items), caseOf('Mon 09:00', [['Mon 09:30', set({ priority: 'Low' })]]));
    expect(ran.states('low')).toEqual(['2 running']);
  });
});

describe('independent recurrence (S24)', () => {
  const independent = hourly({ recurrence: 'independent', when: is('status', 'Working') });

  it('S24: after completion the next starts at once when the condition holds', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'independent' })),
      caseOf('Mon 09:00', [
        ['Mon 09:30', complete('update')],
        ['Mon 12:00', complete('update')],
      ]),
      'Mon 12:00',
    );
    expect(ran.row('update', 1)).toMatchObject({ completed: 'Mon 09:30', violated: false });
    expect(ran.row('update', 2)).toMatchObject({ start: 'Mon 09:30', target: 'Mon 10:30', violated: true });
    expect(ran.row('update', 3)).toMatchObject({ state: 'running', start: 'Mon 12:00' });
  });

  it('S24: where the condition does not hold, the next waits until it does', () => {
    const ran = simulate(
      plan(independent),
      caseOf(
        'Mon 09:00',
        [
          ['Mon 09:30', set({ status: 'Answered' })],
          ['Mon 09:40', set({ status: 'Working' })],
          ['Mon 09:50', complete('update')],
        ],
        { fields: { status: 'Working' } },
      ),
      'Mon 09:50',
    );
    expect(ran.states('update')).toEqual(['1 cancelled', '2 completed', '3 running']);
    expect(ran.row('update', 3).start).toBe('Mon 09:50');
  });

  it('S24: a violated open occurrence keeps the next from starting', () => {
    const ran = simulate(plan(hourly({ recurrence: 'independent' })), caseOf('Mon 09:00'), 'Fri 09:00');
    expect(ran.states('update')).toEqual(['1 running']);
  });

  it('S24: a back-dated completion lets the next start where it completed', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'independent' })),
      caseOf('Mon 09:00', [['Mon 10:00', complete('update', { completedAt: 'Mon 09:20' })]]),
      'Mon 10:00',
    );
    expect(ran.row('update', 2).start).toBe('Mon 09:20');
  });

  it('S24: a completion in the future lets the next start now', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'independent' })),
      caseOf('Mon 09:00', [['Mon 09:10', complete('update', { completedAt: 'Mon 12:00' })]]),
      'Mon 09:10',
    );
    expect(ran.row('update', 1)).toMatchObject({ completed: 'Mon 12:00', violated: true });
    expect(ran.row('update', 2).start).toBe('Mon 09:10');
  });

  it('S24: a completion before the start lets no occurrence start before the one it completed', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'independent', when: is('status', 'Working') })),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ status: 'Working' })],
        ['Mon 10:30', complete('update', { completedAt: 'Mon 09:30' })],
      ]),
      'Mon 10:30',
    );
    expect(ran.row('update', 1)).toMatchObject({ completed: 'Mon 09:30', elapsed: 0, violated: false });
    expect(ran.row('update', 2).start).toBe('Mon 10:00');
  });

  it('S24: every public reply completes one and starts the next', () => {
    const replies = hourly({
      recurrence: 'independent',
      completeWhen: laterThan(time('lastAgentReplyAt'), time('startedAt')),
    });
    const ran = simulate(
      plan(replies),
      caseOf('Mon 09:00', [
        ['Mon 09:30', message('agent')],
        ['Mon 09:45', message('agent')],
      ]),
      'Mon 10:00',
    );
    expect(ran.states('update')).toEqual(['1 completed', '2 completed', '3 running']);
    expect(ran.row('update', 3).start).toBe('Mon 09:45');
  });

  it('S24: at most one completion per instant: a level that stays true is a finding, not a loop', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'independent', completeWhen: literal(true) })),
      caseOf('Mon 09:00', [['Mon 10:00', set({ status: 'Working' })]]),
      'Mon 10:00',
    );
    expect(ran.states('update')).toEqual(['1 completed', '2 completed', '3 running']);
    expect(ran.codes()).toEqual(['milestone-completed-twice']);
  });

  it('S24: two explicit completions at one instant: the second is a finding without effect', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'independent' })),
      caseOf('Mon 09:00', [
        ['Mon 09:30', complete('update')],
        ['Mon 09:30', complete('update')],
      ]),
      'Mon 09:30',
    );
    expect(ran.states('update')).toEqual(['1 completed', '2 running']);
    expect(ran.result.findings).toMatchObject([{ kind: { code: 'milestone-completed-twice' }, event: 1 }]);
  });

  it('S24: later occurrences of a process-start item count from the process start', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'independent', start: 'process' })),
      caseOf('Mon 09:00', [['Mon 09:30', complete('update')]]),
      'Mon 09:30',
    );
    expect(ran.row('update', 2)).toMatchObject({ start: 'Mon 09:00', target: 'Mon 10:00' });
  });
});

describe('sequential recurrence (S24)', () => {
  const sequential = hourly({ recurrence: 'sequential' });

  it('S24: completed early, the next starts at the previous target', () => {
    const timeline = caseOf('Mon 12:00', [['Mon 12:20', complete('update')]]);
    const waiting = simulate(plan(sequential), timeline, 'Mon 12:30');
    expect(waiting.row('update', 2)).toMatchObject({
      state: 'scheduled',
      start: 'Mon 13:00',
      target: 'Mon 14:00',
      elapsed: 0,
      remaining: 60,
    });
    expect(simulate(plan(sequential), timeline, 'Mon 13:00').row('update', 2).state).toBe('running');
  });

  it('S24: completed at the target, the next starts there', () => {
    const ran = simulate(
      plan(sequential),
      caseOf('Mon 12:00', [['Mon 13:00', complete('update')]]),
      'Mon 13:00',
    );
    expect(ran.row('update', 2)).toMatchObject({ state: 'running', start: 'Mon 13:00' });
  });

  it('S24: completed late, the next starts at the completion', () => {
    const ran = simulate(
      plan(sequential),
      caseOf('Mon 12:00', [['Mon 15:00', complete('update')]]),
      'Mon 15:00',
    );
    expect(ran.row('update', 2)).toMatchObject({ state: 'running', start: 'Mon 15:00', target: 'Mon 16:00' });
  });

  it('S24: where the condition comes later than the previous target, the next starts with the condition', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'sequential', when: is('status', 'Working') })),
      caseOf(
        'Mon 12:00',
        [
          ['Mon 12:20', complete('update')],
          ['Mon 12:30', set({ status: 'Answered' })],
          ['Mon 14:00', set({ status: 'Working' })],
        ],
        { fields: { status: 'Working' } },
      ),
      'Mon 14:00',
    );
    expect(ran.states('update')).toEqual(['1 completed', '2 cancelled', '3 running']);
    expect(ran.row('update', 3).start).toBe('Mon 14:00');
  });

  it('S24: where it comes back before the previous target, the next still starts there', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'sequential', when: is('status', 'Working') })),
      caseOf(
        'Mon 12:00',
        [
          ['Mon 12:20', complete('update')],
          ['Mon 12:30', set({ status: 'Answered' })],
          ['Mon 12:40', set({ status: 'Working' })],
        ],
        { fields: { status: 'Working' } },
      ),
      'Mon 12:40',
    );
    expect(ran.row('update', 3)).toMatchObject({ state: 'scheduled', start: 'Mon 13:00' });
  });

  it('S24: an explicit completion of a scheduled occurrence meets it, with nothing elapsed', () => {
    const ran = simulate(
      plan(sequential),
      caseOf('Mon 12:00', [
        ['Mon 12:20', complete('update')],
        ['Mon 12:40', complete('update')],
      ]),
      'Mon 12:40',
    );
    expect(ran.row('update', 2)).toMatchObject({ state: 'completed', elapsed: 0, violated: false });
    expect(ran.row('update', 3)).toMatchObject({ state: 'scheduled', start: 'Mon 14:00' });
  });

  it('S24: completed while paused there is no previous target, and the next starts at the completion', () => {
    const ran = simulate(
      plan(sequential),
      caseOf('Mon 12:00', [
        ['Mon 12:20', STOP],
        ['Mon 12:40', complete('update')],
      ]),
      'Mon 12:40',
    );
    expect(ran.row('update', 2)).toMatchObject({ state: 'paused', start: 'Mon 12:40', remaining: 60 });
  });

  it('S26: one whose start comes during a stop starts paused', () => {
    const ran = simulate(
      plan(sequential),
      caseOf('Mon 12:00', [
        ['Mon 12:20', complete('update')],
        ['Mon 12:50', STOP],
        ['Mon 13:30', RESUME],
      ]),
      'Mon 13:30',
    );
    expect(ran.steps('milestone').slice(2)).toEqual([
      'Mon 12:20 update scheduled',
      'Mon 13:00 update paused',
      'Mon 13:30 update running',
    ]);
    expect(ran.row('update', 2)).toMatchObject({ start: 'Mon 13:00', target: 'Mon 14:30', stopped: 30 });
  });

  it('S33: one that completes itself for ever ends after 100 steps, with a finding', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'sequential', completeWhen: filled('createdAt') })),
      caseOf('Mon 12:00'),
    );
    expect(ran.codes()).toEqual(['action-loop']);
    expect(ran.result.findings[0]?.message).toBe('`update` brings itself about without end');
    expect(ran.states('update').length).toBeLessThanOrEqual(102);
  });
});

describe('clearing a completion (S28)', () => {
  it('S28: a scheduled next occurrence gives way to the one that is reopened', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'sequential' })),
      caseOf('Mon 12:00', [
        ['Mon 12:20', complete('update')],
        ['Mon 12:30', reopen('update')],
      ]),
      'Mon 12:30',
    );
    expect(ran.states('update')).toEqual(['1 running', '2 cancelled']);
  });

  it('S28: one that was completed before its start waits for it again', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'sequential' })),
      caseOf('Mon 12:00', [
        ['Mon 12:20', complete('update')],
        ['Mon 12:40', complete('update')],
        ['Mon 12:50', reopen('update', 2)],
      ]),
      'Mon 13:00',
    );
    expect(ran.states('update')).toEqual(['1 completed', '2 running', '3 cancelled']);
    expect(ran.steps('milestone').slice(-3)).toEqual([
      'Mon 12:50 update cancelled',
      'Mon 12:50 update scheduled',
      'Mon 13:00 update running',
    ]);
  });

  it('S28: once the next has begun it is an error, without effect', () => {
    const ran = simulate(
      plan(hourly({ recurrence: 'independent' })),
      caseOf('Mon 12:00', [
        ['Mon 12:20', complete('update')],
        ['Mon 12:30', reopen('update')],
      ]),
      'Mon 12:30',
    );
    expect(ran.states('update')).toEqual(['1 completed', '2 running']);
    expect(ran.result.findings).toMatchObject([
      {
        kind: { code: 'reopening-without-effect' },
        message: 'the completion of `update` cannot be cleared: occurrence 2 has begun',
        event: 1,
      },
    ]);
  });
});
