import { describe, expect, it } from 'vitest';
import {
  completedAt,
  filled,
  flag,
  is,
  literal,
  milestone,
  minutes,
  not,
  notify,
  open,
  type PlanParts,
  process,
  time,
  update,
  violated,
  violation,
  weekdays,
} from './plan-builder.js';
import { at, caseOf, complete, message, RESUME, STOP, set, simulate } from './run.js';

function plan(...[items, parts]: Parameters<typeof process>): PlanParts {
  return {
    calendars: [weekdays('office', [open(9, 17)])],
    defaultCalendar: 'office',
    actions: [notify('page'), update('calm', { status: 'Calm' }), update('stir', { status: 'Stirred' })],
    processes: [process(items, parts)],
  };
}

describe('the order within a timeline and an instant (S20)', () => {
  it('S20: a timeline out of order is sorted, with one finding at the event out of place', () => {
    const sorted = caseOf('Mon 09:00', [
      ['Mon 10:00', STOP],
      ['Mon 11:00', RESUME],
      ['Mon 12:00', complete('resolution')],
    ]);
    const [stop, resume, done] = sorted.events;
    const shuffled = { ...sorted, events: [resume, done, stop].filter(one => one !== undefined) };
    const items = [milestone('resolution')];
    const ran = simulate(plan(items), shuffled);
    expect(ran.row('resolution')).toEqual(simulate(plan(items), sorted).row('resolution'));
    expect(ran.result.findings).toMatchObject([{ kind: { code: 'timeline-unsorted' }, event: 2 }]);
  });

  it('S20: events of one instant run in file order, each followed by a pass', () => {
    const ran = simulate(
      plan([milestone('resolution', { when: is('status', 'Working') })]),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ status: 'Working' })],
        ['Mon 10:00', set({ status: 'New' })],
      ]),
    );
    expect(ran.states('resolution')).toEqual(['1 cancelled']);
  });

  it('S20: the fields of one event change together', () => {
    const ran = simulate(
      plan([milestone('resolution', { when: not(is('status', 'Half')), pauseWhen: is('status', 'Half') })]),
      caseOf('Mon 09:00', [['Mon 10:00', set({ priority: 'Low', status: 'Whole' })]]),
      'Mon 10:00',
    );
    expect(ran.states('resolution')).toEqual(['1 running']);
  });

  it('S20: an event at the instant of a trigger comes first', () => {
    const items = [milestone('resolution', { triggers: [violation(minutes(0), 'page')] })];
    const ran = simulate(plan(items), caseOf('Mon 09:00', [['Mon 13:00', complete('resolution')]]));
    expect(ran.actions()).toEqual([]);
    expect(ran.row('resolution').violated).toBe(false);
  });

  it('S20: events before creation are a finding each, and have no effect', () => {
    const ran = simulate(
      plan([milestone('resolution')]),
      caseOf('Mon 09:00', [
        ['Mon 08:00', set({ status: 'Closed' })],
        ['Mon 10:00', complete('resolution')],
      ]),
    );
    expect(ran.result.findings).toMatchObject([{ kind: { code: 'event-before-creation' }, event: 0 }]);
    expect(ran.row('resolution').state).toBe('completed');
    expect(ran.result.fields.status).toBe('New');
  });

  it('S20: completions come before stops in a pass', () => {
    const items = [
      milestone('resolution', { completeWhen: is('status', 'Done'), pauseWhen: is('status', 'Done') }),
    ];
    const ran = simulate(plan(items), caseOf('Mon 09:00', [['Mon 10:00', set({ status: 'Done' })]]));
    expect(ran.steps('milestone')).toEqual([
      'Mon 09:00 resolution running',
      'Mon 10:00 resolution completed',
    ]);
  });

  it('S20: cancellations come before starts, in the order of `milestones`', () => {
    const high = milestone('high', { milestone: 'response', when: is('priority', 'High') });
    const low = milestone('low', { milestone: 'response', when: is('priority', 'Low') });
    const ran = simulate(
      plan([low, high]),
      caseOf('Mon 09:00', [['Mon 10:00', set({ priority: 'Low' })]]),
      'Mon 10:00',
    );
    expect(ran.steps('milestone')).toEqual([
      'Mon 09:00 high running',
      'Mon 10:00 high cancelled',
      'Mon 10:00 low running',
    ]);
  });

  it('S20: a pass is repeated until nothing changes', () => {
    const items = [
      milestone('third', { after: 'second', completeWhen: literal(true) }),
      milestone('second', { after: 'first', completeWhen: literal(true) }),
      milestone('first', { completeWhen: literal(true) }),
    ];
    const ran = simulate(plan(items), caseOf('Mon 09:00'));
    expect(ran.row('third')).toMatchObject({ state: 'completed', completed: 'Mon 09:00' });
  });

  it('S20: a cycle is a finding that names its milestones, and the rest of the record still runs', () => {
    const items = [
      milestone('restless', { when: not(filled('startedAt')) }),
      milestone('calm', { completeWhen: filled('firstRepliedAt') }),
      milestone('later', { when: filled('firstRepliedAt') }),
    ];
    const ran = simulate(plan(items), caseOf('Mon 09:00', [['Mon 10:00', message('agent')]]));
    expect(ran.codes()).toEqual(['milestone-cycle']);
    expect(ran.result.findings[0]?.message).toBe('`restless` starts and stops without end at one instant');
    expect(ran.states('restless').length).toBeLessThanOrEqual(100);
    expect(ran.row('calm').completed).toBe('Mon 10:00');
    expect(ran.row('later').start).toBe('Mon 10:00');
  });

  it('S20: two milestones that undo each other are both named', () => {
    const items = [
      milestone('one', { when: { op: 'equal', left: time('startedAt'), right: literal(null) } }),
      milestone('two', { when: { op: 'equal', left: time('startedAt'), right: literal(null) } }),
    ];
    const [finding] = simulate(plan(items), caseOf('Mon 09:00')).result.findings;
    expect(finding?.message).toBe('`one`, `two` start and stop without end at one instant');
  });
});

describe('states (S21)', () => {
  it('S21: `when` false while incomplete cancels', () => {
    const ran = simulate(
      plan([milestone('resolution', { when: is('priority', 'High') })]),
      caseOf('Mon 09:00', [['Mon 10:00', set({ priority: 'Low' })]]),
      'Fri 10:00',
    );
    expect(ran.row('resolution')).toMatchObject({ state: 'cancelled', violated: false, elapsed: 60 });
  });

  it('S21: `when` false after completion changes nothing', () => {
    const ran = simulate(
      plan([milestone('resolution', { when: is('priority', 'High') })]),
      caseOf('Mon 09:00', [
        ['Mon 10:00', complete('resolution')],
        ['Mon 11:00', set({ priority: 'Low' })],
      ]),
    );
    expect(ran.row('resolution').state).toBe('completed');
  });

  const lateLoss = caseOf('Mon 09:00', [['Mon 15:00', set({ priority: 'Low' })]]);
  const conditional = plan([milestone('resolution', { when: is('priority', 'High') })]);

  it('S21: a violated one keeps its flag (criteriaLost: keep-verdict)', () => {
    expect(simulate(conditional, lateLoss).row('resolution')).toMatchObject({
      state: 'cancelled',
      violated: true,
      violatedAt: 'Mon 13:00',
    });
  });

  it('S21: criteriaLost: remove takes the verdict away (Salesforce), and the trace keeps both', () => {
    const ran = simulate({ ...conditional, semantics: { criteriaLost: 'remove' } }, lateLoss);
    expect(ran.row('resolution')).toMatchObject({
      state: 'cancelled',
      violated: false,
      violatedAt: undefined,
    });
    expect(ran.steps('violated', 'violation-withdrawn')).toEqual([
      'Mon 13:00 violated',
      'Mon 15:00 violation-withdrawn',
    ]);
  });

  it('S21: a paused occurrence whose `when` becomes false is cancelled too', () => {
    const ran = simulate(
      conditional,
      caseOf('Mon 09:00', [
        ['Mon 10:00', STOP],
        ['Mon 11:00', set({ priority: 'Low' })],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({ state: 'cancelled', remaining: 180, target: undefined });
  });
});

describe('verdicts (S23)', () => {
  const items = [milestone('resolution')];
  const completedAtWords = (words: string) =>
    simulate(plan(items), caseOf('Mon 09:00', [[words, complete('resolution')]])).row('resolution').violated;

  it('S23: completed at the target itself is met, a millisecond later is not', () => {
    expect(completedAtWords('Mon 13:00')).toBe(false);
    expect(completedAtWords('Mon 13:00:00.001')).toBe(true);
  });

  it('S23: incomplete it is violated from the first instant later than the target', () => {
    expect(simulate(plan(items), caseOf('Mon 09:00'), 'Mon 13:00').row('resolution').violated).toBe(false);
    expect(simulate(plan(items), caseOf('Mon 09:00'), 'Mon 13:00:00.001').row('resolution')).toMatchObject({
      violated: true,
      violatedAt: 'Mon 13:00',
    });
  });

  it('S23: the verdict does not depend on how far the run was observed in steps, or whether it is traced', () => {
    const timeline = caseOf('Mon 09:00', [['Fri 10:00', complete('resolution')]]);
    expect(simulate(plan(items), timeline).row('resolution')).toMatchObject({
      violated: true,
      violatedAt: 'Mon 13:00',
    });
  });

  it('S23: a condition that reads `violated` sees it at the first instant later than the target', () => {
    const rescue = milestone('rescue', { when: violated('resolution') });
    const ran = simulate(plan([milestone('resolution'), rescue]), caseOf('Mon 09:00'), 'Mon 14:00');
    expect(ran.row('rescue')).toMatchObject({ state: 'running', start: 'Mon 13:00:00.001' });
  });

  it('S23: an event at that first instant already sees it', () => {
    const rescue = milestone('rescue', { when: violated('resolution') });
    const ran = simulate(
      plan([milestone('resolution'), rescue]),
      caseOf('Mon 09:00', [['Mon 13:00:00.001', complete('rescue')]]),
    );
    // The event comes before the pass that starts `rescue`, so it finds nothing; the start follows at once.
    expect(ran.codes()).toEqual(['completion-without-effect']);
    expect(ran.row('rescue').start).toBe('Mon 13:00:00.001');
  });

  it('S23: a condition that reads when another milestone completed sees its last occurrence', () => {
    const items = [
      milestone('update', { recurrence: 'independent' }),
      milestone('quiet', { when: { op: 'equal', left: completedAt('update'), right: literal(null) } }),
    ];
    const ran = simulate(plan(items), caseOf('Mon 09:00', [['Mon 10:00', complete('update')]]), 'Mon 10:00');
    expect(ran.states('quiet')).toEqual(['1 cancelled', '2 running']);
  });
});

it('S23: what became of a milestone in an earlier cycle says nothing of the present one', () => {
  const items = [milestone('response'), milestone('rescue', { when: violated('response') })];
  const ran = simulate(
    { ...plan(items), semantics: { reopen: 'new-cycle', exitJudgement: 'read-time' } },
    caseOf('Mon 09:00', [
      ['Mon 11:00', set({ status: 'Closed' })],
      ['Mon 12:00', set({ status: 'New' })],
    ]),
    'Mon 14:00',
  );
  expect(ran.row('response', 1, 1)).toMatchObject({ violated: true, violatedAt: 'Mon 13:00' });
  expect(ran.states('rescue')).toEqual([]);
});

describe('a record that closes and opens', () => {
  it('keeps `isClosed` and `closedAt` in step with `closedWhen`', () => {
    const timeline = caseOf('Mon 09:00', [
      ['Mon 10:00', set({ status: 'Closed' })],
      ['Mon 11:00', set({ status: 'New' })],
    ]);
    const fields = (until: string) => simulate(plan([]), timeline, until).result.fields;
    expect(fields('Mon 10:00')).toMatchObject({ isClosed: true, closedAt: at('Mon 10:00') });
    expect(fields('Mon 11:00')).toMatchObject({ isClosed: false, closedAt: null });
  });

  it('lets conditions read owner, queue and the stop flag', () => {
    const items = [milestone('owned', { when: is('ownerId', 'ann'), completeWhen: flag('isStopped') })];
    const ran = simulate(
      plan(items),
      caseOf('Mon 09:00', [
        ['Mon 10:00', { kind: 'owner', owner: 'ann' }],
        ['Mon 10:30', { kind: 'queue', queue: 'tier-2' }],
        ['Mon 11:00', STOP],
      ]),
    );
    expect(ran.row('owned')).toMatchObject({ start: 'Mon 10:00', completed: 'Mon 11:00' });
    expect(ran.result.fields).toMatchObject({ queue: 'tier-2', isStopped: true });
  });
});
