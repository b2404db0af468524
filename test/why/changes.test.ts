import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import {
  completedAt,
  filled,
  hours,
  is,
  laterThan,
  literal,
  milestone,
  minutes,
  not,
  open,
  type PlanParts,
  process,
  table,
  time,
  until,
  update,
  violated,
  violation,
  warning,
  weekdays,
  within,
} from '../simulate/plan-builder.js';
import { at, caseOf, complete, message, RESUME, reopen, STOP, set } from '../simulate/run.js';
import { tell } from './tell.js';

interface Run extends Partial<PlanParts> {
  readonly items?: PlanMilestone[];
  readonly timeline: CaseTimeline;
  readonly end?: string;
  readonly milestone?: string;
  readonly occurrence?: number;
}

/** What a proof says befell an occurrence. */
function changesOf({
  items = [],
  timeline,
  end = 'Mon 17:00',
  milestone: name = 'a',
  occurrence,
  ...more
}: Run) {
  const parts: PlanParts = {
    calendars: [weekdays('office', [open(9, 17)]), weekdays('late', [open(12, 20)])],
    defaultCalendar: 'office',
    processes: [process(items)],
    ...more,
  };
  const number = occurrence === undefined ? {} : { occurrence };
  return tell({ parts, timeline, until: end, milestone: name, ...number }).Changes;
}

const waiting = is('status', 'Waiting');
const byPriority = table('priority', { High: within(hours(2)), Low: within(hours(6)) });

describe('what made a clock stand still, as a proof says it (S25)', () => {
  it('is the pause of the item', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Waiting' })],
      ['Mon 12:00', set({ status: 'New' })],
    ]);
    expect(changesOf({ items: [milestone('a', { pauseWhen: waiting })], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:00 UTC: the clock stops with 3h left: the milestone pauses while \`status == "Waiting"\` (status is Waiting) (processes.support@1.milestones.a.pauseWhen)
      Mon 2 Mar 2026 12:00 UTC: the clock goes on with 3h left, due Mon 2 Mar 2026 15:00 UTC"
    `);
  });

  it('is the stop of the process', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Waiting' })],
      ['Mon 12:00', set({ status: 'New' })],
    ]);
    expect(
      changesOf({ processes: [process([milestone('a')], { stopWhen: waiting })], timeline }),
    ).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:00 UTC: the clock stops with 3h left: the process stops while \`status == "Waiting"\` (status is Waiting) (processes.support@1.stopWhen)
      Mon 2 Mar 2026 12:00 UTC: the clock goes on with 3h left, due Mon 2 Mar 2026 15:00 UTC"
    `);
  });

  it('is the stop of the record', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', STOP],
      ['Mon 12:00', RESUME],
    ]);
    expect(changesOf({ items: [milestone('a')], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:00 UTC: the clock stops with 3h left: the record is stopped
      Mon 2 Mar 2026 12:00 UTC: the clock goes on with 3h left, due Mon 2 Mar 2026 15:00 UTC"
    `);
  });

  it('is each of several that hold at once', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ status: 'Waiting', priority: 'Low' })]]);
    const item = milestone('a', { pauseWhen: is('priority', 'Low') });
    expect(
      changesOf({ processes: [process([item], { stopWhen: waiting })], timeline }),
    ).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 11:00 UTC: the clock stops with 3h left: the process stops while \`status == "Waiting"\` (status is Waiting) and the milestone pauses while \`priority == "Low"\` (priority is Low) (processes.support@1.stopWhen) (processes.support@1.milestones.a.pauseWhen)"`,
    );
    const late = milestone('a', { when: is('priority', 'Low'), pauseWhen: waiting });
    const stopped = caseOf('Mon 10:00', [
      ['Mon 10:30', STOP],
      ['Mon 11:00', set({ status: 'Waiting', priority: 'Low' })],
    ]);
    expect(changesOf({ items: [late], timeline: stopped })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 11:00 UTC: the clock stops with 4h left: the record is stopped and the milestone pauses while \`status == "Waiting"\` (status is Waiting) (processes.support@1.milestones.a.pauseWhen)"`,
    );
  });

  it('is no stop for an item that runs while the process is stopped, only its own pause', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', STOP],
      ['Mon 12:00', set({ priority: 'Low' })],
    ]);
    const item = milestone('a', { runsWhileStopped: true, pauseWhen: is('priority', 'Low') });
    expect(
      changesOf({ processes: [process([item], { stopWhen: waiting })], timeline }),
    ).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC: the clock stops with 2h left: the milestone pauses while \`priority == "Low"\` (priority is Low) (processes.support@1.milestones.a.pauseWhen)"`,
    );
  });

  it('is the exit of the process where closed time is a stop (S14)', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Closed' })],
      ['Mon 12:00', STOP],
      ['Mon 13:00', set({ status: 'New' })],
      ['Mon 14:00', RESUME],
    ]);
    const run = { items: [milestone('a')], timeline };
    expect(changesOf({ ...run, semantics: { reopen: 'resume-excluding-closed' } })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 13:00 UTC: the clock stops with 3h left: the record is stopped
      Mon 2 Mar 2026 14:00 UTC: the clock goes on with 3h left, due Mon 2 Mar 2026 17:00 UTC"
    `);
    expect(changesOf({ ...run, semantics: { reopen: 'resume' } })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 13:00 UTC: the clock stops with 2h left: the record is stopped
      Mon 2 Mar 2026 14:00 UTC: the clock goes on with 2h left, due Mon 2 Mar 2026 16:00 UTC"
    `);
  });

  it('is a condition that reads when the occurrence started', () => {
    const item = milestone('a', { pauseWhen: laterThan(time('lastAgentReplyAt'), time('startedAt')) });
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', message('agent')]]);
    expect(changesOf({ items: [item], timeline })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 11:00 UTC: the clock stops with 3h left: the milestone pauses while \`lastAgentReplyAt > startedAt\` (lastAgentReplyAt is Mon 2 Mar 2026 11:00 UTC, startedAt is Mon 2 Mar 2026 10:00 UTC) (processes.support@1.milestones.a.pauseWhen)"`,
    );
  });

  it('is a condition that reads what became of another milestone', () => {
    const items = [
      milestone('a', { target: within(hours(1)) }),
      milestone('b', { pauseWhen: violated('a') }),
      milestone('c', { pauseWhen: not({ op: 'equal', left: completedAt('a'), right: literal(null) }) }),
      milestone('d', { pauseWhen: filled('firstRepliedAt') }),
    ];
    const timeline = caseOf('Mon 10:00', [
      ['Mon 12:00', message('agent')],
      ['Mon 13:00', complete('a')],
    ]);
    const of = (name: string) => changesOf({ items, timeline, milestone: name });
    expect([of('b'), of('c'), of('d')]).toMatchInlineSnapshot(`
      [
        "Mon 2 Mar 2026 11:00:00.001 UTC: the clock stops with 2h 59m 59s 999ms left: the milestone pauses while \`milestones["a"].violated\` (milestones["a"].violated is true) (processes.support@1.milestones.b.pauseWhen)",
        "Mon 2 Mar 2026 13:00 UTC: the clock stops with 1h left: the milestone pauses while \`!(milestones["a"].completedAt == null)\` (milestones["a"].completedAt is Mon 2 Mar 2026 13:00 UTC) (processes.support@1.milestones.c.pauseWhen)",
        "Mon 2 Mar 2026 12:00 UTC: the clock stops with 2h left: the milestone pauses while \`has(firstRepliedAt)\` (has(firstRepliedAt) is true) (processes.support@1.milestones.d.pauseWhen)",
      ]
    `);
  });

  it('is a condition that read another start before a new target moved it (S27)', () => {
    const item = milestone('a', {
      target: byPriority,
      onTargetChange: 'restart',
      pauseWhen: laterThan(time('lastAgentReplyAt'), time('startedAt')),
    });
    const timeline = caseOf('Mon 10:00', [
      ['Mon 10:30', message('agent')],
      ['Mon 11:00', set({ priority: 'Low' })],
    ]);
    expect(changesOf({ items: [item], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 10:30 UTC: the clock stops with 1h 30m left: the milestone pauses while \`lastAgentReplyAt > startedAt\` (lastAgentReplyAt is Mon 2 Mar 2026 10:30 UTC, startedAt is Mon 2 Mar 2026 10:00 UTC) (processes.support@1.milestones.a.pauseWhen)
      Mon 2 Mar 2026 11:00 UTC: priority changes from High to Low; due Mon 2 Mar 2026 17:00 UTC, 6h left
      Mon 2 Mar 2026 11:00 UTC: the clock goes on with 6h left, due Mon 2 Mar 2026 17:00 UTC"
    `);
  });

  it('is told after a target that has passed, which does not move', () => {
    const item = milestone('a', { pauseWhen: waiting, target: within(hours(1)) });
    const timeline = caseOf('Mon 10:00', [
      ['Mon 12:00', set({ status: 'Waiting' })],
      ['Mon 13:00', set({ status: 'New' })],
    ]);
    expect(changesOf({ items: [item], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 12:00 UTC: the clock stops, the target having passed: the milestone pauses while \`status == "Waiting"\` (status is Waiting) (processes.support@1.milestones.a.pauseWhen)
      Mon 2 Mar 2026 13:00 UTC: the clock goes on with 1h over, due Mon 2 Mar 2026 11:00 UTC"
    `);
  });

  it('is told from the birth on for one that is born while it stands still (S26)', () => {
    const item = milestone('a', { when: is('priority', 'Low'), pauseWhen: waiting });
    const timeline = caseOf(
      'Mon 10:00',
      [
        ['Mon 11:00', set({ priority: 'Low' })],
        ['Mon 12:00', set({ status: 'New' })],
      ],
      { fields: { status: 'Waiting', priority: 'High' } },
    );
    expect(changesOf({ items: [item], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:00 UTC: the clock stops with 4h left: the milestone pauses while \`status == "Waiting"\` (status is Waiting) (processes.support@1.milestones.a.pauseWhen)
      Mon 2 Mar 2026 12:00 UTC: the clock goes on with 4h left, due Mon 2 Mar 2026 16:00 UTC"
    `);
  });
});

describe('what moved a target, as a proof says it (S27)', () => {
  it('is the field of its table, and who changed it', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ priority: 'Low' })],
      ['Mon 12:00', set({ status: 'Working', priority: 'High' })],
    ]);
    expect(changesOf({ items: [milestone('a', { target: byPriority })], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:00 UTC: priority changes from High to Low; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 12:00 UTC, 5h left instead of 1h left
      Mon 2 Mar 2026 12:00 UTC: priority changes from Low to High; due Mon 2 Mar 2026 12:00 UTC instead of Mon 2 Mar 2026 16:00 UTC, 0m left instead of 4h left"
    `);
  });

  it('is the field of its table that an action changed', () => {
    const items = [
      milestone('b', { target: within(hours(1)), triggers: [violation(minutes(30), 'lower')] }),
      milestone('a', { target: byPriority }),
    ];
    const actions = [update('lower', { priority: 'Low' })];
    expect(changesOf({ items, actions, timeline: caseOf('Mon 10:00') })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 11:30 UTC: priority changes from High to Low by the action \`lower\`; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 12:00 UTC, 4h 30m left instead of 30m left"`,
    );
  });

  it('is what changed while the process was exited, as it comes back (S14)', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 10:30', set({ status: 'Closed' })],
      ['Mon 11:00', set({ priority: 'Low' })],
      ['Mon 11:30', set({ status: 'New' })],
      ['Mon 12:00', set({ status: 'Working' })],
    ]);
    expect(changesOf({ items: [milestone('a', { target: byPriority })], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:30 UTC: it is open again, exited since Mon 2 Mar 2026 10:30 UTC, due Mon 2 Mar 2026 12:00 UTC
      Mon 2 Mar 2026 11:30 UTC: priority changes from High to Low; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 12:00 UTC, 4h 30m left instead of 30m left"
    `);
  });

  it('is what moved its base before the process exited, where it follows the process again only as that comes back (S14, S27)', () => {
    const close = { kind: 'businessDayTime', days: 0, at: 'close' } as const;
    const item = milestone('a', {
      target: table('priority', { High: within(minutes(30)), Low: close }),
      triggers: [warning(minutes(-15), 'lower')],
      onTargetChange: 'restart',
      start: 'process',
    });
    const timeline = caseOf('Mon 10:00', [
      ['Mon 10:30', set({ status: 'Closed' })],
      ['Mon 11:00', set({ status: 'New' })],
    ]);
    const actions = [update('lower', { priority: 'Low' })];
    const semantics = { actionsReevaluate: false };
    expect(changesOf({ items: [item], actions, semantics, timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 10:30 UTC: priority changes from High to Low by the action \`lower\`; due Mon 2 Mar 2026 17:00 UTC instead of Mon 2 Mar 2026 10:30 UTC, 6h 30m left instead of 0m left
      Mon 2 Mar 2026 11:00 UTC: it is open again, exited since Mon 2 Mar 2026 10:30 UTC, due Mon 2 Mar 2026 17:00 UTC
      Mon 2 Mar 2026 11:00 UTC: priority changes from High to Low by the action \`lower\`; due Mon 2 Mar 2026 17:00 UTC instead of Mon 2 Mar 2026 17:00 UTC, 6h left instead of 6h left"
    `);
  });

  it('is what changed while it was completed, as its completion is cleared (S28)', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 10:30', complete('a')],
      ['Mon 11:00', set({ priority: 'Low' })],
      ['Mon 11:30', reopen('a')],
    ]);
    expect(changesOf({ items: [milestone('a', { target: byPriority })], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:30 UTC: it is open again, completed since Mon 2 Mar 2026 10:30 UTC, due Mon 2 Mar 2026 12:00 UTC
      Mon 2 Mar 2026 11:30 UTC: priority changes from High to Low; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 12:00 UTC, 4h 30m left instead of 30m left"
    `);
  });

  it('is the field that an action changed before, where only the next pass sees it (S33)', () => {
    const target = table('priority', { High: within(hours(1)), Low: within(hours(6)) });
    const item = milestone('a', { target, triggers: [warning(minutes(-30), 'lower')] });
    const timeline = caseOf('Mon 10:00', [['Mon 10:45', message('agent')]]);
    const run = { items: [item], actions: [update('lower', { priority: 'Low' })], timeline };
    expect(changesOf({ ...run, semantics: { actionsReevaluate: false } })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 10:45 UTC: priority changes from High to Low by the action \`lower\`; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 11:00 UTC, 5h 15m left instead of 15m left"`,
    );
    expect(changesOf({ ...run, semantics: { actionsReevaluate: true } })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 10:30 UTC: priority changes from High to Low by the action \`lower\`; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 11:00 UTC, 5h 30m left instead of 30m left"`,
    );
  });

  it('is the field that names the target', () => {
    const timeline = caseOf(
      'Mon 10:00',
      [
        ['Mon 11:00', set({ dueAt: at('Mon 14:00') })],
        ['Mon 12:00', set({ dueAt: null })],
        ['Mon 13:00', set({ dueAt: at('Mon 11:00') })],
      ],
      { fields: { dueAt: at('Mon 12:00') } },
    );
    expect(
      changesOf({ items: [milestone('a', { target: until('dueAt') })], timeline }),
    ).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:00 UTC: dueAt changes from Mon 2 Mar 2026 12:00 UTC to Mon 2 Mar 2026 14:00 UTC; due Mon 2 Mar 2026 14:00 UTC instead of Mon 2 Mar 2026 12:00 UTC, 3h left instead of 1h left
      Mon 2 Mar 2026 12:00 UTC: dueAt changes from Mon 2 Mar 2026 14:00 UTC to blank; no target instead of Mon 2 Mar 2026 14:00 UTC
      Mon 2 Mar 2026 13:00 UTC: dueAt changes from blank to Mon 2 Mar 2026 11:00 UTC; due Mon 2 Mar 2026 11:00 UTC, 2h over"
    `);
  });

  it('is the hours that the record names', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ businessHours: 'late' })]]);
    expect(changesOf({ items: [milestone('a')], timeline, end: 'Mon 12:00' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 11:00 UTC: businessHours changes from blank to late; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 14:00 UTC, 4h left instead of 2h left"`,
    );
  });

  it('is the start of the process, for one that counts from there (S11)', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ openedAt: at('Mon 09:30') })]], {
      fields: { openedAt: at('Mon 10:00') },
    });
    const item = milestone('a', { start: 'process' });
    expect(
      changesOf({ processes: [process([item], { entry: { from: 'openedAt' } })], timeline }),
    ).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 11:00 UTC: openedAt changes from Mon 2 Mar 2026 10:00 UTC to Mon 2 Mar 2026 09:30 UTC; due Mon 2 Mar 2026 13:30 UTC instead of Mon 2 Mar 2026 14:00 UTC, 2h 30m left instead of 3h left"`,
    );
  });

  it('is not a field that nothing of it reads, changed at the same instant', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ dueAt: at('Mon 14:00') })],
      ['Mon 11:00', set({ priority: 'Low' })],
      ['Mon 11:30', set({ dueAt: at('Mon 15:00') })],
    ]);
    expect(changesOf({ items: [milestone('a', { target: byPriority })], timeline })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 11:00 UTC: priority changes from High to Low; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 12:00 UTC, 5h left instead of 1h left"`,
    );
  });

  it('is told while a pause hides the target, by the time that is left', () => {
    const item = milestone('a', { target: byPriority, pauseWhen: waiting });
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Waiting' })],
      ['Mon 12:00', set({ priority: 'Low' })],
      ['Mon 13:00', set({ status: 'New' })],
    ]);
    expect(changesOf({ items: [item], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:00 UTC: the clock stops with 1h left: the milestone pauses while \`status == "Waiting"\` (status is Waiting) (processes.support@1.milestones.a.pauseWhen)
      Mon 2 Mar 2026 12:00 UTC: priority changes from High to Low; no target while the clock stands still, 5h left
      Mon 2 Mar 2026 13:00 UTC: the clock goes on with 5h left, due Tue 3 Mar 2026 10:00 UTC"
    `);
  });

  it('counts what is left after the target without the time in which the clock stood still (S25)', () => {
    const item = milestone('a', { target: byPriority, pauseWhen: waiting });
    const timeline = caseOf('Mon 09:00', [
      ['Mon 12:00', set({ status: 'Waiting' })],
      ['Mon 14:00', set({ status: 'New' })],
      ['Mon 15:00', set({ priority: 'Low' })],
    ]);
    expect(changesOf({ items: [item], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:00 UTC: the target passes: violated
      Mon 2 Mar 2026 12:00 UTC: the clock stops, the target having passed: the milestone pauses while \`status == "Waiting"\` (status is Waiting) (processes.support@1.milestones.a.pauseWhen)
      Mon 2 Mar 2026 14:00 UTC: the clock goes on with 1h over, due Mon 2 Mar 2026 11:00 UTC
      Mon 2 Mar 2026 15:00 UTC: priority changes from High to Low; due Mon 2 Mar 2026 17:00 UTC instead of Mon 2 Mar 2026 11:00 UTC, 2h left instead of 2h over
      Mon 2 Mar 2026 15:00 UTC: no longer violated"
    `);
  });

  it('is a violation that is taken back as the target moves out', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 13:00', set({ priority: 'Low' })]]);
    expect(changesOf({ items: [milestone('a', { target: byPriority })], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 12:00 UTC: the target passes: violated
      Mon 2 Mar 2026 13:00 UTC: priority changes from High to Low; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 12:00 UTC, 3h left instead of 1h over
      Mon 2 Mar 2026 13:00 UTC: no longer violated
      Mon 2 Mar 2026 16:00 UTC: the target passes: violated"
    `);
  });

  it('is the version of the process, which the case moved to (S16)', () => {
    const next = process([milestone('a', { target: within(hours(6)) })], {
      version: 2,
      default: false,
      updateRules: [{ from: 1, to: 2, when: is('status', 'Working') }],
    });
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ status: 'Working' })]]);
    expect(changesOf({ processes: [process([milestone('a')]), next], timeline })).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 11:00 UTC: the case moves from version 1 of the process to version 2 (processes.support@2.milestones.a)
      Mon 2 Mar 2026 11:00 UTC: the new version asks for something else; due Mon 2 Mar 2026 16:00 UTC instead of Mon 2 Mar 2026 14:00 UTC, 5h left instead of 3h left"
    `);
  });

  it('is the entitlement as it stands then, which promises something else (S42)', () => {
    const cover = { key: 'g', name: 'Gold', process: 'support', template: 'gold', targets: {} };
    const better = { ...cover, targets: { a: within(hours(1)) } };
    const timeline = caseOf(
      'Mon 10:00',
      [['Mon 10:30', { kind: 'surroundings', cover: better, fields: {} }]],
      { placement: { cover, fields: {} } },
    );
    expect(changesOf({ items: [milestone('a')], timeline })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 10:30 UTC: the entitlement changes; due Mon 2 Mar 2026 11:00 UTC instead of Mon 2 Mar 2026 14:00 UTC, 30m left instead of 3h 30m left"`,
    );
  });
});

describe('what came back, as a proof says it (S14, S28)', () => {
  it('is a completion that was cleared', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 12:00', reopen('a')],
    ]);
    expect(changesOf({ items: [milestone('a')], timeline })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC: it is open again, completed since Mon 2 Mar 2026 11:00 UTC, due Mon 2 Mar 2026 14:00 UTC"`,
    );
  });

  it('is a process that was exited and goes on', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Closed' })],
      ['Mon 12:00', set({ status: 'New' })],
    ]);
    expect(changesOf({ items: [milestone('a')], timeline })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC: it is open again, exited since Mon 2 Mar 2026 11:00 UTC, due Mon 2 Mar 2026 14:00 UTC"`,
    );
  });

  it('is told of this occurrence alone', () => {
    const items = [milestone('a', { recurrence: 'independent', pauseWhen: waiting })];
    const timeline = caseOf('Mon 09:00', [
      ['Mon 10:00', set({ status: 'Waiting' })],
      ['Mon 11:00', set({ status: 'New' })],
      ['Mon 11:30', complete('a')],
      ['Mon 12:00', set({ status: 'Waiting' })],
    ]);
    const of = (occurrence: number) => changesOf({ items, timeline, occurrence });
    expect([of(1), of(2)]).toMatchInlineSnapshot(`
      [
        "Mon 2 Mar 2026 10:00 UTC: the clock stops with 3h left: the milestone pauses while \`status == "Waiting"\` (status is Waiting) (processes.support@1.milestones.a.pauseWhen)
      Mon 2 Mar 2026 11:00 UTC: the clock goes on with 3h left, due Mon 2 Mar 2026 14:00 UTC",
        "Mon 2 Mar 2026 12:00 UTC: the clock stops with 3h 30m left: the milestone pauses while \`status == "Waiting"\` (status is Waiting) (processes.support@1.milestones.a.pauseWhen)",
      ]
    `);
  });

  it('is no move of the process after the occurrence had left, and one before it was born is none of it', () => {
    const next = process([milestone('a'), milestone('b', { when: is('status', 'Later') })], {
      version: 2,
      default: false,
      updateRules: [{ from: 1, to: 2, when: is('status', 'Working') }],
    });
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 12:00', set({ status: 'Working' })],
      ['Mon 13:00', set({ status: 'Later' })],
    ]);
    const run = { processes: [process([milestone('a')]), next], timeline };
    expect([changesOf(run), changesOf({ ...run, milestone: 'b' })]).toEqual([undefined, undefined]);
  });
});
