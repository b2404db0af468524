import { describe, expect, it } from 'vitest';
import {
  flag,
  hours,
  is,
  milestone,
  open,
  process,
  table,
  weekdays,
  within,
} from '../simulate/plan-builder.js';
import { caseOf, complete, set } from '../simulate/run.js';
import { type Told, tell } from './tell.js';

const office = { calendars: [weekdays('office', [open(9, 17)])], defaultCalendar: 'office' };

/** What a proof says of where the time of a clock begins. */
function startOf(told: Told): string | undefined {
  return tell(told).Start;
}

describe('where the time of a clock begins, as a proof says it (S22, S24)', () => {
  it('is the start of the process for an item that counts from there', () => {
    const item = milestone('a', { start: 'process' });
    expect(
      startOf({
        parts: { ...office, processes: [process([item])] },
        timeline: caseOf('Mon 10:00'),
        milestone: 'a',
      }),
    ).toMatchInlineSnapshot(`"Mon 2 Mar 2026 10:00 UTC, the start of the process"`);
  });

  it('is the start of the process also when the condition comes true later', () => {
    const item = milestone('a', { start: 'process', when: is('status', 'Working') });
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ status: 'Working' })]]);
    const { Start, Milestone } = tell({
      parts: { ...office, processes: [process([item])] },
      timeline,
      milestone: 'a',
    });
    expect({ Start, Milestone }).toMatchInlineSnapshot(`
      {
        "Milestone": "a (processes.support@1.milestones.a)
      applies since Mon 2 Mar 2026 12:00 UTC: \`status == "Working"\` (status is Working) (processes.support@1.milestones.a.when)",
        "Start": "Mon 2 Mar 2026 10:00 UTC, the start of the process",
      }
    `);
  });

  it('is the entry for an item that always applies, and the clock waits for the opening', () => {
    const parts = { ...office, processes: [process([milestone('a')])] };
    expect(startOf({ parts, timeline: caseOf('Mon 08:00'), milestone: 'a' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 08:00 UTC, when the process was entered; the hours are closed then, and the clock waits for Mon 2 Mar 2026 09:00 UTC"`,
    );
    expect(startOf({ parts, timeline: caseOf('Mon 09:00'), milestone: 'a' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 09:00 UTC, when the process was entered"`,
    );
  });

  it('is the entry for a condition that was true before it', () => {
    const item = milestone('a', { when: is('status', 'New') });
    const entry = { from: 'createdAt', when: is('priority', 'High') };
    const parts = { ...office, processes: [process([item], { entry })] };
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ priority: 'High' })]], {
      fields: { status: 'New', priority: 'Low' },
    });
    const { Start, Milestone, Process } = tell({ parts, timeline, milestone: 'a' });
    expect({ Start, Milestone, Process }).toMatchInlineSnapshot(`
      {
        "Milestone": "a (processes.support@1.milestones.a)
      applies since Mon 2 Mar 2026 10:00 UTC: \`status == "New"\` (status is New) (processes.support@1.milestones.a.when)",
        "Process": "support, named by the project, as the case names none; version 1 is its only one (processes.support@1) (project.process)
      the case entered it Mon 2 Mar 2026 11:00 UTC, with Mon 2 Mar 2026 10:00 UTC, its \`createdAt\`, as the start, as \`priority == "High"\` (priority is High) (processes.support@1.entry.when)",
        "Start": "Mon 2 Mar 2026 11:00 UTC, when the process was entered",
      }
    `);
  });

  it('is the instant at which the condition came true', () => {
    const parts = { ...office, processes: [process([milestone('a', { when: is('status', 'Working') })])] };
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Working' })],
      ['Mon 12:00', set({ priority: 'Low' })],
    ]);
    const { Start, Milestone } = tell({ parts, timeline, milestone: 'a' });
    expect({ Start, Milestone }).toMatchInlineSnapshot(`
      {
        "Milestone": "a (processes.support@1.milestones.a)
      applies since Mon 2 Mar 2026 11:00 UTC: \`status == "Working"\` (status is Working) (processes.support@1.milestones.a.when)",
        "Start": "Mon 2 Mar 2026 11:00 UTC, when its condition came true",
      }
    `);
  });

  it('is the completion of the item it comes after, with the rule that says so', () => {
    const parts = { ...office, processes: [process([milestone('a'), milestone('b', { after: 'a' })])] };
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', complete('a')]]);
    const { Start, Milestone } = tell({ parts, timeline, milestone: 'b' });
    expect({ Start, Milestone }).toMatchInlineSnapshot(`
      {
        "Milestone": "b, which always applies (processes.support@1.milestones.b)
      may start when \`a\` is completed (processes.support@1.milestones.b.after)",
        "Start": "Mon 2 Mar 2026 11:00 UTC, when \`a\` was completed",
      }
    `);
  });

  it('is the condition where that came true after the item before was completed, and that item where not', () => {
    const b = milestone('b', { after: 'a', when: is('status', 'Working') });
    const parts = { ...office, processes: [process([milestone('a'), b])] };
    const later = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 12:00', set({ status: 'Working' })],
    ]);
    const earlier = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Working' })],
      ['Mon 12:00', complete('a')],
    ]);
    expect(startOf({ parts, timeline: later, milestone: 'b' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC, when its condition came true"`,
    );
    expect(startOf({ parts, timeline: earlier, milestone: 'b' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC, when \`a\` was completed"`,
    );
  });

  it('is the completion of the occurrence before, for one that recurs independently', () => {
    const parts = { ...office, processes: [process([milestone('a', { recurrence: 'independent' })])] };
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 13:00', complete('a')],
    ]);
    expect(
      startOf({ parts, timeline, milestone: 'a', occurrence: 1, until: 'Mon 15:00' }),
    ).toMatchInlineSnapshot(`"Mon 2 Mar 2026 10:00 UTC, when the process was entered"`);
    expect(
      startOf({ parts, timeline, milestone: 'a', occurrence: 2, until: 'Mon 15:00' }),
    ).toMatchInlineSnapshot(`"Mon 2 Mar 2026 11:00 UTC, when occurrence 1 was completed"`);
    expect(
      startOf({ parts, timeline, milestone: 'a', occurrence: 3, until: 'Mon 15:00' }),
    ).toMatchInlineSnapshot(`"Mon 2 Mar 2026 13:00 UTC, when occurrence 2 was completed"`);
  });

  it('is the target of the occurrence before, for one in a sequence that was early, else its completion', () => {
    const item = milestone('a', { recurrence: 'sequential', target: within(hours(2)) });
    const parts = { ...office, processes: [process([item])] };
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 15:00', complete('a')],
    ]);
    expect(
      startOf({ parts, timeline, milestone: 'a', occurrence: 2, until: 'Mon 16:00' }),
    ).toMatchInlineSnapshot(`"Mon 2 Mar 2026 12:00 UTC, the target of occurrence 1"`);
    expect(
      startOf({ parts, timeline, milestone: 'a', occurrence: 3, until: 'Mon 16:00' }),
    ).toMatchInlineSnapshot(`"Mon 2 Mar 2026 15:00 UTC, when occurrence 2 was completed"`);
  });

  it('is the condition for one that follows an occurrence and waits for it', () => {
    const item = milestone('a', { recurrence: 'independent', when: is('status', 'New') });
    const parts = { ...office, processes: [process([item])] };
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 11:00', set({ status: 'Working' })],
      ['Mon 12:00', set({ status: 'New' })],
    ]);
    expect(startOf({ parts, timeline, milestone: 'a', until: 'Mon 15:00' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC, when its condition came true"`,
    );
  });

  it('is the condition, though another milestone was completed at that instant', () => {
    const items = [
      milestone('a', { recurrence: 'independent', when: is('status', 'New') }),
      milestone('b', { when: is('status', 'New') }),
    ];
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 11:00', set({ status: 'Working' })],
      ['Mon 12:00', set({ status: 'New' })],
      ['Mon 12:00', complete('b')],
    ]);
    expect(
      startOf({
        parts: { ...office, processes: [process(items)] },
        timeline,
        milestone: 'a',
        until: 'Mon 13:00',
      }),
    ).toMatchInlineSnapshot(`"Mon 2 Mar 2026 12:00 UTC, when its condition came true"`);
  });

  it('is the condition, though it comes true at the target of an occurrence that was cancelled, or of an earlier cycle', () => {
    const item = milestone('a', {
      recurrence: 'independent',
      when: is('status', 'New'),
      target: within(hours(3)),
    });
    const parts = {
      ...office,
      semantics: { reopen: 'new-cycle' } as const,
      processes: [process([item], { exitWhen: is('priority', 'Gone') })],
    };
    const lost = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Working' })],
      ['Mon 13:00', set({ status: 'New' })],
    ]);
    expect(startOf({ parts, timeline: lost, milestone: 'a', until: 'Mon 14:00' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 13:00 UTC, when its condition came true"`,
    );
    const again = caseOf('Mon 10:00', [
      ['Mon 10:30', complete('a')],
      ['Mon 11:00', set({ priority: 'Gone' })],
      ['Mon 11:30', set({ priority: 'High' })],
      ['Mon 12:00', set({ status: 'Working' })],
      ['Mon 13:00', set({ status: 'New' })],
    ]);
    expect(startOf({ parts, timeline: again, milestone: 'a', until: 'Mon 14:00' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 13:00 UTC, when its condition came true"`,
    );
  });

  it('is told without a condition that the version of now has and that had not held at the birth (S16)', () => {
    const first = process([milestone('a')], { default: true });
    const next = process([milestone('a', { when: is('status', 'Working') })], {
      version: 2,
      default: false,
      updateRules: [{ from: 1, to: 2 }],
    });
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ status: 'Working' })]]);
    expect(
      tell({ parts: { ...office, processes: [first, next] }, timeline, milestone: 'a', until: 'Mon 12:00' })
        .Milestone,
    ).toMatchInlineSnapshot(`"a, which always applies (processes.support@2.milestones.a)"`);
  });

  it('is the instant of a new target under `onTargetChange: restart`, and stays under `keep` (S27)', () => {
    const target = table('priority', { High: within(hours(2)), Low: within(hours(8)) });
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ priority: 'Low' })]]);
    const parts = (onTargetChange: 'keep' | 'restart') => ({
      ...office,
      processes: [process([milestone('a', { target, onTargetChange })])],
    });
    expect(startOf({ parts: parts('restart'), timeline, milestone: 'a' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 11:00 UTC, when its target changed (\`onTargetChange: restart\`)"`,
    );
    expect(startOf({ parts: parts('keep'), timeline, milestone: 'a' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 10:00 UTC, when the process was entered"`,
    );
  });

  it('is the instant at which the process began anew, in a later cycle (S14)', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Closed' })],
      ['Mon 13:00', set({ status: 'New' })],
    ]);
    const parts = (start: 'criteria' | 'process') => ({
      ...office,
      semantics: { reopen: 'new-cycle' } as const,
      processes: [process([milestone('a', { start })], { exitWhen: flag('isClosed') })],
    });
    expect(startOf({ parts: parts('criteria'), timeline, milestone: 'a' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 13:00 UTC, when the process began anew"`,
    );
    expect(startOf({ parts: parts('process'), timeline, milestone: 'a' })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 13:00 UTC, when the process began anew"`,
    );
    expect(startOf({ parts: parts('process'), timeline, milestone: 'a', cycle: 1 })).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 10:00 UTC, the start of the process"`,
    );
  });

  it('follows the entry field of the process (S11)', () => {
    const process_ = process([milestone('a', { start: 'process' })], { entry: { from: 'openedAt' } });
    const parts = { ...office, processes: [process_] };
    const { Start, Process } = tell({
      parts,
      timeline: caseOf('Mon 10:00', [['Mon 11:00', set({ openedAt: Date.UTC(2026, 2, 2, 9, 30) })]]),
      milestone: 'a',
      until: 'Mon 12:00',
    });
    expect({ Start, Process }).toMatchInlineSnapshot(`
      {
        "Process": "support, named by the project, as the case names none; version 1 is its only one (processes.support@1) (project.process)
      the case entered it Mon 2 Mar 2026 11:00 UTC, with Mon 2 Mar 2026 09:30 UTC, its \`openedAt\`, as the start",
        "Start": "Mon 2 Mar 2026 09:30 UTC, the start of the process",
      }
    `);
  });

  it('is told for hours that never open, of which there is no opening to wait for (S7)', () => {
    const never = weekdays('never', []);
    const parts = { calendars: [never], defaultCalendar: 'never', processes: [process([milestone('a')])] };
    expect(
      startOf({ parts, timeline: caseOf('Mon 10:00'), milestone: 'a', until: 'Mon 12:00' }),
    ).toMatchInlineSnapshot(`"Mon 2 Mar 2026 10:00 UTC, when the process was entered"`);
  });
});
