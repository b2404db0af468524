import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import type { PlanProcess } from '../../src/plan/process.js';
import type { Semantics } from '../../src/plan/semantics.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import {
  flag,
  hours,
  is,
  laterThan,
  milestone,
  minutes,
  open,
  type PlanParts,
  process,
  table,
  time,
  until,
  update,
  warning,
  weekdays,
  within,
} from '../simulate/plan-builder.js';
import { at, caseOf, complete, message, reopen, set } from '../simulate/run.js';
import { proofOf, type Told, tell } from './tell.js';

interface Run {
  readonly items: PlanMilestone[];
  readonly process?: Partial<PlanProcess>;
  readonly versions?: readonly PlanProcess[];
  readonly semantics?: Partial<Semantics>;
  readonly timeline: CaseTimeline;
  readonly end?: string;
  readonly milestone?: string;
  readonly occurrence?: number;
}

function toldOf(run: Run): Told {
  const { items, timeline, semantics = {}, end = 'Mon 17:00', milestone: name = 'a', occurrence } = run;
  return {
    parts: {
      calendars: [weekdays('office', [open(9, 17)])],
      defaultCalendar: 'office',
      semantics,
      processes: [process(items, run.process), ...(run.versions ?? [])],
    },
    timeline,
    until: end,
    milestone: name,
    ...(occurrence !== undefined && { occurrence }),
  };
}

/** What a proof says of how an occurrence ended and was judged. */
function endOf(run: Run) {
  const { title, Completed, Cancelled, Exited, Observed, Verdict } = tell(toldOf(run));
  return { title, end: Completed ?? Cancelled ?? Exited ?? Observed, Verdict };
}

describe('how an occurrence ended, as a proof says it', () => {
  it('is open when it was last observed', () => {
    expect(
      endOf({ items: [milestone('a')], timeline: caseOf('Mon 10:00'), end: 'Mon 12:00' }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "12:00 <= 14:00: still open, 2h left
      elapsed: 2h",
        "end": "Mon 2 Mar 2026 12:00 UTC: it is running",
        "title": "Case c1, a: still open, 2h left",
      }
    `);
    expect(
      endOf({ items: [milestone('a')], timeline: caseOf('Mon 10:00'), end: 'Mon 15:00' }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "15:00 > 14:00: violated, 1h over
      elapsed: 5h",
        "end": "Mon 2 Mar 2026 15:00 UTC: it is running",
        "title": "Case c1, a: violated, 1h over",
      }
    `);
  });

  it('S28: is completed by its condition, with what the record held then', () => {
    const items = [milestone('a', { completeWhen: is('status', 'Solved') })];
    const timeline = caseOf('Mon 10:00', [
      ['Mon 12:00', set({ status: 'Solved' })],
      ['Mon 12:00', set({ priority: 'Low' })],
      ['Mon 13:00', set({ status: 'New' })],
    ]);
    expect(endOf({ items, timeline })).toMatchInlineSnapshot(`
      {
        "Verdict": "12:00 <= 14:00: met, 2h left
      elapsed: 2h",
        "end": "Mon 2 Mar 2026 12:00 UTC: \`status == "Solved"\` (status is Solved) came true (processes.support@1.milestones.a.completeWhen)",
        "title": "Case c1, a: met, 2h left",
      }
    `);
  });

  it('S28: is completed by a condition that reads when it started', () => {
    const items = [milestone('a', { completeWhen: laterThan(time('lastAgentReplyAt'), time('startedAt')) })];
    expect(
      endOf({ items, timeline: caseOf('Mon 10:00', [['Mon 12:00', message('agent')]]) }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "12:00 <= 14:00: met, 2h left
      elapsed: 2h",
        "end": "Mon 2 Mar 2026 12:00 UTC: \`lastAgentReplyAt > startedAt\` (lastAgentReplyAt is Mon 2 Mar 2026 12:00 UTC, startedAt is Mon 2 Mar 2026 10:00 UTC) came true (processes.support@1.milestones.a.completeWhen)",
        "title": "Case c1, a: met, 2h left",
      }
    `);
  });

  it('S28: is completed by an event that names its id or its milestone', () => {
    const items = [milestone('a-1', { milestone: 'a' })];
    expect(
      endOf({ items, timeline: caseOf('Mon 10:00', [['Mon 12:00', complete('a-1')]]) }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "12:00 <= 14:00: met, 2h left
      elapsed: 2h",
        "end": "Mon 2 Mar 2026 12:00 UTC: an event completed it",
        "title": "Case c1, a-1: met, 2h left",
      }
    `);
    expect(
      endOf({ items, timeline: caseOf('Mon 10:00', [['Mon 12:00', complete('a')]]) }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "12:00 <= 14:00: met, 2h left
      elapsed: 2h",
        "end": "Mon 2 Mar 2026 12:00 UTC: an event completed it",
        "title": "Case c1, a-1: met, 2h left",
      }
    `);
  });

  it('S28: is completed by an event also where it has a condition', () => {
    const items = [milestone('a', { completeWhen: is('status', 'Solved') })];
    expect(
      endOf({ items, timeline: caseOf('Mon 10:00', [['Mon 12:00', complete('a')]]) }).end,
    ).toMatchInlineSnapshot(`"Mon 2 Mar 2026 12:00 UTC: an event completed it"`);
  });

  it('S28: is judged by the instant that an event gives, and told when that was taken in', () => {
    const items = [milestone('a')];
    const backDated = complete('a', { completedAt: 'Mon 13:00' });
    expect(
      endOf({ items, timeline: caseOf('Mon 10:00', [['Mon 15:00', backDated]]) }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "13:00 <= 14:00: met, 1h left
      elapsed: 3h",
        "end": "Mon 2 Mar 2026 13:00 UTC: an event completed it, taken in Mon 2 Mar 2026 15:00 UTC",
        "title": "Case c1, a: met, 1h left",
      }
    `);
    const ahead = complete('a', { completedAt: 'Mon 16:00' });
    expect(endOf({ items, timeline: caseOf('Mon 10:00', [['Mon 12:00', ahead]]) })).toMatchInlineSnapshot(`
      {
        "Verdict": "16:00 > 14:00: violated, 2h over
      elapsed: 6h",
        "end": "Mon 2 Mar 2026 16:00 UTC: an event completed it, taken in Mon 2 Mar 2026 12:00 UTC",
        "title": "Case c1, a: violated, 2h over",
      }
    `);
  });

  it('is completed by its condition and not by an event that completes another at the same instant', () => {
    const items = [milestone('a', { completeWhen: is('status', 'Solved') }), milestone('b')];
    const timeline = caseOf('Mon 10:00', [
      ['Mon 12:00', set({ status: 'Solved' })],
      ['Mon 12:00', complete('b')],
    ]);
    expect(endOf({ items, timeline }).end).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC: \`status == "Solved"\` (status is Solved) came true (processes.support@1.milestones.a.completeWhen)"`,
    );
  });

  it('is completed by its condition and not by an event of an earlier instant', () => {
    const items = [milestone('a', { recurrence: 'independent', completeWhen: is('status', 'Solved') })];
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 12:00', set({ status: 'Solved' })],
    ]);
    expect(endOf({ items, timeline, occurrence: 1 }).end).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 11:00 UTC: an event completed it"`,
    );
    expect(endOf({ items, timeline, occurrence: 2 }).end).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC: \`status == "Solved"\` (status is Solved) came true (processes.support@1.milestones.a.completeWhen)"`,
    );
  });

  it('S21: is cancelled as its condition is lost, in time or late', () => {
    const items = [milestone('a', { when: is('status', 'New') })];
    const lost = (when: string) => caseOf('Mon 10:00', [[when, set({ status: 'Working' })]]);
    expect(endOf({ items, timeline: lost('Mon 12:00') })).toMatchInlineSnapshot(`
      {
        "Verdict": "12:00 <= 14:00: cancelled in time, not judged, 2h left
      elapsed: 2h",
        "end": "Mon 2 Mar 2026 12:00 UTC: \`status == "New"\` (status is Working) is no longer true (processes.support@1.milestones.a.when)",
        "title": "Case c1, a: cancelled in time",
      }
    `);
    expect(endOf({ items, timeline: lost('Mon 15:00') })).toMatchInlineSnapshot(`
      {
        "Verdict": "15:00 > 14:00: violated, 1h over
      elapsed: 5h",
        "end": "Mon 2 Mar 2026 15:00 UTC: \`status == "New"\` (status is Working) is no longer true (processes.support@1.milestones.a.when)",
        "title": "Case c1, a: violated, 1h over",
      }
    `);
    expect(
      endOf({ items, timeline: lost('Mon 15:00'), semantics: { criteriaLost: 'remove' } }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "15:00 > 14:00: cancelled, and the violation is taken back, 1h over
      elapsed: 5h",
        "end": "Mon 2 Mar 2026 15:00 UTC: \`status == "New"\` (status is Working) is no longer true (processes.support@1.milestones.a.when)",
        "title": "Case c1, a: cancelled",
      }
    `);
  });

  it('S16: is cancelled by a version that lacks it', () => {
    const next = process([milestone('b')], { version: 2, updateRules: [{ from: 1, to: 2 }] });
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ priority: 'Low' })]]);
    const first = { default: true };
    expect(
      endOf({
        items: [milestone('a')],
        process: first,
        versions: [{ ...next, default: false }],
        timeline,
      }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "12:00 <= 14:00: cancelled in time, not judged, 2h left
      elapsed: 2h",
        "end": "Mon 2 Mar 2026 12:00 UTC: the version that the case moved to lacks it",
        "title": "Case c1, a: cancelled in time",
      }
    `);
  });

  it('S16: is cancelled by its condition and not by the version, when the version keeps it', () => {
    const items = [milestone('a', { when: is('status', 'New') })];
    const next = process(items, { version: 2, default: false, updateRules: [{ from: 1, to: 2 }] });
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ status: 'Working' })]]);
    expect(endOf({ items, versions: [next], timeline }).end).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC: \`status == "New"\` (status is Working) is no longer true (processes.support@2.milestones.a.when)"`,
    );
  });

  it('S28: is cancelled as the completion of the occurrence before it is cleared, which comes back', () => {
    const items = [milestone('a', { recurrence: 'sequential' })];
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', complete('a')],
      ['Mon 12:00', reopen('a', 1)],
    ]);
    expect(endOf({ items, timeline, occurrence: 2 })).toMatchInlineSnapshot(`
      {
        "Verdict": "Mon 2 Mar 2026 12:00 UTC <= Tue 3 Mar 2026 10:00 UTC: cancelled in time, not judged, 4h left
      elapsed: 0m",
        "end": "Mon 2 Mar 2026 12:00 UTC: the completion of the occurrence before it was cleared",
        "title": "Case c1, a #2: cancelled in time",
      }
    `);
    expect(endOf({ items, timeline, occurrence: 1 })).toMatchInlineSnapshot(`
      {
        "Verdict": "17:00 > 14:00: violated, 3h over
      elapsed: 7h",
        "end": "Mon 2 Mar 2026 17:00 UTC: it is running",
        "title": "Case c1, a #1: violated, 3h over",
      }
    `);
  });

  it('S15: is cancelled as the entitlement changes', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', { kind: 'entitlement', entitlement: null }]], {
      placement: { cover: { key: 'g', name: 'Gold', process: 'support', targets: {} }, fields: {} },
    });
    expect(endOf({ items: [milestone('a')], timeline })).toMatchInlineSnapshot(`
      {
        "Verdict": "12:00 <= 14:00: cancelled in time, not judged, 2h left
      elapsed: 2h",
        "end": "Mon 2 Mar 2026 12:00 UTC: the case got another entitlement, or none, and the process ended",
        "title": "Case c1, a: cancelled in time",
      }
    `);
    const items = [milestone('a', { when: is('status', 'New') })];
    expect(endOf({ items, timeline }).end).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC: the case got another entitlement, or none, and the process ended"`,
    );
  });

  it('S15: is cancelled by its condition, and not by an entitlement that changes later', () => {
    const items = [milestone('a', { when: is('status', 'New') })];
    const timeline = caseOf(
      'Mon 10:00',
      [
        ['Mon 12:00', set({ status: 'Working' })],
        ['Mon 12:00', { kind: 'entitlement', entitlement: null }],
      ],
      { placement: { cover: { key: 'g', name: 'Gold', process: 'support', targets: {} }, fields: {} } },
    );
    expect(endOf({ items, timeline }).end).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC: \`status == "New"\` (status is Working) is no longer true (processes.support@1.milestones.a.when)"`,
    );
  });

  it('S15, S42: is judged by what the entitlement promised that it had, and not by the one that ended it', () => {
    const promise = (name: string, target: number) => ({
      key: name,
      name,
      process: 'support',
      template: name,
      targets: { a: within(hours(target)) },
    });
    const timeline = caseOf(
      'Mon 10:00',
      [['Mon 12:00', { kind: 'entitlement', entitlement: 'Gold', cover: promise('gold', 1) }]],
      { placement: { cover: promise('silver', 3), fields: {} } },
    );
    const { Target, Due } = tell({
      ...toldOf({ items: [milestone('a')], timeline, occurrence: 1 }),
      cycle: 1,
    });
    expect([Target, Due]).toMatchInlineSnapshot(`
      [
        "3h of open time (templates.silver.targets.a)",
        "Mon 2 Mar 2026 13:00 UTC, after 3h of open time",
      ]
    `);
  });

  it('S16: is cancelled by the version that lacks it, though its condition is lost as well', () => {
    const next = process([milestone('b')], { version: 2, default: false, updateRules: [{ from: 1, to: 2 }] });
    const items = [milestone('a', { when: is('status', 'New') })];
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ status: 'Working' })]]);
    expect(endOf({ items, versions: [next], timeline }).end).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 12:00 UTC: the version that the case moved to lacks it"`,
    );
  });

  it('S21, S16: keeps its violation where a version lacks it, also where a lost condition takes it back', () => {
    const next = process([milestone('b')], { version: 2, default: false, updateRules: [{ from: 1, to: 2 }] });
    const timeline = caseOf('Mon 10:00', [['Mon 15:00', set({ status: 'Working' })]]);
    expect(
      endOf({
        items: [milestone('a')],
        versions: [next],
        timeline,
        semantics: { criteriaLost: 'remove' },
      }).Verdict,
    ).toMatchInlineSnapshot(`
      "15:00 > 14:00: violated, 1h over
      elapsed: 5h"
    `);
  });

  it('S28, S33: is completed by the event, and asked for what held before what that lets a pass see', () => {
    const target = table('priority', { High: within(hours(2)), Low: within(hours(1)) });
    const parts: PlanParts = {
      semantics: { actionsReevaluate: false },
      actions: [update('lower', { priority: 'Low' })],
      processes: [process([milestone('a', { target, triggers: [warning(minutes(-90), 'lower')] })])],
    };
    const timeline = caseOf('Mon 10:00', [['Mon 11:30', complete('a')]]);
    const { Target, Verdict } = tell({ parts, timeline, milestone: 'a', until: 'Mon 12:00' });
    expect([Target, Verdict]).toMatchInlineSnapshot(`
      [
        "2h, the row of the table for priority High (processes.support@1.milestones.a.target.values.High)",
        "11:30 <= 12:00: met, 30m left
      elapsed: 1h 30m",
      ]
    `);
  });

  it('S13: is exited by the condition of the process', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ status: 'Closed' })]]);
    expect(endOf({ items: [milestone('a')], timeline })).toMatchInlineSnapshot(`
      {
        "Verdict": "12:00 <= 14:00: exited in time, not judged, 2h left
      elapsed: 2h",
        "end": "Mon 2 Mar 2026 12:00 UTC: the process exited, as \`isClosed\` (isClosed is true) (processes.support@1.exitWhen)",
        "title": "Case c1, a: exited in time",
      }
    `);
  });

  it('S13: cites the closing condition of the object type where the process has none of its own', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ status: 'Closed' })]]);
    const run = toldOf({ items: [milestone('a')], timeline });
    const closing = 'objectTypes.Case.closedWhen';
    const own = 'processes.support@1.exitWhen';
    const ruleOf = (origins: Record<string, string>) => {
      const proof = proofOf({ ...run, origins });
      return proof.kind === 'occurrence' && 'condition' in proof.end.cause
        ? proof.end.cause.condition.rule
        : undefined;
    };
    expect(ruleOf({ [closing]: 'case.yaml:9:1' })).toEqual({ path: closing, place: 'case.yaml:9:1' });
    expect(ruleOf({ [closing]: 'case.yaml:9:1', [own]: 'p.yaml:3:1' })).toEqual({
      path: own,
      place: 'p.yaml:3:1',
    });
    expect(ruleOf({})).toEqual({ path: own });
  });

  it('S13: is exited as the process has run its whole duration', () => {
    const run = { items: [milestone('a', { target: within(hours(8)) })], process: { duration: hours(3) } };
    expect(endOf({ ...run, timeline: caseOf('Mon 10:00') })).toMatchInlineSnapshot(`
      {
        "Verdict": "Mon 2 Mar 2026 13:00 UTC <= Tue 3 Mar 2026 10:00 UTC: exited in time, not judged, 5h left
      elapsed: 3h",
        "end": "Mon 2 Mar 2026 13:00 UTC: the process had run its whole duration (processes.support@1.duration)",
        "title": "Case c1, a: exited in time",
      }
    `);
    const { exitWhen: _, ...endless } = process(run.items, { duration: hours(3) });
    const proof = proofOf({
      ...toldOf({ ...run, timeline: caseOf('Mon 10:00') }),
      parts: { calendars: [], processes: [endless] },
    });
    expect(proof).toMatchObject({
      end: { cause: { kind: 'process-expired', rule: { path: 'processes.support@1.duration' } } },
    });
  });

  it('S13: an exit in time is judged as it is, or by what passes after it under `read-time`', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ status: 'Closed' })]]);
    const items = [milestone('a')];
    expect(
      endOf({ items, timeline, semantics: { exitJudgement: 'at-exit' } }).Verdict,
    ).toMatchInlineSnapshot(`
      "12:00 <= 14:00: exited in time, not judged, 2h left
      elapsed: 2h"
    `);
    expect(
      endOf({ items, timeline, semantics: { exitJudgement: 'read-time' } }).Verdict,
    ).toMatchInlineSnapshot(`
      "17:00 > 14:00: violated
      elapsed: 2h"
    `);
    expect(
      endOf({ items, timeline, semantics: { exitJudgement: 'read-time' }, end: 'Mon 13:00' }).Verdict,
    ).toMatchInlineSnapshot(`
      "13:00 <= 14:00: exited in time, not judged, 2h left
      elapsed: 2h"
    `);
  });

  it('S13: a second exit is told by its own reason', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Closed' })],
      ['Mon 12:00', set({ status: 'New' })],
    ]);
    const items = [milestone('a', { target: within(hours(8)) })];
    expect(endOf({ items, process: { duration: hours(4) }, timeline }).end).toMatchInlineSnapshot(
      `"Mon 2 Mar 2026 14:00 UTC: the process had run its whole duration (processes.support@1.duration)"`,
    );
  });
});

describe('what a verdict compares, as a proof says it (S23, S25, S29)', () => {
  const pauseWhen = is('status', 'Waiting');

  it('is the target with the completion: equal is met', () => {
    const items = [milestone('a')];
    expect(
      endOf({ items, timeline: caseOf('Mon 10:00', [['Mon 14:00', complete('a')]]) }).Verdict,
    ).toMatchInlineSnapshot(`
      "14:00 <= 14:00: met, 0m left
      elapsed: 4h"
    `);
    expect(
      endOf({ items, timeline: caseOf('Mon 10:00', [['Mon 14:01', complete('a')]]) }).Verdict,
    ).toMatchInlineSnapshot(`
      "14:01 > 14:00: violated, 1m over
      elapsed: 4h 1m"
    `);
  });

  it('is what was left while a pause hides the target', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Waiting' })],
      ['Mon 15:00', complete('a')],
    ]);
    expect(endOf({ items: [milestone('a', { pauseWhen })], timeline })).toMatchInlineSnapshot(`
      {
        "Verdict": "the clock stands still with 3h left: met
      elapsed: 5h, 4h of it while the clock stood still",
        "end": "Mon 2 Mar 2026 15:00 UTC: an event completed it",
        "title": "Case c1, a: met, 3h left",
      }
    `);
  });

  it('is the target that passed before a pause', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 15:00', set({ status: 'Waiting' })]]);
    expect(endOf({ items: [milestone('a', { pauseWhen })], timeline })).toMatchInlineSnapshot(`
      {
        "Verdict": "17:00 > 14:00: violated, 1h over
      elapsed: 7h, 2h of it while the clock stood still",
        "end": "Mon 2 Mar 2026 17:00 UTC: it is paused",
        "title": "Case c1, a: violated, 1h over",
      }
    `);
  });

  it('is nothing where there is no target, and says why', () => {
    expect(
      endOf({ items: [milestone('a', { target: until('dueAt') })], timeline: caseOf('Mon 10:00') }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "no target, as \`dueAt\` is blank: still open
      elapsed: 7h",
        "end": "Mon 2 Mar 2026 17:00 UTC: it is running",
        "title": "Case c1, a: still open",
      }
    `);
    const blanked = caseOf('Mon 10:00', [['Mon 11:00', set({ dueAt: null })]], {
      fields: { dueAt: at('Mon 15:00') },
    });
    expect(
      endOf({ items: [milestone('a', { target: until('dueAt') })], timeline: blanked }).Verdict,
    ).toMatchInlineSnapshot(`
      "no target, as \`dueAt\` is blank: still open
      elapsed: 7h"
    `);
  });

  it('S22: is violated at birth where the base lies in the past', () => {
    const item = milestone('a', {
      start: 'process',
      target: within(minutes(30)),
      when: is('status', 'Working'),
    });
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ status: 'Working' })]]);
    expect(endOf({ items: [item], timeline, end: 'Mon 13:00' })).toMatchInlineSnapshot(`
      {
        "Verdict": "13:00 > 10:30: violated, 2h 30m over
      elapsed: 3h",
        "end": "Mon 2 Mar 2026 13:00 UTC: it is running",
        "title": "Case c1, a: violated, 2h 30m over",
      }
    `);
  });

  it('is the instant itself at which it was left or observed before its start (S24)', () => {
    const items = [milestone('a', { recurrence: 'sequential', when: is('status', 'New') })];
    const early = ['Mon 11:00', complete('a')] as const;
    const lost = caseOf('Mon 10:00', [early, ['Mon 12:00', set({ status: 'Working' })]]);
    expect(endOf({ items, timeline: lost })).toMatchInlineSnapshot(`
      {
        "Verdict": "Mon 2 Mar 2026 12:00 UTC <= Tue 3 Mar 2026 10:00 UTC: cancelled in time, not judged, 4h left
      elapsed: 0m",
        "end": "Mon 2 Mar 2026 12:00 UTC: \`status == "New"\` (status is Working) is no longer true (processes.support@1.milestones.a.when)",
        "title": "Case c1, a #2: cancelled in time",
      }
    `);
    expect(endOf({ items, timeline: caseOf('Mon 10:00', [early]), end: 'Mon 13:00' })).toMatchInlineSnapshot(`
      {
        "Verdict": "Mon 2 Mar 2026 13:00 UTC <= Tue 3 Mar 2026 10:00 UTC: still open, 4h left
      elapsed: 0m",
        "end": "Mon 2 Mar 2026 13:00 UTC: it is scheduled",
        "title": "Case c1, a #2: still open, 4h left",
      }
    `);
  });

  it('is the completion where it completes before its start (S28)', () => {
    const items = [milestone('a', { start: 'process', completeWhen: is('status', 'Solved') })];
    const timeline = caseOf('Mon 08:00', [['Mon 08:30', set({ status: 'Solved' })]], {
      fields: { openedAt: at('Mon 12:00'), status: 'New' },
    });
    expect(
      endOf({ items, process: { entry: { from: 'openedAt' }, exitWhen: flag('isClosed') }, timeline }),
    ).toMatchInlineSnapshot(`
      {
        "Verdict": "08:30 <= 16:00: met, 4h left
      elapsed: 0m",
        "end": "Mon 2 Mar 2026 08:30 UTC: \`status == "Solved"\` (status is Solved) came true (processes.support@1.milestones.a.completeWhen)",
        "title": "Case c1, a: met, 4h left",
      }
    `);
  });
});
