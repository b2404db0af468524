import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import type { CalendarSpec } from '../../src/time/calendar-spec.js';
import { instant } from '../../src/time/instant.js';
import {
  daily,
  hours,
  is,
  milestone,
  minutes,
  notify,
  open,
  type PlanParts,
  process,
  table,
  update,
  violated,
  violation,
  warning,
  weekdays,
  within,
} from './plan-builder.js';
import { caseOf, complete, set, simulate } from './run.js';

const AROUND_THE_CLOCK = daily('24x7 hours', [open(0, 24)]);

/** A plan under Salesforce's profile, whose process has its own hours: no default hours are looked for. */
function plan(calendar: CalendarSpec, ...items: PlanMilestone[]): PlanParts {
  return {
    profile: 'salesforce',
    calendars: [calendar],
    actions: [notify('mail'), update('flag', { status: 'Flagged' })],
    processes: [process(items, { calendar: calendar.name })],
  };
}

function due(calendar: CalendarSpec, createdAt: string, amount = hours(4)) {
  const ran = simulate(
    plan(calendar, milestone('resolution', { target: within(amount) })),
    caseOf(createdAt),
  );
  return ran.row('resolution').target;
}

/** Example 15, the status of an entitlement, waits until entitlements run (S40); 18, a template, is read in test/link. */
describe("Salesforce's worked examples", () => {
  it('1: no recurrence, 24 h, 240 minutes: created 10:00, target 14:00, completed 13:00 is compliant', () => {
    const active = { op: 'in', operand: { op: 'read', path: 'status', type: 'text' } } as const;
    const values = ['New', 'Working', 'Escalated'].map(value => ({ op: 'literal', value }) as const);
    const item = milestone('response', { target: within(minutes(240)), when: { ...active, values } });
    const ran = simulate(
      plan(AROUND_THE_CLOCK, item),
      caseOf('Mon 10:00', [
        ['Mon 13:00', complete('response')],
        ['Mon 13:00', set({ status: 'Closed' })],
      ]),
    );
    expect(ran.row('response')).toMatchObject({
      state: 'completed',
      start: 'Mon 10:00',
      target: 'Mon 14:00',
      violated: false,
    });
  });

  it('2: 09-18, start 17:00, 4 business hours: 12:00 the next day', () => {
    expect(due(weekdays('office', [open(9, 18)]), 'Mon 17:00')).toBe('Tue 12:00');
  });

  it('3: Mon-Fri 07-17, Monday 16:00 plus 4 h: Tuesday 10:00', () => {
    expect(due(weekdays('office', [open(7, 17)]), 'Mon 16:00')).toBe('Tue 10:00');
  });

  it('4: Mon-Fri 08-18 in London, 17:15 to 18:00 of the next day in summer time: 645 minutes', () => {
    const london = weekdays('office', [open(8, 18)], { timeZone: 'Europe/London' });
    const [createdAt, at] = ['2018-10-17T16:15Z', '2018-10-18T17:00Z'].map(text => instant(Date.parse(text)));
    if (createdAt === undefined || at === undefined) throw new Error('no instants');
    const ran = simulate(
      plan(london, milestone('response', { target: within(hours(24)) })),
      caseOf('Mon 09:00', [], { createdAt, events: [{ at, kind: 'complete', milestone: 'response' }] }),
    );
    expect(ran.row('response').elapsed).toBe(645);
  });

  it('5: Mon-Fri 09-17, Friday 16:00 plus 4 h: Monday 12:00', () => {
    expect(due(weekdays('office', [open(9, 17)]), 'Fri 16:00')).toBe('Mon+1 12:00');
  });

  it('6: 08-17, 16:00 plus 2 h: 09:00 the next working day', () => {
    expect(due(weekdays('office', [open(8, 17)]), 'Mon 16:00', hours(2))).toBe('Tue 09:00');
  });

  it('7: 24 h, Friday 16:45 plus 60 minutes: Friday 17:45', () => {
    expect(due(AROUND_THE_CLOCK, 'Fri 16:45', minutes(60))).toBe('Fri 17:45');
  });

  it('8: a business day of nine hours: two days are 1,080 minutes', () => {
    expect(due(weekdays('office', [open(9, 18)]), 'Mon 09:00', minutes(1080))).toBe('Tue 18:00');
  });

  it('9: 16 business hours are 960 minutes, two days of eight; a warning two hours before', () => {
    const item = milestone('response', {
      target: within(minutes(960)),
      triggers: [warning(hours(-2), 'mail')],
    });
    const ran = simulate(plan(weekdays('office', [open(9, 17)]), item), caseOf('Mon 09:00'));
    expect(ran.row('response').target).toBe('Tue 17:00');
    expect(ran.actions()).toEqual(['Tue 15:00 mail']);
  });

  it('10: 240 minutes with a trigger at -60: it fires when 180 have elapsed', () => {
    const item = milestone('response', {
      target: within(minutes(240)),
      triggers: [warning(minutes(-60), 'mail')],
    });
    expect(simulate(plan(AROUND_THE_CLOCK, item), caseOf('Mon 10:00')).actions()).toEqual(['Mon 13:00 mail']);
  });

  it('11: 24x7: seven days are 10,080 minutes', () => {
    expect(due(AROUND_THE_CLOCK, 'Mon 09:00', minutes(10_080))).toBe('Mon+1 09:00');
  });

  it('12: sequential, 60 minutes: first 12:00, completed early, the next starts 13:00', () => {
    const item = milestone('update', { recurrence: 'sequential', target: within(minutes(60)) });
    const ran = simulate(
      plan(AROUND_THE_CLOCK, item),
      caseOf('Mon 12:00', [['Mon 12:25', complete('update')]]),
      'Mon 13:00',
    );
    expect(ran.row('update', 1).target).toBe('Mon 13:00');
    expect(ran.row('update', 2)).toMatchObject({ start: 'Mon 13:00', target: 'Mon 14:00' });
  });

  it('13: what a calculator class decides by the case is a table with a default: 18 minutes', () => {
    const target = table('priority', { High: within(minutes(30)) }, within(minutes(18)));
    const ran = (priority: string) =>
      simulate(
        plan(AROUND_THE_CLOCK, milestone('response', { target })),
        caseOf('Mon 10:00', [], { fields: { priority } }),
      ).row('response').target;
    expect([ran('High'), ran('Low')]).toEqual(['Mon 10:30', 'Mon 10:18']);
  });

  it('14: two days back on a 24x5 calendar are two days, over the weekend too', () => {
    const item = milestone('response', {
      target: within(hours(72)),
      triggers: [warning(hours(-48), 'mail')],
    });
    const ran = simulate(plan(weekdays('24x5', [open(0, 24)]), item), caseOf('Thu 12:00'));
    expect(ran.row('response').target).toBe('Tue+1 12:00');
    expect(ran.actions()).toEqual(['Fri 12:00 mail']);
  });

  it('16: target 14:00: completed 14:00 is compliant, 14:00:01 is not, nor is open at 14:00:01', () => {
    const item = milestone('response', { target: within(hours(4)) });
    const verdict = (when: string) =>
      simulate(plan(AROUND_THE_CLOCK, item), caseOf('Mon 10:00', [[when, complete('response')]])).row(
        'response',
      ).violated;
    expect([verdict('Mon 14:00'), verdict('Mon 14:00:01')]).toEqual([false, true]);
    const open_ = simulate(plan(AROUND_THE_CLOCK, item), caseOf('Mon 10:00'), 'Mon 14:00:01');
    expect(open_.row('response').violated).toBe(true);
  });

  it('17: useCriteriaStartTime: the target is the time priority became High plus 120', () => {
    const item = milestone('m2', { target: within(minutes(120)), when: is('priority', 'High') });
    const ran = simulate(
      plan(AROUND_THE_CLOCK, item),
      caseOf('Mon 10:00', [['Mon 11:07', set({ priority: 'High' })]], { fields: { priority: 'Low' } }),
    );
    expect(ran.row('m2').target).toBe('Mon 13:07');
  });

  it('19: an e-mail one hour before violation', () => {
    const item = milestone('response', { triggers: [warning(hours(-1), 'mail')] });
    expect(simulate(plan(AROUND_THE_CLOCK, item), caseOf('Mon 10:00')).actions()).toEqual(['Mon 13:00 mail']);
  });

  it('20: the process of new orgs: response 240, escalate 1440, close 5760 minutes, a field update 60 before', () => {
    const items = [
      milestone('first-response', {
        target: within(minutes(240)),
        triggers: [warning(minutes(-60), 'flag')],
      }),
      milestone('escalate', { target: within(minutes(1440)) }),
      milestone('close', { target: within(minutes(5760)) }),
    ];
    const ran = simulate(plan(AROUND_THE_CLOCK, ...items), caseOf('Mon 10:00'));
    expect(items.map(item => ran.row(item.id).target)).toEqual(['Mon 14:00', 'Tue 10:00', 'Fri 10:00']);
    expect(ran.actions()).toEqual(['Mon 13:00 flag']);
    expect(ran.result.fields.status).toBe('Flagged');
  });
});

describe("Salesforce's profile", () => {
  it('closing does not complete, and an open milestone is violated later by the read-time rule', () => {
    const item = milestone('resolution');
    const ran = simulate(
      plan(AROUND_THE_CLOCK, item),
      caseOf('Mon 10:00', [['Mon 11:00', set({ status: 'Closed' })]]),
    );
    expect(ran.row('resolution')).toMatchObject({ state: 'exited', violated: true, violatedAt: 'Mon 14:00' });
  });

  it('priority tiers: a process-start tier may be violated at birth, a criteria tier gets a fresh clock', () => {
    const tier = (start: 'process' | 'criteria') =>
      milestone('high', { start, when: is('priority', 'High'), target: within(minutes(30)) });
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ priority: 'High' })]], {
      fields: { priority: 'Low' },
    });
    const target = (start: 'process' | 'criteria') =>
      simulate(plan(AROUND_THE_CLOCK, tier(start)), timeline, 'Mon 12:00').row('high');
    expect(target('process')).toMatchObject({ target: 'Mon 10:30', violated: true });
    expect(target('criteria')).toMatchObject({ target: 'Mon 12:30', violated: false });
  });

  it('a field update by a milestone is seen at the next save only', () => {
    const items = [
      milestone('response', { triggers: [violation(minutes(0), 'flag')] }),
      milestone('flagged', { when: is('status', 'Flagged') }),
    ];
    const ran = simulate(
      plan(AROUND_THE_CLOCK, ...items),
      caseOf('Mon 10:00', [['Mon 16:00', set({ subject: 'saved' })]]),
      'Mon 16:00',
    );
    expect(ran.row('flagged').start).toBe('Mon 16:00');
  });

  it('there is no event at violation, yet a condition of ours may read it', () => {
    const items = [milestone('response'), milestone('rescue', { when: violated('response') })];
    const ran = simulate(plan(AROUND_THE_CLOCK, ...items), caseOf('Mon 10:00'), 'Mon 15:00');
    expect(ran.row('rescue').start).toBe('Mon 14:00:00.001');
  });
});
