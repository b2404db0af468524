import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import {
  filled,
  flag,
  hours,
  is,
  laterThan,
  milestone,
  minutes,
  not,
  notify,
  open,
  type PlanParts,
  process,
  table,
  time,
  violation,
  warning,
  weekdays,
  within,
} from './plan-builder.js';
import { at, caseOf, complete, message, RESUME, STOP, set, simulate } from './run.js';

function plan(items: PlanMilestone[], windows = [open(9, 17)], parts: Partial<PlanParts> = {}): PlanParts {
  return {
    calendars: [weekdays('office', windows)],
    defaultCalendar: 'office',
    actions: [notify('warn'), notify('page')],
    processes: [process(items)],
    ...parts,
  };
}

const eightHours = plan([milestone('resolution', { target: within(hours(8)) })]);

function held(from: string, to: string, createdAt: string) {
  return simulate(
    eightHours,
    caseOf(createdAt, [
      [from, STOP],
      [to, RESUME],
    ]),
    to,
  ).row('resolution').target;
}

describe('what users of other engines reported', () => {
  it('C8: a deadline that uses the last moment falls on the close (S2)', () => {
    expect(simulate(eightHours, caseOf('Mon 09:00')).row('resolution').target).toBe('Mon 17:00');
  });

  it('C9: met iff completed at or before the target (S23)', () => {
    const verdict = (when: string) =>
      simulate(eightHours, caseOf('Mon 09:00', [[when, complete('resolution')]])).row('resolution').violated;
    expect([verdict('Mon 17:00'), verdict('Mon 17:00:00.001')]).toEqual([false, true]);
  });

  it('C10: 99.951 % is no breach: milliseconds decide (S1)', () => {
    const ran = simulate(eightHours, caseOf('Mon 09:00'), 'Mon 16:59:59.999');
    expect(ran.row('resolution').violated).toBe(false);
  });

  it('C11: only the overlap of a hold with open time counts', () => {
    expect(held('Mon 17:00', 'Tue 09:00', 'Mon 09:00')).toBe('Mon 17:00');
    expect(held('Mon 16:00', 'Tue 10:00', 'Mon 09:00')).toBe('Tue 11:00');
  });

  it('C12: a hold over the weekend is measured on the calendar of the target', () => {
    expect(held('Fri 13:00', 'Mon+1 09:00', 'Fri 12:00')).toBe('Mon+1 16:00');
  });

  it('C13: a hold that begins or ends off hours keeps its part in hours', () => {
    expect(held('Mon 15:00', 'Mon 20:00', 'Mon 09:00')).toBe('Tue 11:00');
    expect(held('Mon 20:00', 'Tue 11:00', 'Mon 12:00')).toBe('Tue 14:00');
  });

  it('C14: a clock that looks back rebuilds the pauses by its own rule', () => {
    const items = [
      milestone('slow', { when: is('priority', 'Low') }),
      milestone('fast', {
        when: is('priority', 'High'),
        start: 'process',
        pauseWhen: is('status', 'Waiting'),
      }),
    ];
    const ran = simulate(
      plan(items),
      caseOf(
        'Mon 09:00',
        [
          ['Mon 10:00', set({ status: 'Waiting' })],
          ['Mon 11:00', set({ status: 'Working' })],
          ['Mon 12:00', set({ priority: 'High' })],
        ],
        { fields: { priority: 'Low' } },
      ),
      'Mon 12:00',
    );
    expect(ran.row('fast')).toMatchObject({ start: 'Mon 09:00', target: 'Mon 14:00', stopped: 60 });
  });

  it('C15: 8 h to 4 h after 1 h: keep leaves 3 h, restart gives 4, process-start items look back', () => {
    const target = table('priority', { Low: within(hours(8)), High: within(hours(4)) });
    const timeline = caseOf('Mon 09:00', [['Mon 10:00', set({ priority: 'High' })]], {
      fields: { priority: 'Low' },
    });
    const due = (parts: Partial<PlanMilestone>) =>
      simulate(plan([milestone('resolution', { target, ...parts })]), timeline, 'Mon 10:00').row(
        'resolution',
      );
    expect(due({})).toMatchObject({ target: 'Mon 13:00', remaining: 180 });
    expect(due({ onTargetChange: 'restart' }).target).toBe('Mon 14:00');
  });

  it('C16: an agreement attached late is violated at once, and its past warnings are marked late', () => {
    const item = milestone('resolution', {
      start: 'process',
      when: is('priority', 'Critical'),
      triggers: [warning(minutes(-60), 'warn'), violation(minutes(0), 'page')],
    });
    const ran = simulate(plan([item]), caseOf('Mon 09:00', [['Wed 09:00', set({ priority: 'Critical' })]]));
    expect(ran.row('resolution')).toMatchObject({ violated: true, violatedAt: 'Mon 13:00' });
    expect(ran.actions()).toEqual(['Wed 09:00 warn (late)', 'Wed 09:00 page (late)']);
  });

  it('C17: a clock that no longer applies is closed', () => {
    const item = milestone('resolution', {
      when: is('team', 'a'),
      triggers: [violation(minutes(0), 'page')],
    });
    const ran = simulate(
      plan([item]),
      caseOf('Mon 09:00', [['Mon 10:00', set({ team: 'b' })]], { fields: { team: 'a' } }),
      'Fri 09:00',
    );
    expect(ran.row('resolution')).toMatchObject({ state: 'cancelled', violated: false });
    expect(ran.actions()).toEqual([]);
  });

  const nextReply = milestone('next-reply', {
    recurrence: 'independent',
    when: filled('oldestUnansweredAt'),
    completeWhen: laterThan(time('lastAgentReplyAt'), time('startedAt')),
  });

  it('C18: resolving closes the reply clocks, and verdicts freeze', () => {
    const ran = simulate(
      plan([nextReply]),
      caseOf('Mon 09:00', [['Mon 14:00', set({ status: 'Closed' })]]),
      'Fri 17:00',
    );
    expect(ran.row('next-reply')).toMatchObject({
      state: 'exited',
      violated: true,
      elapsed: 300,
      remaining: -60,
    });
  });

  it('C19: an operational agreement has its own anchor', () => {
    const item = milestone('ola', { agreement: 'ola', when: is('queue', 'tier-2') });
    const ran = simulate(
      plan([item]),
      caseOf('Mon 09:00', [['Mon 16:00', { kind: 'queue', queue: 'tier-2' }]]),
    );
    expect(ran.row('ola')).toMatchObject({ start: 'Mon 16:00', target: 'Tue 12:00' });
  });

  it('C20: an update clock that waits for the first response does not overrule it', () => {
    const items = [
      milestone('first-response', { completeWhen: filled('firstRepliedAt') }),
      milestone('update', { recurrence: 'independent', after: 'first-response' }),
    ];
    const ran = simulate(plan(items), caseOf('Mon 09:00', [['Mon 11:00', message('agent')]]), 'Mon 11:00');
    expect(ran.row('update')).toMatchObject({ start: 'Mon 11:00', target: 'Mon 15:00' });
  });

  it('C21: several customer messages do not move the deadline, and an answer ends it', () => {
    const events = [
      ['Mon 10:00', message('agent')],
      ['Mon 11:00', message('customer')],
      ['Mon 12:00', message('customer')],
    ] as const;
    const waiting = simulate(plan([nextReply]), caseOf('Mon 09:00', events), 'Mon 12:00');
    expect(waiting.row('next-reply', 2)).toMatchObject({ start: 'Mon 11:00', target: 'Mon 15:00' });
    const answered = simulate(
      plan([nextReply]),
      caseOf('Mon 09:00', [...events, ['Mon 13:00', message('agent')]]),
    );
    expect(answered.states('next-reply')).toEqual(['1 completed', '2 completed']);
    expect(answered.row('next-reply')).toMatchObject({ completed: 'Mon 13:00', violated: false });
  });

  it('C22: what a reopening does is said, not found out', () => {
    const timeline = caseOf('Mon 09:00', [
      ['Mon 12:00', set({ status: 'Closed' })],
      ['Fri 12:00', set({ status: 'New' })],
    ]);
    const verdict = (reopen: 'resume' | 'resume-excluding-closed' | 'new-cycle' | 'ignore') => {
      const { state, target, violated } = simulate(
        { ...eightHours, semantics: { reopen } },
        timeline,
        'Fri 12:00',
      ).row('resolution');
      return `${state} ${target} ${violated}`;
    };
    expect(verdict('resume')).toBe('running Mon 17:00 true');
    expect(verdict('resume-excluding-closed')).toBe('running Fri 17:00 false');
    expect(verdict('new-cycle')).toBe('running Mon+1 12:00 false');
    expect(verdict('ignore')).toBe('exited Mon 17:00 false');
  });

  it('C23: whether a solution without a reply fulfils or ends the reply clock is the policy’s to say', () => {
    const solved = caseOf('Mon 09:00', [['Mon 10:00', set({ status: 'Closed' })]]);
    const either = { op: 'or', operands: [filled('firstRepliedAt'), flag('isClosed')] } as const;
    const state = (completeWhen: PlanMilestone['completeWhen']) =>
      simulate(plan([milestone('reply', completeWhen ? { completeWhen } : {})]), solved).row('reply').state;
    expect(state(filled('firstRepliedAt'))).toBe('exited');
    expect(state(either)).toBe('completed');
  });

  it('C24: every cycle has a verdict of its own, and the latest does not stand for all', () => {
    const ran = simulate(
      plan([milestone('reply', { completeWhen: filled('firstRepliedAt') })], [open(9, 17)], {
        semantics: { reopen: 'new-cycle' },
      }),
      caseOf('Mon 09:00', [
        ['Mon 15:00', message('agent')],
        ['Mon 16:00', set({ status: 'Closed' })],
        ['Tue 09:00', set({ status: 'New' })],
        ['Tue 10:00', message('agent')],
      ]),
    );
    expect(ran.row('reply', 1, 1)).toMatchObject({ state: 'completed', violated: true });
    expect(ran.row('reply', 1, 2)).toMatchObject({ state: 'completed', violated: false });
  });

  // A row tells the version that the record has at the end, also of an occurrence that ended under an earlier one.
  it('C24: a verdict is of the version that gave it', () => {
    const versions = [
      process([milestone('reply'), milestone('resolution')], { effective: { to: at('Mon 12:00') } }),
      process([milestone('resolution')], { version: 2, effective: { from: at('Mon 12:00') } }),
    ];
    const ran = simulate(
      plan([], [open(9, 17)], { processes: versions, semantics: { versioning: 'move-on-update' } }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', complete('reply')],
        ['Mon 12:00', set({ subject: 'moves' })],
      ]),
      'Mon 12:00',
    );
    const given = ran.result.milestones.map(({ id, processVersion }) => `${id} by ${processVersion}`);
    expect(given).toEqual(['reply by 1', 'resolution by 2']);
  });

  it('C25: bots, notes and creation by an agent are no first response', () => {
    const item = milestone('first-response', { completeWhen: filled('firstRepliedAt') });
    const state = (from: 'agent' | 'bot', isPublic: boolean) =>
      simulate(
        plan([item]),
        caseOf('Mon 09:00', [['Mon 10:00', message(from, isPublic)]], { createdBy: 'agent' }),
        'Mon 10:00',
      ).row('first-response').state;
    expect([state('bot', true), state('agent', false), state('agent', true)]).toEqual([
      'running',
      'running',
      'completed',
    ]);
  });

  it('C26: a first reply before the opening is met with 0 business time', () => {
    const item = milestone('first-response', { completeWhen: filled('firstRepliedAt') });
    const ran = simulate(plan([item]), caseOf('Sat 10:00', [['Sun 10:00', message('agent')]]));
    expect(ran.row('first-response')).toMatchObject({
      start: 'Sat 10:00',
      elapsed: 0,
      violated: false,
      remaining: 240,
    });
  });

  it('C27: one hour before a target on the next morning lies in open time', () => {
    const item = milestone('resolution', { triggers: [warning(hours(-1), 'warn')] });
    const ran = simulate(plan([item], [open(8, 18)]), caseOf('Mon 17:00'));
    expect(ran.row('resolution').target).toBe('Tue 11:00');
    expect(ran.actions()).toEqual(['Tue 10:00 warn']);
  });

  it('C28: the lunch break does not count', () => {
    const item = milestone('resolution', { target: within(hours(1)) });
    const ran = simulate(plan([item], [open(9, 12), open(13, 17)]), caseOf('Mon 11:30'));
    expect(ran.row('resolution').target).toBe('Mon 13:30');
  });

  it('C36: the instant of a violation is computed, whoever was awake', () => {
    const ran = simulate(
      plan([milestone('resolution', { when: not(is('status', 'Spam')) })]),
      caseOf('Mon 09:00', [['Fri 09:00', complete('resolution')]]),
    );
    expect(ran.row('resolution').violatedAt).toBe('Mon 13:00');
  });
});
