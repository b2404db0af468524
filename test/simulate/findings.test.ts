import { describe, expect, it } from 'vitest';
import { attainment, NO_OUTCOMES, outcomeOf } from '../../src/simulate/outcome.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import {
  hours,
  is,
  literal,
  milestone,
  minutes,
  notify,
  type PlanParts,
  process,
  update,
  violation,
  within,
} from './plan-builder.js';
import { at, caseOf, complete, reopen, set, simulate } from './run.js';

const PLAN: PlanParts = {
  processes: [
    process([
      milestone('first-response'),
      milestone('update', { recurrence: 'sequential', target: within(hours(1)) }),
      milestone('survey', { when: is('status', 'Solved') }),
    ]),
  ],
};

/** What a run noticed, with the rows it came to: a finding stops nothing. */
function noticed(timeline: CaseTimeline, parts: PlanParts = PLAN) {
  const { result } = simulate(parts, timeline, 'Mon 18:00');
  return result.findings.map(({ kind, case: _, at: _at, ...said }) => ({ code: kind.code, ...said }));
}

describe('what a run says of input that has no effect', () => {
  it('S20: events out of order are one finding at the first, which counts the others', () => {
    const timeline = caseOf('Mon 09:00', [
      ['Mon 12:00', set({ status: 'Working' })],
      ['Mon 11:00', set({ status: 'Waiting' })],
    ]);
    const once = {
      code: 'timeline-unsorted',
      message: 'this event lies before the one above it',
      help: 'list events in the order of their instants',
      event: 1,
    };
    expect(noticed(timeline)).toEqual([once]);
    const { events } = caseOf('Mon 09:00', [
      ['Mon 14:00', set({ status: 'New' })],
      ['Mon 13:00', set({ status: 'Solved' })],
    ]);
    const thrice = { ...timeline, events: [...timeline.events, ...events] };
    expect(noticed(thrice)).toEqual([{ ...once, message: `${once.message}, as do 1 more` }]);
  });

  it('S20: an event before creation', () => {
    expect(noticed(caseOf('Mon 09:00', [['Mon 08:00', set({ status: 'Working' })]]))).toEqual([
      {
        code: 'event-before-creation',
        message: 'this event lies before the creation of its record',
        help: 'correct its instant, or `createdAt`',
        event: 0,
      },
    ]);
  });

  it('S28: a milestone that the process does not have, with the one that was meant, or with all', () => {
    expect(
      noticed(
        caseOf('Mon 09:00', [
          ['Mon 10:00', complete('first-respons')],
          ['Mon 11:00', reopen('sizzle')],
        ]),
      ),
    ).toEqual([
      {
        code: 'event-milestone-unknown',
        message: '`support` has no milestone `first-respons`',
        help: 'did you mean `first-response`?',
        event: 0,
      },
      {
        code: 'event-milestone-unknown',
        message: '`support` has no milestone `sizzle`',
        help: 'it has `first-response`, `update`, `survey`',
        event: 1,
      },
    ]);
  });

  it('S28: a completion of what has not started, is completed already, is not there, or has exited', () => {
    const timeline = caseOf('Mon 09:00', [
      ['Mon 10:00', complete('survey')],
      ['Mon 10:10', complete('first-response')],
      ['Mon 10:20', complete('first-response')],
      ['Mon 10:30', complete('update', { occurrence: 4 })],
      ['Mon 10:40', set({ status: 'Closed' })],
      ['Mon 10:50', complete('survey')],
      ['Mon 10:55', complete('update')],
    ]);
    expect(noticed(timeline).map(({ message, event }) => [message, event])).toEqual([
      ['`survey` cannot be completed: it has not started', 0],
      ['`first-response` cannot be completed: it is completed already', 2],
      ['occurrence 4 of `update` cannot be completed: there is no such occurrence', 3],
      ['`survey` cannot be completed: the process has exited', 5],
      ['`update` cannot be completed: it is exited already', 6],
    ]);
  });

  it('S28: a completion that cannot be cleared, and why', () => {
    const timeline = caseOf('Mon 09:00', [
      ['Mon 09:10', reopen('first-response')],
      ['Mon 12:00', complete('update')],
      ['Mon 12:10', reopen('update')],
      ['Mon 12:20', complete('update')],
      ['Mon 12:30', reopen('update', 1)],
      ['Mon 12:40', complete('first-response')],
      ['Mon 12:50', set({ status: 'Closed' })],
      ['Mon 12:55', reopen('first-response')],
    ]);
    expect(noticed(timeline).map(({ message, event }) => [message, event])).toEqual([
      ['the completion of `first-response` cannot be cleared: it is not completed', 0],
      ['the completion of `update` cannot be cleared: occurrence 2 has begun', 2],
      ['the completion of `update` cannot be cleared: occurrence 2 has begun', 4],
      ['the completion of `first-response` cannot be cleared: the process has exited', 7],
    ]);
  });

  it('S24: a second completion at one instant, by an event and by a condition', () => {
    const twice = caseOf('Mon 09:00', [
      ['Mon 12:00', complete('update')],
      ['Mon 12:00', complete('update')],
    ]);
    expect(noticed(twice)).toEqual([
      {
        code: 'milestone-completed-twice',
        message: '`update` would complete a second time at one instant',
        help: 'give the second completion a later instant',
        event: 1,
      },
    ]);
    const always = milestone('check', { recurrence: 'independent', completeWhen: literal(true) });
    const [first] = noticed(caseOf('Mon 09:00'), { processes: [process([always])] });
    expect(first).toEqual({
      code: 'milestone-completed-twice',
      message: '`check` would complete a second time at one instant',
      help: 'let `completeWhen` become false again before the next occurrence starts, for example by comparing with `startedAt`',
    });
  });

  it('S10: no version that is active, and none that is effective', () => {
    const inactive = process([milestone('a')], { active: false });
    expect(noticed(caseOf('Mon 09:00'), { processes: [inactive] })).toEqual([
      {
        code: 'process-version-missing',
        message: '`support` does not run on the record: no version of it is active',
        help: 'activate a version, or widen its `effective` dates',
      },
    ]);
    const later = process([milestone('a')], { effective: { from: at('Fri 09:00') } });
    expect(noticed(caseOf('Mon 09:00'), { processes: [later] }).map(({ message }) => message)).toEqual([
      '`support` does not run on the record: no active version is effective when the record enters',
    ]);
  });

  it('S20, S33: what goes round, with what to do', () => {
    const loop = milestone('b', {
      recurrence: 'independent',
      target: within(hours(1)),
      triggers: [violation(minutes(0), 'again')],
      when: is('status', 'New'),
    });
    const other = milestone('c', {
      recurrence: 'independent',
      target: within(hours(1)),
      when: is('status', 'Working'),
      triggers: [violation(minutes(0), 'back')],
    });
    const parts: PlanParts = {
      actions: [update('again', { status: 'Working' }), update('back', { status: 'New' })],
      processes: [process([loop, other])],
    };
    const { result } = simulate(parts, caseOf('Mon 09:00'));
    expect(result.findings.map(({ message, help }) => [message, help])).toEqual([
      [
        '`again`, `back` bring each other about without end',
        'make the condition that starts the milestone false once its work is done',
      ],
    ]);
  });
});

describe('what a run notes of itself', () => {
  it('S33: the actions of a record are numbered as they run, over all milestones', () => {
    const triggers = [violation(minutes(0), 'page', 'tell')];
    const ran = simulate(
      {
        actions: [notify('page'), notify('tell')],
        processes: [
          process([
            milestone('a', { triggers, target: within(hours(2)) }),
            milestone('b', { triggers, target: within(hours(1)) }),
          ]),
        ],
      },
      caseOf('Mon 09:00'),
    );
    const steps = ran.result.milestones.map(({ actions }) => actions.map(({ step }) => step));
    expect(steps).toEqual([
      [3, 4],
      [1, 2],
    ]);
  });

  it('S33: a change says who made it: the timeline, an action, or the engine', () => {
    const ran = simulate(
      {
        actions: [update('raise', { priority: 'Top' })],
        semantics: { reopen: 'new-cycle' },
        processes: [process([milestone('a', { success: ['raise'] })])],
      },
      caseOf('Mon 09:00', [
        ['Mon 10:00', { kind: 'message', from: 'agent', public: true }],
        ['Mon 10:00', complete('a')],
        ['Mon 11:00', set({ status: 'Closed' })],
        ['Mon 12:00', set({ status: 'New' })],
      ]),
      'Mon 12:00',
    );
    const authors = ran.trace.flatMap(one =>
      one.kind === 'field-changed' ? [[one.field, one.by] as const] : [],
    );
    expect(authors).toContainEqual(['priority', { action: 'raise' }]);
    expect(authors).toContainEqual(['status', 'timeline']);
    expect(authors).toContainEqual(['closedAt', 'engine']);
    expect(authors.filter(([field]) => field === 'firstRepliedAt')).toEqual([
      ['firstRepliedAt', 'engine'],
      ['firstRepliedAt', 'engine'],
    ]);
  });

  it('S13: an exit says whether the condition or the duration made it', () => {
    const reasons = (duration?: ReturnType<typeof hours>) =>
      simulate(
        { processes: [process([milestone('a')], duration ? { duration } : {})] },
        caseOf('Mon 09:00', [['Mon 12:00', set({ status: 'Closed' })]]),
      ).trace.flatMap(one => (one.kind === 'process-exited' ? [one.reason] : []));
    expect(reasons()).toEqual(['condition']);
    expect(reasons(hours(2))).toEqual(['duration']);
  });
});

describe('the outcome of an occurrence (S29)', () => {
  it('S29: a violation counts whatever became of it since; the rest by its state', () => {
    const states = ['completed', 'running', 'paused', 'scheduled', 'cancelled', 'exited'] as const;
    expect(states.map(state => outcomeOf({ state, violated: true }))).toEqual(states.map(() => 'violated'));
    expect(states.map(state => outcomeOf({ state, violated: false }))).toEqual([
      'met',
      'open',
      'open',
      'open',
      'cancelled',
      'exited',
    ]);
  });

  it('S29: attainment is met by met and violated; of nothing judged there is none', () => {
    expect(attainment({ ...NO_OUTCOMES, met: 3, violated: 1, open: 9, cancelled: 9, exited: 9 })).toBe(0.75);
    expect(attainment({ ...NO_OUTCOMES, open: 4 })).toBeNull();
  });
});
