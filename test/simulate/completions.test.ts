import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import {
  filled,
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
  weekdays,
} from './plan-builder.js';
import { at, caseOf, complete, message, RESUME, reopen, STOP, set, simulate } from './run.js';

function plan(parts: Partial<PlanMilestone> = {}, more: PlanMilestone[] = []): PlanParts {
  return {
    calendars: [weekdays('office', [open(9, 17)])],
    defaultCalendar: 'office',
    actions: [notify('page'), notify('thank')],
    processes: [process([milestone('resolution', parts), ...more])],
  };
}

describe('completeWhen (S28)', () => {
  const onReply = { completeWhen: filled('firstRepliedAt') };

  it('S28: completes at the instant it becomes true', () => {
    const ran = simulate(plan(onReply), caseOf('Mon 09:00', [['Mon 10:00', message('agent')]]));
    expect(ran.row('resolution')).toMatchObject({ state: 'completed', completed: 'Mon 10:00' });
  });

  it('S28: already true when an occurrence starts, it completes at the instant it last became true: met, 0 elapsed', () => {
    const ran = simulate(
      plan({ ...onReply, when: is('priority', 'Critical') }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', message('agent')],
        ['Mon 15:00', set({ priority: 'Critical' })],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({
      start: 'Mon 15:00',
      completed: 'Mon 10:00',
      elapsed: 0,
      violated: false,
    });
  });

  it('S28: with a base in the past it completes at an instant after it, and is judged by that', () => {
    const ran = simulate(
      plan({ ...onReply, start: 'process', when: is('priority', 'Critical') }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', message('agent')],
        ['Mon 15:00', set({ priority: 'Critical' })],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({
      start: 'Mon 09:00',
      completed: 'Mon 10:00',
      elapsed: 60,
      violated: false,
    });
  });

  it('S28: the instant it last became true, not the first', () => {
    const ran = simulate(
      plan({ completeWhen: is('status', 'Done'), when: is('priority', 'Critical') }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ status: 'Done' })],
        ['Mon 11:00', set({ status: 'New' })],
        ['Mon 12:00', set({ status: 'Done' })],
        ['Mon 15:00', set({ priority: 'Critical' })],
      ]),
    );
    expect(ran.row('resolution').completed).toBe('Mon 12:00');
  });

  it('S28: becoming false clears nothing', () => {
    const ran = simulate(
      plan({ completeWhen: is('status', 'Done') }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ status: 'Done' })],
        ['Mon 11:00', set({ status: 'New' })],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({ state: 'completed', completed: 'Mon 10:00' });
  });

  it('S28: a condition on `startedAt` is judged for each occurrence by its own start', () => {
    const sinceStart = {
      op: 'greaterOrEqual',
      left: { op: 'read', path: 'lastAgentReplyAt', type: 'instant' },
      right: { op: 'read', path: 'startedAt', type: 'instant' },
    } as const;
    const ran = simulate(
      plan({ completeWhen: sinceStart, when: is('priority', 'Critical'), start: 'process' }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', message('agent')],
        ['Mon 11:00', message('agent')],
        ['Mon 12:00', set({ priority: 'Critical' })],
      ]),
    );
    expect(ran.row('resolution').completed).toBe('Mon 10:00');
  });
});

describe('explicit completions (S28)', () => {
  it('S28: complete at the event', () => {
    const ran = simulate(plan(), caseOf('Mon 09:00', [['Mon 10:00', complete('resolution')]]));
    expect(ran.row('resolution')).toMatchObject({ completed: 'Mon 10:00', elapsed: 60, remaining: 180 });
  });

  it('S28: back-dated, it is judged by that instant, and a violation is taken back', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [['Mon 15:00', complete('resolution', { completedAt: 'Mon 12:00' })]]),
    );
    expect(ran.row('resolution')).toMatchObject({ completed: 'Mon 12:00', violated: false, elapsed: 180 });
    expect(ran.steps('violated', 'violation-withdrawn')).toEqual([
      'Mon 13:00 violated',
      'Mon 15:00 violation-withdrawn',
    ]);
  });

  it('S28: in the future, it completes at once and is judged by that instant', () => {
    const ran = simulate(
      plan({ triggers: [violation(minutes(0), 'page')] }),
      caseOf('Mon 09:00', [['Mon 10:00', complete('resolution', { completedAt: 'Mon 16:00' })]]),
    );
    expect(ran.row('resolution')).toMatchObject({
      state: 'completed',
      completed: 'Mon 16:00',
      violated: true,
      violatedAt: 'Mon 13:00',
      elapsed: 420,
    });
    expect(ran.actions()).toEqual([]);
  });

  it('S28: before the start: met, 0 elapsed', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [['Mon 10:00', complete('resolution', { completedAt: 'Mon 08:00' })]]),
    );
    expect(ran.row('resolution')).toMatchObject({ elapsed: 0, violated: false, remaining: 240 });
  });

  it('S28: back-dated into a time before a stop it keeps what counted then', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [
        ['Mon 11:00', STOP],
        ['Mon 12:00', RESUME],
        ['Mon 15:00', complete('resolution', { completedAt: 'Mon 10:00' })],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({ violated: false, elapsed: 60, stopped: 0 });
  });

  it('S28: names an item by its id, or a Milestone whose occurrence is open', () => {
    const other = milestone('other', { milestone: 'answer' });
    const ran = simulate(plan({}, [other]), caseOf('Mon 09:00', [['Mon 10:00', complete('answer')]]));
    expect(ran.row('other').completed).toBe('Mon 10:00');
  });

  it('S28: of an unknown milestone it is a finding that suggests the right one', () => {
    const ran = simulate(plan(), caseOf('Mon 09:00', [['Mon 10:00', complete('resolutoin')]]));
    expect(ran.result.findings).toMatchObject([
      { kind: { code: 'event-milestone-unknown' }, event: 0, help: 'did you mean `resolution`?' },
    ]);
  });

  it('S28: with no process running it is a finding', () => {
    const ran = simulate({ processes: [] }, caseOf('Mon 09:00', [['Mon 10:00', complete('resolution')]]));
    expect(ran.codes()).toEqual(['completion-without-effect']);
  });

  const messageOf = (parts: Partial<PlanMilestone>, events: Parameters<typeof caseOf>[1]) =>
    simulate(plan(parts), caseOf('Mon 09:00', events)).result.findings.map(one => one.message);

  it('S28: of what is completed, cancelled, exited or not there, it is a finding without effect', () => {
    const again = ['Mon 12:00', complete('resolution')] as const;
    expect(messageOf({}, [['Mon 10:00', complete('resolution')], again])).toEqual([
      '`resolution` cannot be completed: it is completed already',
    ]);
    const high = { when: is('priority', 'High') };
    expect(messageOf(high, [['Mon 10:00', set({ priority: 'Low' })], again])).toEqual([
      '`resolution` cannot be completed: it is cancelled already',
    ]);
    expect(messageOf({}, [['Mon 10:00', set({ status: 'Closed' })], again])).toEqual([
      '`resolution` cannot be completed: it is exited already',
    ]);
    expect(messageOf({ when: is('priority', 'Low') }, [again])).toEqual([
      '`resolution` cannot be completed: it has not started',
    ]);
  });

  it('S28: an occurrence that does not exist is a finding', () => {
    expect(messageOf({}, [['Mon 10:00', complete('resolution', { occurrence: 7 })]])).toEqual([
      'occurrence 7 of `resolution` cannot be completed: there is no such occurrence',
    ]);
  });
});

describe('clearing a completion (S28)', () => {
  it('S28: reopens the occurrence: base and stops stay', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [
        ['Mon 10:00', complete('resolution')],
        ['Mon 12:00', reopen('resolution')],
      ]),
      'Mon 12:00',
    );
    expect(ran.row('resolution')).toMatchObject({
      state: 'running',
      start: 'Mon 09:00',
      target: 'Mon 13:00',
    });
  });

  it('S28: stops while it was completed count as well', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [
        ['Mon 10:00', complete('resolution')],
        ['Mon 10:30', STOP],
        ['Mon 11:00', RESUME],
        ['Mon 12:00', reopen('resolution')],
      ]),
      'Mon 12:00',
    );
    expect(ran.row('resolution')).toMatchObject({ target: 'Mon 13:30', stopped: 30 });
  });

  it('S31: triggers that passed meanwhile fire late, success actions only once', () => {
    const ran = simulate(
      plan({ success: ['thank'], triggers: [violation(minutes(0), 'page')] }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', complete('resolution')],
        ['Mon 15:00', reopen('resolution')],
        ['Mon 16:00', complete('resolution')],
      ]),
    );
    expect(ran.actions()).toEqual(['Mon 10:00 thank', 'Mon 15:00 page (late)']);
    expect(ran.row('resolution')).toMatchObject({ completed: 'Mon 16:00', violated: true });
  });

  it('S28: what is not completed cannot be cleared', () => {
    const ran = simulate(plan(), caseOf('Mon 09:00', [['Mon 10:00', reopen('resolution')]]), 'Mon 10:00');
    expect(ran.codes()).toEqual(['reopening-without-effect']);
    expect(ran.row('resolution').state).toBe('running');
  });

  it('S28: while `completeWhen` is true it cannot be cleared: it would complete again at once', () => {
    const ran = simulate(
      plan({ completeWhen: is('status', 'Done') }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ status: 'Done' })],
        ['Mon 11:00', reopen('resolution')],
      ]),
    );
    expect(ran.codes()).toEqual(['reopening-without-effect']);
  });

  it('S28: after the process has exited it cannot be cleared', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [
        ['Mon 10:00', complete('resolution')],
        ['Mon 11:00', set({ status: 'Closed' })],
        ['Mon 12:00', reopen('resolution')],
      ]),
    );
    expect(ran.result.findings[0]?.message).toBe(
      'the completion of `resolution` cannot be cleared: the process has exited',
    );
  });
});

describe('measures (S29)', () => {
  it('S29: elapsed is open time from start to completion, stops included; stopped is the stopped part', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 15:00', [
        ['Mon 16:00', STOP],
        ['Tue 10:00', RESUME],
        ['Tue 11:00', complete('resolution')],
      ]),
    );
    expect(ran.row('resolution')).toMatchObject({ elapsed: 240, stopped: 120, remaining: 120 });
  });

  it('S29: of an open occurrence they are measured at the observation, negative when over', () => {
    const ran = simulate(plan(), caseOf('Mon 09:00'), 'Mon 15:00');
    expect(ran.row('resolution')).toMatchObject({ elapsed: 360, remaining: -120 });
  });

  it('S29: they stand still once it has left (pitfall C18)', () => {
    const ran = simulate(
      plan(),
      caseOf('Mon 09:00', [['Mon 15:00', set({ status: 'Closed' })]]),
      'Fri 09:00',
    );
    expect(ran.row('resolution')).toMatchObject({ elapsed: 360, remaining: -120 });
  });

  it('S29: where there is no target nothing remains to be measured', () => {
    const ran = simulate(plan({ target: until('dueAt') }), caseOf('Mon 09:00'), 'Mon 10:00');
    expect(ran.row('resolution')).toMatchObject({ elapsed: 60, remaining: undefined });
  });

  it('S29: rows stand in the order of cycle, start, then `milestones`', () => {
    const items = [milestone('later', { when: is('status', 'Working') }), milestone('second')];
    const ran = simulate(
      plan({ target: { kind: 'duration', amount: hours(1) } }, items),
      caseOf('Mon 09:00', [['Mon 10:00', set({ status: 'Working' })]]),
    );
    expect(ran.result.milestones.map(row => row.id)).toEqual(['resolution', 'second', 'later']);
    expect(ran.result.observedAt).toBe(at('Mon 14:00:00.001'));
  });
});
