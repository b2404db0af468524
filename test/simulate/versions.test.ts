import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import type { PlanProcess } from '../../src/plan/process.js';
import type { Semantics } from '../../src/plan/semantics.js';
import {
  hours,
  is,
  milestone,
  minutes,
  notify,
  open,
  type PlanParts,
  process,
  violated,
  violation,
  weekdays,
  within,
} from './plan-builder.js';
import { at, caseOf, complete, reopen, set, simulate } from './run.js';

function version(number: number, parts: Partial<PlanProcess> = {}, target = hours(number)): PlanProcess {
  return process([milestone('resolution', { target: within(target) })], {
    version: number,
    default: false,
    ...parts,
  });
}

function plan(processes: PlanProcess[], semantics: Partial<Semantics> = {}): PlanParts {
  return {
    calendars: [weekdays('office', [open(9, 17)])],
    defaultCalendar: 'office',
    actions: [notify('page')],
    semantics,
    processes,
  };
}

/** An update that changes nothing a policy reads. */
const touch = set({ subject: 'more' });

const taken = (processes: PlanProcess[], timeline = caseOf('Mon 09:00')) =>
  simulate(plan(processes), timeline).result.processVersion;

describe('which version a record takes (S10, S16)', () => {
  it('S16: of several the default', () => {
    expect(taken([version(1), version(2, { default: true }), version(3)])).toBe(2);
  });

  it('S16: without a default, the highest', () => {
    expect(taken([version(1), version(3), version(2)])).toBe(3);
  });

  it('S16: only an active one', () => {
    expect(taken([version(1), version(2, { default: true, active: false })])).toBe(1);
  });

  it('S16: one whose `effective` holds its entry, the end not included', () => {
    const old = version(2, { effective: { to: at('Tue 09:00') } });
    const fresh = version(1, { effective: { from: at('Tue 09:00') } });
    expect(taken([old, fresh])).toBe(2);
    expect(taken([old, fresh], caseOf('Tue 09:00'))).toBe(1);
  });

  it('S16: none is a finding, and nothing runs, also not later', () => {
    const ran = simulate(
      plan([version(1, { effective: { from: at('Wed 09:00') } })]),
      caseOf('Mon 09:00', [['Thu 09:00', set({ status: 'Working' })]]),
    );
    expect(ran.codes()).toEqual(['process-version-missing']);
    expect(ran.result).toMatchObject({ milestones: [] });
    expect(ran.result.notApplied).toBe('`support`: no active version is effective when the record enters');
    expect(simulate(plan([version(1, { active: false })]), caseOf('Mon 09:00')).codes()).toEqual([
      'process-version-missing',
    ]);
  });
});

describe('records in flight (S16)', () => {
  it('S16: a record keeps the version it entered with', () => {
    const ran = simulate(
      plan([
        version(1, { effective: { to: at('Mon 12:00') } }),
        version(2, { default: true, effective: { from: at('Mon 12:00') } }),
      ]),
      caseOf('Mon 09:00', [['Mon 13:00', touch]]),
    );
    expect(ran.result.processVersion).toBe(1);
  });

  it('S16: an update rule moves it at its next update, once the new version is effective', () => {
    const second = version(2, {
      effective: { from: at('Mon 12:00') },
      updateRules: [{ from: 'any', to: 2, when: is('priority', 'High') }],
    });
    const ran = simulate(
      plan([version(1, { default: true }, hours(8)), second]),
      caseOf('Mon 09:00', [
        ['Mon 11:00', touch],
        ['Mon 13:00', set({ subject: 'again' })],
      ]),
      'Mon 13:00',
    );
    expect(ran.steps('process-moved')).toEqual(['Mon 13:00 process-moved']);
    expect(ran.result.processVersion).toBe(2);
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 09:00', target: 'Mon 11:00', violated: true });
  });

  it('S16: a rule that is not true, or is for another version, moves nothing', () => {
    const rules = [
      { from: 'any', to: 2, when: is('priority', 'Low') },
      { from: 7, to: 2 },
    ] as const;
    const ran = simulate(
      plan([version(1, { default: true }), version(2, { updateRules: rules })]),
      caseOf('Mon 09:00', [['Mon 09:30', touch]]),
    );
    expect(ran.result.processVersion).toBe(1);
  });

  it('S16: the rules of a version that is not active move nothing', () => {
    const sleeping = version(3, { active: false, updateRules: [{ from: 'any', to: 2 }] });
    const ran = simulate(
      plan([version(1, { default: true }), version(2), sleeping]),
      caseOf('Mon 09:00', [['Mon 09:30', touch]]),
    );
    expect(ran.result.processVersion).toBe(1);
  });

  it('S16: of several rules the first that is true moves it, those of the highest version first', () => {
    const versions = [
      version(1, { default: true, updateRules: [{ from: 'any', to: 3 }] }),
      version(2, { updateRules: [{ from: 1, to: 2 }] }),
      version(3),
    ];
    const ran = simulate(plan(versions), caseOf('Mon 09:00', [['Mon 09:30', touch]]));
    expect(ran.result.processVersion).toBe(2);
  });

  it('S16: an item of the same id for another Milestone is another item', () => {
    const versions = [
      process([milestone('a', { milestone: 'reply' })], { effective: { to: at('Mon 10:00') } }),
      process([milestone('a', { milestone: 'repair' })], {
        version: 2,
        effective: { from: at('Mon 10:00') },
      }),
    ];
    const ran = simulate(
      plan(versions, { versioning: 'move-on-update' }),
      caseOf('Mon 09:00', [['Mon 11:00', touch]]),
      'Mon 11:00',
    );
    expect(ran.result.milestones.map(row => [row.milestone, row.state])).toEqual([
      ['reply', 'cancelled'],
      ['repair', 'running'],
    ]);
  });

  it('S16: move-on-update: any update moves it to the default version; keep does not', () => {
    const versions = [
      version(1, { effective: { to: at('Mon 10:00') } }),
      version(2, { default: true, effective: { from: at('Mon 10:00') } }),
    ];
    const timeline = caseOf('Mon 09:00', [['Mon 13:00', touch]]);
    expect(simulate(plan(versions), timeline).result.processVersion).toBe(1);
    const moving = simulate(plan(versions, { versioning: 'move-on-update' }), timeline);
    expect(moving.result.processVersion).toBe(2);
    expect(moving.steps('process-moved')).toEqual(['Mon 13:00 process-moved']);
  });

  it('S16: it keeps completed occurrences, cancels open ones that the new version lacks, retargets the rest', () => {
    const first = process(
      [milestone('done'), milestone('gone'), milestone('kept', { target: within(hours(8)) })],
      { effective: { to: at('Mon 11:00') } },
    );
    const second = process([milestone('kept', { target: within(hours(6)) }), milestone('fresh')], {
      version: 2,
      effective: { from: at('Mon 11:00') },
    });
    const ran = simulate(
      plan([first, second], { versioning: 'move-on-update' }),
      caseOf('Mon 09:00', [
        ['Mon 10:00', complete('done')],
        ['Mon 11:00', touch],
      ]),
      'Mon 11:00',
    );
    expect(ran.row('done')).toMatchObject({ state: 'completed', target: 'Mon 13:00' });
    expect(ran.row('gone').state).toBe('cancelled');
    expect(ran.row('kept')).toMatchObject({ state: 'running', target: 'Mon 15:00' });
    expect(ran.row('fresh')).toMatchObject({ state: 'running', start: 'Mon 09:00' });
  });

  it('S16: a trigger that has fired does not fire again under the new version, a new one does', () => {
    const item = (...offsets: number[]) =>
      milestone('resolution', {
        target: within(hours(1)),
        triggers: offsets.map(offset => violation(minutes(offset), 'page')),
      });
    const ran = simulate(
      plan(
        [
          process([item(0)], { effective: { to: at('Mon 11:00') } }),
          process([item(0, 30)], { version: 2, effective: { from: at('Mon 11:00') } }),
        ],
        { versioning: 'move-on-update' },
      ),
      caseOf('Mon 09:00', [['Mon 11:00', touch]]),
    );
    expect(ran.actions()).toEqual(['Mon 10:00 page', 'Mon 11:00 page (late)']);
  });

  it('S16: conditions of the new version read what became of milestones under the old one', () => {
    const late = milestone('late', { when: violated('resolution') });
    const ran = simulate(
      plan(
        [
          version(1, { effective: { to: at('Mon 12:00') } }),
          process([milestone('resolution', { target: within(hours(1)) }), late], {
            version: 2,
            effective: { from: at('Mon 12:00') },
          }),
        ],
        { versioning: 'move-on-update' },
      ),
      caseOf('Mon 09:00', [['Mon 12:00', touch]]),
      'Mon 12:00',
    );
    expect(ran.states('late')).toEqual(['1 running']);
  });
});

describe('stops of a record that moves (S16, S27)', () => {
  const WAIT = set({ status: 'Waiting' });
  const WORK = set({ status: 'Working' });
  const waiting = is('status', 'Waiting');

  /** Two versions of which the second takes over at noon on Monday. */
  function moving(first: Partial<PlanProcess>, second: Partial<PlanProcess>, ...items: PlanMilestone[][]) {
    const [before = [], after = before] = items;
    return plan(
      [
        process(before, { ...first, effective: { to: at('Mon 12:00') } }),
        process(after, { ...second, version: 2, effective: { from: at('Mon 12:00') } }),
      ],
      { versioning: 'move-on-update' },
    );
  }
  const item = (parts: Partial<PlanMilestone> = {}) => [
    milestone('resolution', { target: within(hours(8)), ...parts }),
  ];

  it('S27: a stop under the old version stays, though the new one would not have stopped', () => {
    const ran = simulate(
      moving({ stopWhen: waiting }, {}, item()),
      caseOf('Mon 09:00', [
        ['Mon 10:00', WAIT],
        ['Mon 11:00', WORK],
        ['Mon 12:00', touch],
      ]),
      'Mon 12:00',
    );
    expect(ran.result.processVersion).toBe(2);
    expect(ran.row('resolution')).toMatchObject({ start: 'Mon 09:00', stopped: 60, target: 'Tue 10:00' });
  });

  it('S27: a pause that only the new version knows counts from the move on', () => {
    const ran = simulate(
      moving({}, {}, item(), item({ pauseWhen: waiting })),
      caseOf('Mon 09:00', [
        ['Mon 10:00', WAIT],
        ['Mon 13:00', touch],
        ['Mon 15:00', WORK],
      ]),
      'Mon 15:00',
    );
    expect(ran.steps('milestone')).toEqual([
      'Mon 09:00 resolution running',
      'Mon 13:00 resolution paused',
      'Mon 15:00 resolution running',
    ]);
    expect(ran.row('resolution')).toMatchObject({ stopped: 120, target: 'Tue 11:00' });
  });

  it('S27: a stop that both versions know goes on over the move, one that the new version lacks ends with it', () => {
    const events = [
      ['Mon 11:00', WAIT],
      ['Mon 13:00', touch],
      ['Mon 15:00', WORK],
    ] as const;
    const both = simulate(
      moving({ stopWhen: waiting }, { stopWhen: waiting }, item()),
      caseOf('Mon 09:00', events),
    );
    expect(both.row('resolution')).toMatchObject({ stopped: 240, target: 'Tue 13:00' });
    const first = simulate(moving({ stopWhen: waiting }, {}, item()), caseOf('Mon 09:00', events));
    expect(first.row('resolution')).toMatchObject({ stopped: 120, target: 'Tue 11:00' });
  });

  it('S13: nor does the duration of a process run through what was a stop', () => {
    const duration = hours(6);
    const ran = simulate(
      moving({ duration, stopWhen: waiting }, { duration }, item()),
      caseOf('Mon 09:00', [
        ['Mon 10:00', WAIT],
        ['Mon 11:00', WORK],
        ['Mon 12:00', touch],
      ]),
    );
    expect(ran.steps('process-exited')).toEqual(['Mon 16:00 process-exited']);
  });

  it('S22: what starts after the move looks back with the conditions of the new version', () => {
    const later = milestone('survey', {
      when: is('priority', 'Low'),
      start: 'process',
      target: within(hours(8)),
    });
    const ran = simulate(
      moving({ stopWhen: waiting }, {}, [later]),
      caseOf('Mon 09:00', [
        ['Mon 10:00', WAIT],
        ['Mon 11:00', WORK],
        ['Mon 12:00', set({ priority: 'Low' })],
      ]),
      'Mon 12:00',
    );
    expect(ran.row('survey')).toMatchObject({ start: 'Mon 09:00', stopped: 0, target: 'Mon 17:00' });
  });

  it('S16: a trigger that the move brings is judged by the new target, not by the one before', () => {
    const triggers = [violation(minutes(0), 'page')];
    const parts = moving({}, {}, item({ target: within(hours(1)) }), item({ triggers }));
    const { semantics } = parts;
    const ran = simulate(
      { ...parts, semantics: { ...semantics, lateTriggers: 'skip' } },
      caseOf('Mon 09:00', [['Mon 12:00', touch]]),
    );
    expect(ran.actions()).toEqual(['Mon 17:00 page']);
  });

  it('S28: a completion cleared after the move reopens the occurrence under the new version, stops and all', () => {
    const ran = simulate(
      moving({ stopWhen: waiting }, {}, item({ target: within(hours(4)) }), item()),
      caseOf('Mon 09:00', [
        ['Mon 09:30', WAIT],
        ['Mon 10:00', WORK],
        ['Mon 11:00', complete('resolution')],
        ['Mon 12:00', touch],
        ['Mon 13:00', reopen('resolution')],
      ]),
      'Mon 13:00',
    );
    expect(ran.result.milestones).toMatchObject([{ processVersion: 2 }]);
    expect(ran.row('resolution')).toMatchObject({ state: 'running', stopped: 30, target: 'Tue 09:30' });
  });

  it('S28: a pause of the new version counts for it from the move on, as if it had been open then', () => {
    const ran = simulate(
      moving({}, {}, item(), item({ pauseWhen: waiting })),
      caseOf('Mon 09:00', [
        ['Mon 10:00', WAIT],
        ['Mon 11:00', complete('resolution')],
        ['Mon 13:00', touch],
        ['Mon 14:00', reopen('resolution')],
        ['Mon 15:00', WORK],
      ]),
      'Mon 15:00',
    );
    expect(ran.row('resolution')).toMatchObject({ state: 'running', stopped: 120, target: 'Tue 11:00' });
  });

  it('S28: a completion of an item that the new version lacks stays; clearing it is a finding', () => {
    const ran = simulate(
      moving({}, {}, item({ id: 'old' }), item({ id: 'new' })),
      caseOf('Mon 09:00', [
        ['Mon 11:00', complete('resolution')],
        ['Mon 12:00', touch],
        ['Mon 13:00', reopen('resolution')],
      ]),
      'Mon 13:00',
    );
    expect(ran.codes()).toEqual(['reopening-without-effect']);
    expect(ran.result.findings[0]?.message).toBe(
      'the completion of `resolution` cannot be cleared: version 2 of the process lacks `old`',
    );
    expect(ran.row('old')).toMatchObject({ state: 'completed', completed: 'Mon 11:00' });
  });
});
