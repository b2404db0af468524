import { describe, expect, it } from 'vitest';
import type { Cover } from '../../src/entitlement/life/cover.js';
import type { HoursSource } from '../../src/plan/semantics.js';
import { milestone, open, type PlanParts, process, weekdays } from '../simulate/plan-builder.js';
import { caseOf, set } from '../simulate/run.js';
import { tell } from './tell.js';

const calendars = ['office', 'late', 'crew', 'desk', 'gold'].map((name, index) =>
  weekdays(name, [open(8 + index, 18 + index)], { timeZone: name === 'crew' ? 'Europe/Berlin' : 'UTC' }),
);

const COVER: Cover = {
  key: 'gold-1',
  name: 'Gold',
  process: 'support',
  calendar: 'gold',
  template: 'premium',
  targets: {},
};

interface Naming {
  readonly milestone?: string;
  readonly process?: string;
  readonly record?: string | null;
  readonly entitlement?: boolean;
  readonly default?: string;
  readonly order?: readonly HoursSource[];
  readonly clock?: 'business' | 'elapsed';
}

/** What a proof says of the hours when these sources name some. */
function hoursOf(naming: Naming): string | undefined {
  const { clock = 'business', order, record = null, entitlement } = naming;
  const item = milestone('a', { clock, ...(naming.milestone && { calendar: naming.milestone }) });
  const parts: PlanParts = {
    calendars,
    processes: [process([item], naming.process === undefined ? {} : { calendar: naming.process })],
    ...(naming.default && { defaultCalendar: naming.default }),
    ...(order && { semantics: { hoursOrder: order } }),
  };
  const timeline = caseOf('Mon 10:00', [], {
    fields: { businessHours: record },
    ...(entitlement && { placement: { cover: COVER, fields: {} } }),
  });
  return tell({ parts, timeline, milestone: 'a', until: 'Mon 11:00' }).Hours;
}

describe('the hours of a clock, as a proof says them (S12)', () => {
  const all: Naming = {
    milestone: 'crew',
    process: 'late',
    record: 'desk',
    entitlement: true,
    default: 'office',
  };
  const { milestone: _, ...fromProcess } = all;
  const { process: __, ...fromRecord } = fromProcess;
  const { record: ___, ...fromEntitlement } = fromRecord;

  it('are the milestone’s first, in its zone, and all others come later', () => {
    expect(hoursOf(all)).toMatchInlineSnapshot(`
      "crew (Europe/Berlin), named by the milestone (processes.support@1.milestones.a.calendar) (calendars.crew)
      not late, named by the process: that comes later in the order (processes.support@1.calendar)
      not desk, named by the case: that comes later in the order
      not gold, named by the entitlement: that comes later in the order (templates.premium)
      not office, the default: that comes later in the order (calendars.office.default)"
    `);
  });

  it('are the process’s where the milestone names none', () => {
    expect(hoursOf(fromProcess)).toMatchInlineSnapshot(`
      "late (UTC), named by the process; the milestone names none (processes.support@1.calendar) (calendars.late)
      not desk, named by the case: that comes later in the order
      not gold, named by the entitlement: that comes later in the order (templates.premium)
      not office, the default: that comes later in the order (calendars.office.default)"
    `);
  });

  it('are the record’s where neither names any', () => {
    expect(hoursOf(fromRecord)).toMatchInlineSnapshot(`
      "desk (UTC), named by the case; the milestone and the process name none (calendars.desk)
      not gold, named by the entitlement: that comes later in the order (templates.premium)
      not office, the default: that comes later in the order (calendars.office.default)"
    `);
  });

  it('are the entitlement’s next, with the template that gave them', () => {
    expect(hoursOf(fromEntitlement)).toMatchInlineSnapshot(`
      "gold (UTC), named by the entitlement; the milestone, the process and the case name none (templates.premium) (calendars.gold)
      not office, the default: that comes later in the order (calendars.office.default)"
    `);
  });

  it('are the default ones where nobody names any', () => {
    expect(hoursOf({ default: 'office' })).toMatchInlineSnapshot(
      `"office (UTC), the default; the milestone, the process, the case and the entitlement name none (calendars.office.default) (calendars.office)"`,
    );
  });

  it('never close where there is no default either', () => {
    expect(hoursOf({})).toMatchInlineSnapshot(
      `"24x7, as nothing names hours; the milestone, the process, the case, the entitlement and the project name none"`,
    );
  });

  it('never close on a clock that counts elapsed time, whatever is named', () => {
    expect(hoursOf({ ...all, clock: 'elapsed' })).toMatchInlineSnapshot(
      `"24x7, as the milestone counts elapsed time"`,
    );
  });

  it('are not those that a record names and the plan does not have', () => {
    expect(hoursOf({ record: 'nowhere', default: 'office' })).toMatchInlineSnapshot(`
      "office (UTC), the default; the milestone, the process and the entitlement name none (calendars.office.default) (calendars.office)
      not nowhere, named by the case: there are no such hours"
    `);
  });

  it('follow the switch `hoursOrder`, and leave out what it leaves out', () => {
    expect(hoursOf({ ...all, order: ['record', 'milestone'] })).toMatchInlineSnapshot(`
      "desk (UTC), named by the case (calendars.desk)
      not crew, named by the milestone: that comes later in the order (processes.support@1.milestones.a.calendar)"
    `);
    expect(hoursOf({ default: 'office', order: ['milestone', 'process', 'record'] })).toMatchInlineSnapshot(
      `"24x7, as nothing names hours; the milestone, the process and the case name none"`,
    );
  });

  it('are named once where several sources name the same', () => {
    expect(hoursOf({ milestone: 'office', process: 'office', default: 'office' })).toMatchInlineSnapshot(
      `"office (UTC), named by the milestone (processes.support@1.milestones.a.calendar) (calendars.office)"`,
    );
  });

  it('are those that the record named when the clock was last counted anew', () => {
    const parts: PlanParts = { calendars, processes: [process([milestone('a')])] };
    const timeline = caseOf(
      'Mon 10:00',
      [
        ['Mon 12:00', set({ businessHours: 'late' })],
        ['Mon 13:00', set({ businessHours: 'desk' })],
      ],
      { fields: { businessHours: 'office' } },
    );
    const { Hours, Changes } = tell({ parts, timeline, milestone: 'a', until: 'Mon 15:00' });
    expect({ Hours, Changes }).toMatchInlineSnapshot(`
      {
        "Changes": "Mon 2 Mar 2026 12:00 UTC: businessHours changes from office to late; due Mon 2 Mar 2026 14:00 UTC instead of Mon 2 Mar 2026 14:00 UTC, 2h left instead of 2h left
      Mon 2 Mar 2026 13:00 UTC: businessHours changes from late to desk; due Mon 2 Mar 2026 15:00 UTC instead of Mon 2 Mar 2026 14:00 UTC, 2h left instead of 1h left",
        "Hours": "desk (UTC), named by the case; the milestone and the process name none (calendars.desk)",
      }
    `);
  });
});
