import { describe, expect, it } from 'vitest';
import type { Cover } from '../../src/entitlement/life/cover.js';
import type { Target } from '../../src/plan/target.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import {
  hours,
  is,
  milestone,
  open,
  type PlanParts,
  process,
  table,
  until,
  weekdays,
  within,
} from '../simulate/plan-builder.js';
import { at, caseOf, set } from '../simulate/run.js';
import { proofOf, tell } from './tell.js';

const office = { calendars: [weekdays('office', [open(9, 12), open(13, 17)])], defaultCalendar: 'office' };

function partsWith(target: Target): PlanParts {
  return { ...office, processes: [process([milestone('a', { target })])] };
}

/** What a proof says of a target, and when it is due. */
function askedOf(target: Target, timeline: CaseTimeline = caseOf('Mon 10:00'), end = 'Mon 11:00') {
  const { Target: asked, Due } = tell({ parts: partsWith(target), timeline, milestone: 'a', until: end });
  return { asked, Due };
}

describe('what an occurrence is asked for, as a proof says it (S22, S22a)', () => {
  it('is a span of open time', () => {
    expect(askedOf(within(hours(4)))).toMatchInlineSnapshot(`
      {
        "Due": "Mon 2 Mar 2026 15:00 UTC, after 4h of open time",
        "asked": "4h of open time (processes.support@1.milestones.a.target)",
      }
    `);
  });

  it('is the row of a table for the value that the record has, and follows it', () => {
    const target = table('priority', { High: within(hours(2)), Low: within(hours(8)) });
    expect(askedOf(target)).toMatchInlineSnapshot(`
      {
        "Due": "Mon 2 Mar 2026 12:00 UTC, after 2h of open time",
        "asked": "2h of open time, the row of the table for priority High (processes.support@1.milestones.a.target.values.High)",
      }
    `);
    const lowered = caseOf('Mon 10:00', [['Mon 10:30', set({ priority: 'Low' })]]);
    expect(askedOf(target, lowered)).toMatchInlineSnapshot(`
      {
        "Due": "Tue 3 Mar 2026 11:00 UTC, after 8h of open time",
        "asked": "8h of open time, the row of the table for priority Low (processes.support@1.milestones.a.target.values.Low)",
      }
    `);
  });

  it('is the default of a table for a value without a row and for a blank', () => {
    const target = table('priority', { Low: within(hours(2)) }, within(hours(8)));
    expect(askedOf(target)).toMatchInlineSnapshot(`
      {
        "Due": "Tue 3 Mar 2026 11:00 UTC, after 8h of open time",
        "asked": "8h of open time, the table's default, as priority is High (processes.support@1.milestones.a.target.default)",
      }
    `);
    expect(askedOf(target, caseOf('Mon 10:00', [], { fields: {} }))).toMatchInlineSnapshot(`
      {
        "Due": "Tue 3 Mar 2026 11:00 UTC, after 8h of open time",
        "asked": "8h of open time, the table's default, as priority is blank (processes.support@1.milestones.a.target.default)",
      }
    `);
  });

  it('is nothing where a table has neither a row nor a default', () => {
    const parts = partsWith(table('priority', { Low: within(hours(2)) }));
    const {
      title,
      Target: asked,
      Due,
      Verdict,
    } = tell({
      parts,
      timeline: caseOf('Mon 10:00'),
      milestone: 'a',
      until: 'Mon 11:00',
    });
    expect({ title, asked, Due, Verdict }).toMatchInlineSnapshot(`
      {
        "Due": undefined,
        "Verdict": "no target, as \`priority\` is \`High\`, and the table has no default: still open
      elapsed: 1h",
        "asked": "none: \`priority\` is \`High\`, and the table has no default (processes.support@1.milestones.a.target)",
        "title": "Case c1, a: still open",
      }
    `);
  });

  it('is the value of a field, and nothing while that is blank', () => {
    const dated = caseOf('Mon 10:00', [], { fields: { dueAt: at('Tue 14:00') } });
    expect(askedOf(until('dueAt'), dated)).toMatchInlineSnapshot(`
      {
        "Due": "Tue 3 Mar 2026 14:00 UTC",
        "asked": "the value of \`dueAt\`, which no stop moves (processes.support@1.milestones.a.target)",
      }
    `);
    expect(askedOf(until('dueAt'))).toMatchInlineSnapshot(`
      {
        "Due": undefined,
        "asked": "none: \`dueAt\` is blank (processes.support@1.milestones.a.target)",
      }
    `);
  });

  it('is a number of business days, each of them told', () => {
    expect(
      askedOf({ kind: 'businessDays', days: 2 }, caseOf('Thu 10:00'), 'Thu 11:00'),
    ).toMatchInlineSnapshot(`
      {
        "Due": "Mon 9 Mar 2026 10:00 UTC, after 14h of open time",
        "asked": "2 business days on, at the same time of the day (processes.support@1.milestones.a.target)
      counted Fri 6 Mar and Mon 9 Mar: to Mon 9 Mar 2026 10:00 UTC, which is 14h of open time from the start",
      }
    `);
    expect(
      askedOf({ kind: 'businessDayTime', days: 1, at: 'close' }, caseOf('Thu 10:00'), 'Thu 11:00'),
    ).toMatchInlineSnapshot(`
      {
        "Due": "Fri 6 Mar 2026 17:00 UTC, after 13h of open time",
        "asked": "1 business day on, at that day's close (processes.support@1.milestones.a.target)
      counted Fri 6 Mar: to Fri 6 Mar 2026 17:00 UTC, which is 13h of open time from the start",
      }
    `);
    expect(
      askedOf({ kind: 'businessDayTime', days: 1, at: 16 * 60 }, caseOf('Thu 10:00'), 'Thu 11:00'),
    ).toMatchInlineSnapshot(`
      {
        "Due": "Fri 6 Mar 2026 16:00 UTC, after 12h of open time",
        "asked": "1 business day on, at 16:00 (processes.support@1.milestones.a.target)
      counted Fri 6 Mar: to Fri 6 Mar 2026 16:00 UTC, which is 12h of open time from the start",
      }
    `);
    expect(
      askedOf({ kind: 'businessDayTime', days: 0, at: 'close' }, caseOf('Thu 10:00'), 'Thu 11:00'),
    ).toMatchInlineSnapshot(`
      {
        "Due": "Thu 5 Mar 2026 17:00 UTC, after 6h of open time",
        "asked": "0 business days on, at that day's close (processes.support@1.milestones.a.target)
      to Thu 5 Mar 2026 17:00 UTC, which is 6h of open time from the start",
      }
    `);
  });

  it('names twelve business days one by one, and no longer count', () => {
    const daysOf = (days: number) => {
      const target: Target = { kind: 'businessDays', days };
      const proof = proofOf({
        parts: partsWith(target),
        timeline: caseOf('Mon 10:00'),
        milestone: 'a',
        until: 'Mon 11:00',
      });
      return proof.kind === 'occurrence' ? proof.target.days : [];
    };
    expect(daysOf(12)).toEqual(
      [
        'Tue',
        'Wed',
        'Thu',
        'Fri',
        'Mon+1',
        'Tue+1',
        'Wed+1',
        'Thu+1',
        'Fri+1',
        'Mon+2',
        'Tue+2',
        'Wed+2',
      ].map(day => at(`${day} 10:00`)),
    );
    expect(daysOf(13)).toEqual([]);
    expect(daysOf(1)).toEqual([at('Tue 10:00')]);
  });

  it('is what the entitlement promises, with the template as the rule (S42)', () => {
    const cover: Cover = {
      key: 'gold-1',
      name: 'Gold',
      process: 'support',
      template: 'premium',
      targets: { a: table('priority', { High: within(hours(1)) }, within(hours(3))) },
    };
    const parts: PlanParts = { ...office, processes: [process([milestone('a'), milestone('b')])] };
    const timeline = caseOf('Mon 10:00', [], { placement: { cover, fields: {} } });
    const asked = (id: string) => tell({ parts, timeline, milestone: id, until: 'Mon 11:00' }).Target;
    expect([asked('a'), asked('b')]).toMatchInlineSnapshot(`
      [
        "1h of open time, the row of the table for priority High (templates.premium.targets.a.values.High)",
        "4h of open time (processes.support@1.milestones.b.target)",
      ]
    `);
  });

  it('is counted from the base also when stops move it, and the proof tells where it would have been', () => {
    const item = milestone('a', { pauseWhen: is('status', 'Waiting'), target: within(hours(4)) });
    const parts = { ...office, processes: [process([item])] };
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ status: 'Waiting' })],
      ['Mon 14:00', set({ status: 'Working' })],
    ]);
    const proof = proofOf({ parts, timeline, milestone: 'a', until: 'Mon 15:00' });
    if (proof.kind !== 'occurrence') throw new Error(proof.kind);
    expect(proof.target).toMatchObject({
      total: hours(4),
      unhalted: at('Mon 15:00'),
      at: at('Mon 17:00'),
    });
    expect(tell({ parts, timeline, milestone: 'a', until: 'Mon 15:00' }).Due).toMatchInlineSnapshot(`
      "Mon 2 Mar 2026 17:00 UTC, after 4h of open time
      without the stops it would have been Mon 2 Mar 2026 15:00 UTC"
    `);
  });

  it('is not known while a pause hides it', () => {
    const item = milestone('a', { pauseWhen: is('status', 'Waiting'), target: within(hours(4)) });
    const parts = { ...office, processes: [process([item])] };
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ status: 'Waiting' })]]);
    const { Due, Verdict, table: walk } = tell({ parts, timeline, milestone: 'a', until: 'Mon 15:00' });
    expect({ Due, Verdict, walk }).toMatchInlineSnapshot(`
      {
        "Due": "not known while the clock stands still",
        "Verdict": "the clock stands still with 3h left: still open
      elapsed: 4h, 3h of it while the clock stood still",
        "walk": "from                      to     open  sum
      Mon 2 Mar 2026 10:00 UTC  11:00    1h   1h  then the clock stops
      Mon 2 Mar 2026 11:00 UTC  12:00    1h       does not count
      Mon 2 Mar 2026 13:00 UTC  15:00    2h       does not count; observed",
      }
    `);
  });
});
