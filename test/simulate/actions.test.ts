import { describe, expect, it } from 'vitest';
import type { PlanAction } from '../../src/plan/action.js';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import type { Semantics } from '../../src/plan/semantics.js';
import {
  atShare,
  filled,
  hours,
  is,
  literal,
  milestone,
  minutes,
  not,
  notify,
  open,
  type PlanParts,
  process,
  table,
  until,
  update,
  violation,
  warning,
  weekdays,
  within,
} from './plan-builder.js';
import { at, caseOf, complete, message, set, simulate, words } from './run.js';

const ACTIONS: readonly PlanAction[] = [
  notify('warn'),
  notify('page'),
  notify('page-again'),
  notify('thank'),
  update('escalate', { status: 'Escalated' }),
  update('work', { status: 'Working' }),
  { name: 'reroute', quiet: false, type: 'route', queue: 'tier-2' },
];

function plan(
  items: readonly PlanMilestone[],
  semantics: Partial<Semantics> = {},
  more: readonly PlanAction[] = [],
): PlanParts {
  return {
    calendars: [weekdays('office', [open(9, 17)]), weekdays('late', [open(12, 20)])],
    defaultCalendar: 'office',
    actions: [...ACTIONS, ...more],
    semantics,
    processes: [process([...items])],
  };
}

const one = (parts: Partial<PlanMilestone>) => [milestone('resolution', parts)];

describe('success actions (S30)', () => {
  it('S30: run on completion, late or not', () => {
    const thanked = (when: string) =>
      simulate(
        plan(one({ success: ['thank'] })),
        caseOf('Mon 09:00', [[when, complete('resolution')]]),
      ).actions();
    expect(thanked('Mon 10:00')).toEqual(['Mon 10:00 thank']);
    expect(thanked('Tue 10:00')).toEqual(['Tue 10:00 thank']);
  });

  it('S30: run when the completion is taken in, also one that is back-dated', () => {
    const back = complete('resolution', { completedAt: 'Mon 09:30' });
    const ran = simulate(plan(one({ success: ['thank'] })), caseOf('Mon 09:00', [['Mon 12:00', back]]));
    expect(ran.actions()).toEqual(['Mon 12:00 thank']);
  });

  it('S30: not on cancelling or exit', () => {
    const ran = simulate(
      plan(one({ success: ['thank'], when: is('priority', 'High') })),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ priority: 'Low' })],
        ['Mon 11:00', set({ priority: 'High' })],
        ['Mon 12:00', set({ status: 'Closed' })],
      ]),
    );
    expect(ran.actions()).toEqual([]);
  });

  it('S33: the field a success action sets is evaluated, and may start the next milestone', () => {
    const items = [
      milestone('triage', { success: ['work'] }),
      milestone('repair', { when: is('status', 'Working') }),
    ];
    const ran = simulate(plan(items), caseOf('Mon 09:00', [['Mon 10:00', complete('triage')]]), 'Mon 10:00');
    expect(ran.row('repair')).toMatchObject({ state: 'running', start: 'Mon 10:00' });
  });
});

describe('offsets (S30, S5)', () => {
  it('S30: are counted on the clock of the milestone, before and after', () => {
    const triggers = [warning(hours(-2), 'warn'), violation(hours(1), 'page')];
    expect(simulate(plan(one({ triggers })), caseOf('Mon 14:00')).actions()).toEqual([
      'Mon 16:00 warn',
      'Tue 11:00 page',
    ]);
  });

  it('S30: offsetClock: elapsed counts them around the clock', () => {
    const triggers = [warning(hours(-2), 'warn'), violation(hours(8), 'page')];
    const ran = simulate(plan(one({ triggers }), { offsetClock: 'elapsed' }), caseOf('Mon 14:00'));
    expect(ran.actions()).toEqual(['Tue 08:00 warn', 'Tue 18:00 page']);
  });

  it('S5: backwards in open time: Mon-Fri 08-18, 4 h from Mon 17:00, one hour before is Tue 10:00', () => {
    const wide = {
      ...plan(one({ triggers: [warning(hours(-1), 'warn')] })),
      calendars: [weekdays('office', [open(8, 18)])],
    };
    const ran = simulate(wide, caseOf('Mon 17:00'));
    expect(ran.row('resolution').target).toBe('Tue 11:00');
    expect(ran.actions()).toEqual(['Tue 10:00 warn']);
  });

  it('S5: an offset of nothing is the target itself, also when that is closed', () => {
    const triggers = [violation(minutes(0), 'page')];
    const ran = simulate(
      plan(one({ target: until('dueAt'), triggers })),
      caseOf('Mon 09:00', [], { fields: { dueAt: at('Sat 12:00') } }),
    );
    expect(ran.actions()).toEqual(['Sat 12:00 page']);
  });

  it('S30: shares of 100 % and more lie at and after the target', () => {
    const triggers = [atShare(50, 'warn'), atShare(100, 'page'), atShare(150, 'page-again')];
    expect(simulate(plan(one({ triggers })), caseOf('Mon 09:00')).actions()).toEqual([
      'Mon 11:00 warn',
      'Mon 13:00 page',
      'Mon 15:00 page-again',
    ]);
  });

  it('S30: one hundred percent of a target on an opening is that target', () => {
    const target = { kind: 'businessDays', days: 1 } as const;
    const ran = simulate(plan(one({ target, triggers: [atShare(100, 'page')] })), caseOf('Mon 09:00'));
    expect(ran.actions()).toEqual(['Tue 09:00 page']);
  });
});

describe('when a trigger fires (S31, S32)', () => {
  const triggers = [warning(minutes(-60), 'warn'), violation(minutes(0), 'page')];

  it('S31: not once the occurrence is completed, cancelled or exited (S32)', () => {
    const item = one({ triggers, when: is('priority', 'High') });
    const actionsWith = (event: Parameters<typeof caseOf>[1]) =>
      simulate(plan(item), caseOf('Mon 09:00', event)).actions();
    expect(actionsWith([['Mon 12:30', complete('resolution')]])).toEqual(['Mon 12:00 warn']);
    expect(actionsWith([['Mon 12:30', set({ priority: 'Low' })]])).toEqual(['Mon 12:00 warn']);
    expect(actionsWith([['Mon 12:30', set({ status: 'Closed' })]])).toEqual(['Mon 12:00 warn']);
  });

  it('S32: the trace tells what was dropped and why', () => {
    const ran = simulate(
      plan(one({ triggers })),
      caseOf('Mon 09:00', [['Mon 12:30', complete('resolution')]]),
    );
    expect(ran.trace.filter(record => record.kind === 'trigger-dropped')).toMatchObject([
      { trigger: 'violation', actions: ['page'], reason: 'completed' },
    ]);
  });

  const lateBirth = caseOf('Mon 09:00', [['Mon 18:00', set({ priority: 'Critical' })]]);
  const lateItem = one({ triggers, start: 'process', when: is('priority', 'Critical') });

  it('S31: triggers already past when the clock starts fire at that instant, even a closed one, marked late', () => {
    expect(simulate(plan(lateItem), lateBirth).actions()).toEqual([
      'Mon 18:00 warn (late)',
      'Mon 18:00 page (late)',
    ]);
  });

  it('S31: lateTriggers: skip drops them, and the trace says so', () => {
    const ran = simulate(plan(lateItem, { lateTriggers: 'skip' }), lateBirth);
    expect(ran.actions()).toEqual([]);
    expect(ran.trace.filter(record => record.kind === 'trigger-dropped')).toMatchObject([
      { reason: 'late' },
      { reason: 'late' },
    ]);
  });

  it('S31: one that is due this very instant is not late', () => {
    const item = one({
      triggers: [violation(minutes(0), 'page')],
      start: 'process',
      when: is('priority', 'Critical'),
    });
    const ran = simulate(plan(item), caseOf('Mon 09:00', [['Mon 13:00', set({ priority: 'Critical' })]]));
    expect(ran.actions()).toEqual(['Mon 13:00 page']);
  });

  it('S31: `until` bounds what is run, itself included', () => {
    expect(simulate(plan(one({ triggers })), caseOf('Mon 09:00'), 'Mon 11:59:59.999').actions()).toEqual([]);
    expect(simulate(plan(one({ triggers })), caseOf('Mon 09:00'), 'Mon 12:00').actions()).toEqual([
      'Mon 12:00 warn',
    ]);
  });
});

describe('the order of triggers of one instant (S33)', () => {
  it('S33: signed offset ascending, over all milestones', () => {
    const items = [
      milestone('first', { target: within(hours(4)), triggers: [violation(minutes(0), 'page')] }),
      milestone('second', { target: within(hours(5)), triggers: [warning(hours(-1), 'warn')] }),
    ];
    expect(simulate(plan(items), caseOf('Mon 09:00')).actions().slice(0, 2)).toEqual([
      'Mon 13:00 warn',
      'Mon 13:00 page',
    ]);
  });

  it('S33: a share stands where the instant it means stands', () => {
    const items = [
      milestone('first', { target: within(hours(4)), triggers: [warning(hours(-1), 'warn')] }),
      milestone('second', { target: within(hours(6)), triggers: [atShare(50, 'page')] }),
    ];
    // Both fall on 12:00; the share means three hours before its target.
    expect(simulate(plan(items), caseOf('Mon 09:00')).actions()).toEqual([
      'Mon 12:00 page',
      'Mon 12:00 warn',
    ]);
  });

  it('S33: then by declaration: milestone, warning before violation, list', () => {
    const items = [
      milestone('first', {
        triggers: [atShare(99.999999999, 'warn'), violation(minutes(0), 'page'), atShare(100, 'page-again')],
      }),
      milestone('second', { triggers: [violation(minutes(0), 'thank')] }),
    ];
    expect(simulate(plan(items), caseOf('Mon 09:00')).actions()).toEqual([
      'Mon 12:59:59.999 warn',
      'Mon 13:00 page',
      'Mon 13:00 page-again',
      'Mon 13:00 thank',
    ]);
  });

  it('S33: late ones run in the order of their offsets too', () => {
    const triggers = [
      violation(hours(1), 'page-again'),
      violation(minutes(0), 'page'),
      warning(minutes(-5), 'warn'),
    ];
    const item = one({ triggers, start: 'process', when: is('priority', 'Critical') });
    const ran = simulate(plan(item), caseOf('Mon 09:00', [['Tue 09:00', set({ priority: 'Critical' })]]));
    expect(ran.actions()).toEqual([
      'Tue 09:00 warn (late)',
      'Tue 09:00 page (late)',
      'Tue 09:00 page-again (late)',
    ]);
  });

  it('S33: fields are evaluated after each action: one that completes drops the rest of its instant', () => {
    const items = [
      milestone('first', { triggers: [violation(minutes(0), 'escalate')] }),
      milestone('second', {
        completeWhen: is('status', 'Escalated'),
        triggers: [violation(minutes(0), 'page')],
      }),
    ];
    const ran = simulate(plan(items), caseOf('Mon 09:00'));
    expect(ran.actions()).toEqual(['Mon 13:00 escalate']);
    expect(ran.row('second')).toMatchObject({ completed: 'Mon 13:00', violated: false });
  });

  it('S33: all actions of a trigger run, also when the first ends its occurrence', () => {
    const items = one({
      completeWhen: is('status', 'Escalated'),
      success: ['thank'],
      triggers: [violation(minutes(0), 'escalate', 'page')],
    });
    expect(simulate(plan(items), caseOf('Mon 09:00')).actions()).toEqual([
      'Mon 13:00 escalate',
      'Mon 13:00 thank',
      'Mon 13:00 page',
    ]);
  });
});

describe('actions that change the record (S33)', () => {
  const escalation = [
    milestone('response', { triggers: [violation(minutes(0), 'escalate')] }),
    milestone('rescue', { when: is('status', 'Escalated') }),
  ];

  it('S33: field changes by actions are evaluated', () => {
    const ran = simulate(plan(escalation), caseOf('Mon 09:00'), 'Mon 13:00');
    expect(ran.row('rescue').start).toBe('Mon 13:00');
  });

  it('S33: actionsReevaluate: false leaves them to the next update, and counts from there (Salesforce)', () => {
    const exact = plan(escalation, { actionsReevaluate: false });
    const timeline = caseOf('Mon 09:00', [['Mon 15:00', set({ subject: 'hello' })]]);
    expect(simulate(exact, timeline, 'Mon 14:00').states('rescue')).toEqual([]);
    expect(simulate(exact, timeline, 'Mon 14:00').result.fields.status).toBe('Escalated');
    expect(simulate(exact, timeline, 'Mon 15:00').row('rescue').start).toBe('Mon 15:00');
  });

  it('S33: a route changes the queue, and conditions read it', () => {
    const items = [
      milestone('response', { triggers: [violation(minutes(0), 'reroute')] }),
      milestone('handover', { when: is('queue', 'tier-2') }),
    ];
    const ran = simulate(plan(items), caseOf('Mon 09:00'), 'Mon 13:00');
    expect(ran.row('handover').state).toBe('running');
    expect(ran.result.fields.queue).toBe('tier-2');
  });

  it('S33: setting the value a field has is no event', () => {
    const items = one({ triggers: [violation(minutes(0), 'work')] });
    const ran = simulate(plan(items), caseOf('Mon 09:00', [], { fields: { status: 'Working' } }));
    expect(ran.steps('field-changed')).toEqual([]);
    expect(ran.actions()).toEqual(['Mon 13:00 work']);
  });

  it('S33: an action may stop a clock, and closing the record drops what is pending', () => {
    const close = update('close', { status: 'Closed' });
    const items = [
      milestone('response', { triggers: [violation(minutes(0), 'close')] }),
      milestone('resolution', { target: within(hours(8)), triggers: [violation(minutes(0), 'page')] }),
    ];
    const ran = simulate(plan(items, {}, [close]), caseOf('Mon 09:00'));
    expect(ran.actions()).toEqual(['Mon 13:00 close']);
    expect(ran.row('resolution').state).toBe('exited');
  });

  const toggles = [update('left', { status: 'Left' }), update('right', { status: 'Right' })];
  const seesaw = (parts: Partial<PlanMilestone>) => [
    milestone('a', { ...parts, when: is('status', 'Left'), triggers: [violation(minutes(0), 'right')] }),
    milestone('b', { ...parts, when: is('status', 'Right'), triggers: [violation(minutes(0), 'left')] }),
  ];
  const left = caseOf('Mon 09:00', [], { fields: { status: 'Left', openedAt: at('Mon-1 09:00') } });

  it('S33: a chain at one instant ends after 100 steps, and the finding names its members', () => {
    const parts = plan(seesaw({ start: 'process' }), {}, toggles);
    const looping = {
      ...parts,
      processes: [process(seesaw({ start: 'process' }), { entry: { from: 'openedAt' } })],
    };
    const ran = simulate(looping, left);
    expect(ran.codes()).toEqual(['action-loop']);
    expect(ran.result.findings[0]?.message).toBe('`left`, `right` bring each other about without end');
    expect(ran.actions()).toHaveLength(100);
  });

  it('S33: so does a chain over weeks: no run goes on for ever', () => {
    const ran = simulate(plan(seesaw({}), {}, toggles), left);
    expect(ran.codes()).toEqual(['action-loop']);
    expect(ran.actions()).toHaveLength(100);
  });

  it('S33: after a loop the rest of the record still runs', () => {
    const items = [...seesaw({}), milestone('resolution', { completeWhen: filled('firstRepliedAt') })];
    const ran = simulate(
      plan(items, {}, toggles),
      caseOf('Mon 09:00', [['Mon+9 10:00', message('agent')]], { fields: { status: 'Left' } }),
    );
    expect(ran.row('resolution').completed).toBe('Mon+9 10:00');
  });

  it('S33: a loop without targets in time is bounded by passes, not by luck', () => {
    const items = one({
      recurrence: 'independent',
      completeWhen: literal(true),
      success: ['work'],
      when: not(is('status', 'Closed')),
    });
    expect(simulate(plan(items), caseOf('Mon 09:00')).states('resolution')).toEqual([
      '1 completed',
      '2 running',
    ]);
  });
});

describe('what actions would do', () => {
  const effects = (
    actions: PlanAction[],
    timeline = caseOf('Mon 09:00'),
    parts: Partial<PlanMilestone> = {},
  ) =>
    simulate(
      plan(
        one({ triggers: [violation(minutes(0), ...actions.map(action => action.name))], ...parts }),
        {},
        actions,
      ),
      timeline,
    ).trace.flatMap(record => (record.kind === 'action' ? [record] : []));

  it('fills texts with the fields of the record; a blank prints nothing', () => {
    const [mail] = effects(
      [
        {
          name: 'mail',
          quiet: false,
          type: 'email',
          to: ['lead'],
          subject: [{ text: 'Case ' }, { field: 'status' }, { field: 'dueAt' }],
          text: [{ text: 'since ' }, { field: 'startedAt' }],
        },
      ],
      caseOf('Mon 09:00'),
    );
    expect(mail?.effect).toEqual({
      type: 'email',
      to: ['lead'],
      subject: 'Case New',
      text: 'since 2026-03-02T09:00:00.000Z',
    });
  });

  it('describes tasks and webhooks', () => {
    const found = effects([
      {
        name: 'task',
        quiet: false,
        type: 'createTask',
        subject: [{ text: 'call' }],
        assignee: 'ann',
        due: hours(2),
      },
      {
        name: 'hook',
        quiet: false,
        type: 'webhook',
        url: 'https://example.org',
        body: [{ field: 'priority' }],
      },
    ]);
    expect(found.map(record => record.effect)).toEqual([
      { type: 'createTask', subject: 'call', assignee: 'ann', due: at('Mon 15:00') },
      { type: 'webhook', url: 'https://example.org', body: 'High' },
    ]);
  });

  it('delays a quiet notification to the next opening, and only then', () => {
    const quiet = [notify('hush', { quiet: true })];
    const closed = { clock: 'elapsed' } as const;
    expect(effects(quiet, caseOf('Mon 15:00'), closed)[0]).toMatchObject({
      at: at('Mon 19:00'),
      deliveredAt: at('Tue 09:00'),
    });
    expect(effects(quiet, caseOf('Mon 09:00'), closed)[0]).not.toHaveProperty('deliveredAt');
  });

  it('writes the milestone feed where the project has it on: start, completion, violation', () => {
    const timeline = caseOf('Mon 09:00', [['Mon 15:00', complete('resolution')]]);
    const feed = (milestoneFeed: boolean) =>
      simulate({ ...plan(one({})), milestoneFeed }, timeline).trace.flatMap(record =>
        record.kind === 'feed' ? [record.text] : [],
      );
    expect(feed(false)).toEqual([]);
    expect(feed(true)).toEqual([
      'resolution started, due 2026-03-02T13:00:00.000Z',
      'resolution is violated: it was due 2026-03-02T13:00:00.000Z',
      'resolution completed 2026-03-02T15:00:00.000Z, late',
    ]);
  });

  it('posts the start of one that was scheduled when it starts, not before', () => {
    const items = one({ recurrence: 'sequential', target: within(hours(1)) });
    const timeline = caseOf('Mon 09:00', [['Mon 09:20', complete('resolution')]]);
    const { trace } = simulate({ ...plan(items), milestoneFeed: true }, timeline, 'Mon 10:00');
    expect(
      trace.flatMap(record => (record.kind === 'feed' ? [[words(record.at), record.text]] : [])),
    ).toEqual([
      ['Mon 09:00', 'resolution started, due 2026-03-02T10:00:00.000Z'],
      ['Mon 09:20', 'resolution completed 2026-03-02T09:20:00.000Z'],
      ['Mon 10:00', 'resolution started, due 2026-03-02T11:00:00.000Z'],
    ]);
  });

  it('offsets of a table target follow the target that the record has', () => {
    const target = table('priority', { High: within(hours(2)), Low: within(hours(6)) });
    const item = one({ target, triggers: [warning(minutes(-30), 'warn')] });
    const ran = simulate(plan(item), caseOf('Mon 09:00', [], { fields: { priority: 'Low' } }));
    expect(ran.actions()).toEqual(['Mon 14:30 warn']);
  });
});
