import { describe, expect, it } from 'vitest';
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
  table,
  violation,
  weekdays,
  within,
} from './plan-builder.js';
import { at, caseOf, complete, set, simulate, words } from './run.js';

const OFFICE = weekdays('office', [open(9, 17)]);
const response = milestone('response', { target: within(hours(4)) });

function plan(...[milestones, parts]: Parameters<typeof process>): PlanParts {
  return { calendars: [OFFICE], defaultCalendar: 'office', processes: [process(milestones, parts)] };
}

function reasons(ran: ReturnType<typeof simulate>): string[] {
  return ran.trace.flatMap(one => (one.kind === 'not-applied' ? [one.reason] : []));
}

describe('which process runs (S10)', () => {
  it('S10: the process that the case names runs', () => {
    const other = process([milestone('other')], { name: 'other' });
    const ran = simulate(
      { ...plan([response]), processes: [process([response]), other] },
      caseOf('Mon 09:00', [], { process: 'other' }),
    );
    expect(ran.result.process).toBe('other');
    expect(ran.states('other')).toEqual(['1 running']);
  });

  it("S10: without one, the project's runs", () => {
    const ran = simulate(plan([response]), caseOf('Mon 09:00'));
    expect(ran.result).toMatchObject({ process: 'support', processVersion: 1 });
  });

  it('S10: where neither names one nothing runs, and the trace says why', () => {
    const ran = simulate({ processes: [] }, caseOf('Mon 09:00'));
    expect(ran.result.milestones).toEqual([]);
    expect(reasons(ran)).toEqual(['neither the record nor the project names a process']);
    expect(ran.result.notApplied).toBe(reasons(ran)[0]);
  });

  it('S10: a process that the plan lacks does not run', () => {
    const ran = simulate(plan([response]), caseOf('Mon 09:00', [], { process: 'premium' }));
    expect(ran.result.notApplied).toBe('the plan has no process `premium`');
  });

  it('S10: a process for another object type does not run, and no error hides it', () => {
    const ran = simulate(plan([response], { object: 'WorkOrder' }), caseOf('Mon 09:00'));
    expect(ran.result.milestones).toEqual([]);
    expect(ran.result.notApplied).toBe('`support` is a process for `WorkOrder`, and the record is a `Case`');
  });
});

describe('when a record enters (S11)', () => {
  it('S11: the start is the value of the entry field', () => {
    const ran = simulate(
      plan([milestone('response', { start: 'process' })], { entry: { from: 'openedAt' } }),
      caseOf('Mon 12:00', [], { fields: { openedAt: at('Mon 10:00') } }),
    );
    expect(ran.row('response')).toMatchObject({ start: 'Mon 10:00', target: 'Mon 14:00' });
  });

  it('S11: it enters at the first instant at which `entry.when` is true, and stays entered', () => {
    const ran = simulate(
      plan([response], { entry: { from: 'createdAt', when: is('status', 'Triaged') } }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', set({ status: 'Triaged' })],
        ['Mon 11:00', set({ status: 'New' })],
      ]),
      'Mon 12:00',
    );
    expect(ran.row('response')).toMatchObject({ state: 'running', start: 'Mon 10:00' });
    expect(ran.steps('process-entered', 'process-exited')).toEqual(['Mon 10:00 process-entered']);
  });

  it('S11: while the entry field is blank the record does not enter', () => {
    const openedLater = plan([response], { entry: { from: 'openedAt' } });
    const never = simulate(openedLater, caseOf('Mon 09:00'));
    expect(never.result.notApplied).toBe('`openedAt` is blank, so `support` has no start');
    const later = simulate(
      openedLater,
      caseOf('Mon 09:00', [['Mon 10:00', set({ openedAt: at('Mon 09:30') })]]),
    );
    expect(later.row('response')).toMatchObject({ start: 'Mon 10:00' });
  });

  it('S11: a future value is a future start', () => {
    const ran = simulate(
      plan([response], { entry: { from: 'openedAt' } }),
      caseOf('Mon 09:00', [], { fields: { openedAt: at('Tue 10:00') } }),
      'Tue 11:00',
    );
    expect(ran.steps('process-entered')).toEqual(['Tue 10:00 process-entered']);
    expect(ran.row('response')).toMatchObject({ start: 'Tue 10:00', target: 'Tue 14:00' });
    const early = simulate(
      plan([response], { entry: { from: 'openedAt' } }),
      caseOf('Mon 09:00', [], { fields: { openedAt: at('Tue 10:00') } }),
      'Mon 11:00',
    );
    expect(early.result.notApplied).toBe('the start of `support`, `openedAt`, lies in the future');
  });

  it('S11: a future value that is edited before it comes is forgotten', () => {
    const ran = simulate(
      plan([response], { entry: { from: 'openedAt' } }),
      caseOf('Mon 09:00', [['Mon 10:00', set({ openedAt: at('Wed 10:00') })]], {
        fields: { openedAt: at('Tue 10:00') },
      }),
    );
    expect(ran.steps('process-entered')).toEqual(['Wed 10:00 process-entered']);
  });

  it('S11: editing the entry field moves the start of open process-start occurrences', () => {
    const ran = simulate(
      plan([milestone('response', { start: 'process' }), milestone('other')], {
        entry: { from: 'openedAt' },
      }),
      caseOf('Mon 09:00', [['Mon 11:00', set({ openedAt: at('Mon 10:00') })]], {
        fields: { openedAt: at('Mon 09:00') },
      }),
      'Mon 12:00',
    );
    expect(ran.row('response')).toMatchObject({ start: 'Mon 10:00', target: 'Mon 14:00' });
    expect(ran.row('other')).toMatchObject({ start: 'Mon 09:00', target: 'Mon 13:00' });
  });

  it('S11: moved into the future they are scheduled again, and start then', () => {
    const timeline = caseOf('Mon 09:00', [['Mon 11:00', set({ openedAt: at('Tue 10:00') })]], {
      fields: { openedAt: at('Mon 09:00') },
    });
    const moved = plan([milestone('response', { start: 'process' })], { entry: { from: 'openedAt' } });
    expect(simulate(moved, timeline, 'Mon 12:00').row('response')).toMatchObject({
      state: 'scheduled',
      start: 'Tue 10:00',
      target: 'Tue 14:00',
      elapsed: 0,
    });
    expect(simulate(moved, timeline, 'Tue 10:00').row('response').state).toBe('running');
  });

  it('S11: a completed occurrence keeps its start', () => {
    const ran = simulate(
      plan([milestone('response', { start: 'process' })], { entry: { from: 'openedAt' } }),
      caseOf(
        'Mon 09:00',
        [
          ['Mon 10:00', complete('response')],
          ['Mon 11:00', set({ openedAt: at('Mon 10:30') })],
        ],
        { fields: { openedAt: at('Mon 09:00') } },
      ),
    );
    expect(ran.row('response')).toMatchObject({ start: 'Mon 09:00', violated: false });
  });

  it('S11: with the exit already true at entry it has entered and exited, and nothing starts', () => {
    const ran = simulate(plan([response]), caseOf('Mon 09:00', [], { fields: { status: 'Closed' } }));
    expect(ran.steps('process-entered', 'process-exited', 'milestone')).toEqual([
      'Mon 09:00 process-entered',
      'Mon 09:00 process-exited',
    ]);
    expect(ran.result.process).toBe('support');
  });

  it('S11: an entry condition that was never true is the reason that nothing ran', () => {
    const ran = simulate(
      plan([response], { entry: { from: 'createdAt', when: filled('dueAt') } }),
      caseOf('Mon 09:00'),
    );
    expect(ran.result.notApplied).toBe('the entry condition of `support` was never true');
  });
});

describe('which hours count (S12)', () => {
  const all = {
    calendars: [
      weekdays('of-milestone', [open(9, 17)]),
      weekdays('of-process', [open(9, 17)]),
      weekdays('of-record', [open(9, 17)]),
      weekdays('of-project', [open(9, 17)]),
    ],
    defaultCalendar: 'of-project',
  };
  const hoursUsed = (parts: Partial<PlanParts>, item = {}, inProcess = {}, fields = {}) =>
    simulate(
      { ...all, ...parts, processes: [process([milestone('response', item)], inProcess)] },
      caseOf('Mon 09:00', [], { fields }),
    ).row('response').hours;
  const own = { calendar: 'of-milestone' };
  const process_ = { calendar: 'of-process' };
  const record = { businessHours: 'of-record' };

  it('S12: milestone, then process, then record, then the project, then 24x7', () => {
    expect(hoursUsed({}, own, process_, record)).toBe('of-milestone by milestone');
    expect(hoursUsed({}, {}, process_, record)).toBe('of-process by process');
    expect(hoursUsed({}, {}, {}, record)).toBe('of-record by record');
    expect(hoursUsed({})).toBe('of-project by default');
    const { defaultCalendar: _, ...without } = all;
    const ran = simulate({ ...without, processes: [process([response])] }, caseOf('Mon 09:00'));
    expect(ran.row('response').hours).toBe('24x7 by fallback');
  });

  it('S12: `hoursOrder` decides: Salesforce knows no default hours', () => {
    expect(hoursUsed({ profile: 'salesforce' })).toBe('24x7 by fallback');
    const recordFirst = { semantics: { hoursOrder: ['record', 'milestone'] as const } };
    expect(hoursUsed(recordFirst, own, {}, record)).toBe('of-record by record');
  });

  it('S12: an elapsed clock runs around the clock, whatever hours there are', () => {
    expect(hoursUsed({}, { ...own, clock: 'elapsed' })).toBe('24x7 by elapsed');
  });

  it('S12: hours of a record that the plan does not have are passed over', () => {
    expect(hoursUsed({}, {}, {}, { businessHours: 'of-mars' })).toBe('of-project by default');
  });

  it('S7: a target beyond the horizon is absent, the trace says why, and no trigger hangs on it', () => {
    const closed = weekdays('closed', [], { week: {} });
    const ran = simulate(
      {
        calendars: [closed],
        defaultCalendar: 'closed',
        actions: [notify('page')],
        processes: [process([milestone('response', { triggers: [violation(minutes(0), 'page')] })])],
      },
      caseOf('Mon 09:00'),
    );
    expect(ran.row('response')).toMatchObject({ state: 'running', target: undefined, violated: false });
    const [born] = ran.trace.filter(one => one.kind === 'milestone');
    expect(born).toMatchObject({ noTarget: '`closed` has too little open time before the horizon' });
    expect(ran.actions()).toEqual([]);
  });

  it('S7: a table without a value for the record gives no target, and says why', () => {
    const target = table('priority', { Low: within(hours(1)) });
    const ran = simulate(plan([milestone('response', { target })]), caseOf('Mon 09:00'));
    expect(ran.row('response').target).toBeUndefined();
    expect(ran.trace.find(one => one.kind === 'milestone')).toMatchObject({
      noTarget: '`priority` is `High`, and the table has no default',
    });
  });
});

it('the words of the tests read back as the instants they stand for', () => {
  for (const one of ['Mon 09:00', 'Sun-1 23:59:59', 'Fri+3 00:00:00.001']) expect(words(at(one))).toBe(one);
});
