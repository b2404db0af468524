import { describe, expect, it } from 'vitest';
import type { Cover } from '../../src/entitlement/life/cover.js';
import type { PlanProcess } from '../../src/plan/process.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import {
  both,
  flag,
  is,
  milestone,
  not,
  open,
  type PlanParts,
  planOf,
  process,
  weekdays,
} from '../simulate/plan-builder.js';
import { at, caseOf, complete, set } from '../simulate/run.js';
import { type Told, tell } from './tell.js';

const office = { calendars: [weekdays('office', [open(9, 17)])], defaultCalendar: 'office' };

/** What a proof says of what never was. */
function absenceOf(told: Omit<Told, 'milestone'> & { readonly milestone?: string }) {
  const { title, Process, Milestone } = tell({ milestone: 'a', until: 'Mon 17:00', ...told });
  return { title, Process, Milestone };
}

/** Why the items of a name never started. */
function whyNot(parts: PlanParts, timeline: CaseTimeline, name = 'a', until = 'Mon 17:00') {
  return absenceOf({ parts: { ...office, ...parts }, timeline, milestone: name, until }).Milestone;
}

describe('why an item never started, as a proof says it (S22, S24)', () => {
  it('is that its condition was never true, with what it read', () => {
    const parts = { processes: [process([milestone('a', { when: is('status', 'Working') })])] };
    expect(absenceOf({ parts, timeline: caseOf('Mon 10:00') })).toMatchInlineSnapshot(`
      {
        "Milestone": "a never applied: \`status == "Working"\` (status is New) was never true while the process ran (processes.support@1.milestones.a.when)",
        "Process": "support, named by the project, as the case names none; version 1 is its only one (processes.support@1) (project.process)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`",
        "title": "Case c1, a: never started",
      }
    `);
  });

  it('is that its condition was true only before the process was entered', () => {
    const item = milestone('a', { when: is('status', 'Working') });
    const entry = { from: 'createdAt', when: is('priority', 'High') };
    const timeline = caseOf(
      'Mon 10:00',
      [
        ['Mon 11:00', set({ status: 'New' })],
        ['Mon 12:00', set({ priority: 'High' })],
      ],
      { fields: { status: 'Working', priority: 'Low' } },
    );
    expect(whyNot({ processes: [process([item], { entry })] }, timeline)).toMatchInlineSnapshot(
      `"a never applied: \`status == "Working"\` (status is New) was never true while the process ran (processes.support@1.milestones.a.when)"`,
    );
  });

  it('is that its condition was true only after the process was exited', () => {
    const item = milestone('a', { when: is('priority', 'Low') });
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Closed' })],
      ['Mon 12:00', set({ priority: 'Low' })],
    ]);
    expect(whyNot({ processes: [process([item])] }, timeline)).toMatchInlineSnapshot(
      `"a never applied: \`priority == "Low"\` (priority is High) was never true while the process ran (processes.support@1.milestones.a.when)"`,
    );
  });

  it('is that the process was exited at the very instant at which it would have started', () => {
    const item = milestone('a', { when: is('priority', 'Low') });
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ status: 'Closed', priority: 'Low' })]]);
    expect(whyNot({ processes: [process([item])] }, timeline)).toMatchInlineSnapshot(
      `"a found the process exited before it could start (processes.support@1.milestones.a)"`,
    );
  });

  it('is that its condition was true until the very instant at which the process was entered', () => {
    const item = milestone('a', { when: is('status', 'Working') });
    const entry = { from: 'createdAt', when: is('priority', 'High') };
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ status: 'New', priority: 'High' })]], {
      fields: { status: 'Working', priority: 'Low' },
    });
    expect(whyNot({ processes: [process([item], { entry })] }, timeline)).toMatchInlineSnapshot(
      `"a never applied: \`status == "Working"\` (status is New) was never true while the process ran (processes.support@1.milestones.a.when)"`,
    );
  });

  it('is told as the case stood last where the process was exited and goes on', () => {
    const item = milestone('a', { when: is('priority', 'Low') });
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Closed' })],
      ['Mon 12:00', set({ status: 'New' })],
      ['Mon 13:00', set({ priority: 'Medium' })],
    ]);
    expect(whyNot({ processes: [process([item])] }, timeline)).toMatchInlineSnapshot(
      `"a never applied: \`priority == "Low"\` (priority is Medium) was never true while the process ran (processes.support@1.milestones.a.when)"`,
    );
  });

  it('is that the item before was never completed', () => {
    const parts = { processes: [process([milestone('a'), milestone('b', { after: 'a' })])] };
    expect(whyNot(parts, caseOf('Mon 10:00'), 'b')).toMatchInlineSnapshot(
      `"b starts after \`a\`, which was never completed (processes.support@1.milestones.b.after)"`,
    );
  });

  it('is that its condition was true for no time, between what an event sets and what follows from it', () => {
    const item = milestone('a', { when: both(is('status', 'Closed'), not(flag('isClosed'))) });
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ status: 'Closed' })]]);
    const never = { exitWhen: is('status', 'Gone') };
    expect(whyNot({ processes: [process([item], never)] }, timeline)).toMatchInlineSnapshot(
      `"a never applied: \`status == "Closed" && !isClosed\` (status is Closed, isClosed is true) was never true while the process ran (processes.support@1.milestones.a.when)"`,
    );
  });

  it('is that what it comes after began and was not completed, though others were', () => {
    const items = [milestone('a'), milestone('c'), milestone('b', { after: 'a' })];
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', complete('c')]]);
    expect(whyNot({ processes: [process(items)] }, timeline, 'b')).toMatchInlineSnapshot(
      `"b starts after \`a\`, which was never completed (processes.support@1.milestones.b.after)"`,
    );
  });

  it('is that the process exited before what it comes after was completed, or at the same time', () => {
    const items = [
      milestone('a', { completeWhen: is('status', 'Closed') }),
      milestone('b', { after: 'a' }),
      milestone('c', { completeWhen: is('status', 'Closed') }),
    ];
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ status: 'Closed' })]]);
    expect(whyNot({ processes: [process(items)] }, timeline, 'b')).toMatchInlineSnapshot(
      `"b found the process exited before it could start (processes.support@1.milestones.b)"`,
    );
  });

  it('is the condition where both stand in the way, and not the item before where that was completed', () => {
    const b = milestone('b', { after: 'a', when: is('status', 'Working') });
    const parts = { processes: [process([milestone('a'), b])] };
    expect(whyNot(parts, caseOf('Mon 10:00'), 'b')).toMatchInlineSnapshot(
      `"b never applied: \`status == "Working"\` (status is New) was never true while the process ran (processes.support@1.milestones.b.when)"`,
    );
    const working = caseOf('Mon 10:00', [], { fields: { status: 'Working' } });
    expect(whyNot(parts, working, 'b')).toMatchInlineSnapshot(
      `"b starts after \`a\`, which was never completed (processes.support@1.milestones.b.after)"`,
    );
    const completed = caseOf('Mon 10:00', [['Mon 11:00', complete('a')]]);
    expect(whyNot(parts, completed, 'b')).toMatchInlineSnapshot(
      `"b never applied: \`status == "Working"\` (status is New) was never true while the process ran (processes.support@1.milestones.b.when)"`,
    );
  });

  it('is that another item of its milestone took its place', () => {
    const items = [milestone('a-1', { milestone: 'a' }), milestone('a-2', { milestone: 'a' })];
    expect(whyNot({ processes: [process(items)] }, caseOf('Mon 10:00'), 'a-2')).toMatchInlineSnapshot(
      `"a-2 left its place to \`a-1\`, occurrence 1 of the same milestone (processes.support@1.milestones.a-2)"`,
    );
  });

  it('is told of each item that a name means', () => {
    const items = [
      milestone('a-1', { milestone: 'a', when: is('status', 'Working') }),
      milestone('a-2', { milestone: 'a', when: is('status', 'Waiting') }),
      milestone('b', { when: is('status', 'Waiting') }),
    ];
    expect(
      absenceOf({ parts: { ...office, processes: [process(items)] }, timeline: caseOf('Mon 10:00') }),
    ).toMatchInlineSnapshot(`
      {
        "Milestone": "a-1 never applied: \`status == "Working"\` (status is New) was never true while the process ran (processes.support@1.milestones.a-1.when)
      a-2 never applied: \`status == "Waiting"\` (status is New) was never true while the process ran (processes.support@1.milestones.a-2.when)",
        "Process": "support, named by the project, as the case names none; version 1 is its only one (processes.support@1) (project.process)
      the case entered it Mon 2 Mar 2026 10:00 UTC, at its \`createdAt\`",
        "title": "Case c1, a-1 and a-2: never started",
      }
    `);
  });

  it('is told by the version that the case was on last', () => {
    const first = process([milestone('a', { when: is('status', 'Waiting') })]);
    const next = process([milestone('a', { when: is('status', 'Later') })], {
      version: 2,
      default: false,
      updateRules: [{ from: 1, to: 2 }],
    });
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ priority: 'Low' })]]);
    expect(whyNot({ processes: [first, next] }, timeline)).toMatchInlineSnapshot(
      `"a never applied: \`status == "Later"\` (status is New) was never true while the process ran (processes.support@2.milestones.a.when)"`,
    );
  });
});

describe('why no process ran, as a proof says it (S10, S11)', () => {
  const items = [milestone('a')];
  const of = (parts: PlanParts, timeline: CaseTimeline, more: Partial<Told> = {}) =>
    absenceOf({ parts: { ...office, ...parts }, timeline, ...more }).Process;
  const cover: Cover = { key: 'g', name: 'Gold', targets: {} };

  it('is that nobody names one', () => {
    const { project } = planOf({ processes: [] }).content;
    expect(
      of({ processes: [process(items)] }, caseOf('Mon 10:00'), { content: { project } }),
    ).toMatchInlineSnapshot(`"none: neither the record nor the project names a process"`);
  });

  it('is that the one that the project or the case names is not there', () => {
    expect(
      of({ processes: [process(items)], projectProcess: 'other' }, caseOf('Mon 10:00')),
    ).toMatchInlineSnapshot(`
      "none: the plan has no process \`other\`
      \`other\` is named by the project (project.process)"
    `);
    expect(
      of({ processes: [process(items)] }, caseOf('Mon 10:00', [], { process: 'other' })),
    ).toMatchInlineSnapshot(`
      "none: the plan has no process \`other\`
      \`other\` is named by the case (processes.other@1)"
    `);
  });

  it('is that its entry condition was never true, of the version then in effect', () => {
    const entry = { from: 'createdAt', when: is('status', 'Working') };
    expect(
      of({ processes: [process(items, { entry })] }, caseOf('Mon 10:00', [], { process: 'support' })),
    ).toMatchInlineSnapshot(`
      "none: the entry condition of \`support\` was never true
      \`support\` is named by the case (processes.support@1)
      its entry condition: \`status == "Working"\` (status is New) (processes.support@1.entry.when)"
    `);
    const second = process(items, {
      version: 2,
      entry: { from: 'createdAt', when: is('status', 'Waiting') },
      effective: { from: at('Mon 12:00') },
    });
    const first = process(items, { entry, default: false });
    expect(of({ processes: [first, second] }, caseOf('Mon 10:00'))).toMatchInlineSnapshot(`
      "none: the entry condition of \`support\` was never true
      \`support\` is named by the project (project.process)
      its entry condition: \`status == "Waiting"\` (status is New) (processes.support@2.entry.when)"
    `);
    expect(
      of({ processes: [first, second] }, caseOf('Mon 10:00'), { until: 'Mon 11:00' }),
    ).toMatchInlineSnapshot(`
      "none: the entry condition of \`support\` was never true
      \`support\` is named by the project (project.process)
      its entry condition: \`status == "Working"\` (status is New) (processes.support@1.entry.when)"
    `);
  });

  it('is its entry condition also when no version is in effect at the end, and then of the default one', () => {
    const of_ = (number: number, value: string, parts: Partial<PlanProcess> = {}) =>
      process(items, {
        version: number,
        effective: { to: at('Mon 12:00') },
        entry: { from: 'createdAt', when: is('status', value) },
        default: false,
        ...parts,
      });
    const versions = [of_(1, 'One', { default: true }), of_(2, 'Two')];
    expect(of({ processes: versions }, caseOf('Mon 10:00'))).toMatchInlineSnapshot(`
      "none: the entry condition of \`support\` was never true
      \`support\` is named by the project (project.process)
      its entry condition: \`status == "One"\` (status is New) (processes.support@1.entry.when)"
    `);
  });

  it('is not its entry condition where something else keeps it out', () => {
    const entry = { from: 'createdAt', when: is('status', 'Working') };
    const inactive = process(items, { active: false, entry });
    expect(of({ processes: [inactive] }, caseOf('Mon 10:00'))).toMatchInlineSnapshot(`
      "none: \`support\`: no version of it is active
      \`support\` is named by the project (project.process)"
    `);
  });

  it('is the entry condition of the version that the entitlement names', () => {
    const entry = (value: string) => ({ from: 'createdAt', when: is('status', value) });
    const versions = [
      process(items, { entry: entry('One') }),
      process(items, { version: 2, entry: entry('Two') }),
    ];
    const pinned = { ...cover, process: 'support', processVersion: 1 };
    const timeline = caseOf('Mon 10:00', [], { placement: { cover: pinned, by: 'named', fields: {} } });
    expect(of({ processes: versions }, timeline)).toMatchInlineSnapshot(`
      "none: the entry condition of \`support\` was never true
      \`Gold\` is the entitlement that the case names
      \`support\` is named by the entitlement (processes.support@1)
      its entry condition: \`status == "One"\` (status is New) (processes.support@1.entry.when)"
    `);
  });

  it('is that its entry field stayed blank', () => {
    expect(
      of({ processes: [process(items, { entry: { from: 'openedAt' } })] }, caseOf('Mon 10:00')),
    ).toMatchInlineSnapshot(`
      "none: \`openedAt\` is blank, so \`support\` has no start
      \`support\` is named by the project (project.process)"
    `);
  });

  it('is that it is for records of another type, or of no version in effect', () => {
    const others = [process(items, { object: 'WorkOrder' }), process(items, { name: 'other' })];
    expect(of({ processes: others }, caseOf('Mon 10:00'))).toMatchInlineSnapshot(`
      "none: \`support\` is a process for \`WorkOrder\`, and the record is a \`Case\`
      \`support\` is named by the project (project.process)"
    `);
    const inactive = process(items, { active: false });
    expect(of({ processes: [inactive] }, caseOf('Mon 10:00'))).toMatchInlineSnapshot(`
      "none: \`support\`: no version of it is active
      \`support\` is named by the project (project.process)"
    `);
  });

  it('is that the entitlement names none, or one that is not there', () => {
    const placed = (one: Cover) => caseOf('Mon 10:00', [], { placement: { cover: one, fields: {} } });
    expect(of({ processes: [process(items)] }, placed(cover))).toMatchInlineSnapshot(`
      "none: the entitlement \`Gold\` names no process
      \`Gold\` is the entitlement that the case found"
    `);
    expect(
      of({ processes: [process(items)] }, placed({ ...cover, process: 'other' })),
    ).toMatchInlineSnapshot(`
      "none: the plan has no process \`other\`
      \`Gold\` is the entitlement that the case found
      \`other\` is named by the entitlement (processes.other@1)"
    `);
    const over = { ...cover, process: 'support', to: at('Mon 09:00') };
    expect(of({ processes: [process(items)] }, placed(over))).toMatchInlineSnapshot(`
      "none: the term of \`Gold\` is over
      \`Gold\` is the entitlement that the case found
      \`support\` is named by the entitlement (processes.support@1)"
    `);
  });
});
