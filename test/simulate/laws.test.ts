import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import type { PlanContent } from '../../src/plan/plan.js';
import { prepare } from '../../src/simulate/prepare.js';
import type { MilestoneResult } from '../../src/simulate/result.js';
import { simulateCase } from '../../src/simulate/simulate-case.js';
import type { CaseEvent, CaseTimeline } from '../../src/simulate/timeline.js';
import type { TraceRecord } from '../../src/simulate/trace.js';
import { type Instant, instant } from '../../src/time/instant.js';
import { runs } from '../effort.js';
import { both, is, update } from './plan-builder.js';
import { type Experiment, experiment } from './reference/arbitrary-policy.js';

// Laws that hold whatever the policy says, over random policies and timelines.

const USUAL = 150;
const WEEK = 7 * 86_400_000;

function run({ plan, timeline, until }: Experiment) {
  const trace: TraceRecord[] = [];
  const result = simulateCase(prepare(plan), timeline, { until, trace: record => trace.push(record) });
  return { trace, result };
}

function withContent(one: Experiment, change: (content: PlanContent) => PlanContent): Experiment {
  return { ...one, plan: { ...one.plan, content: change(one.plan.content) } };
}

function withEvents(one: Experiment, events: readonly CaseEvent[]): Experiment {
  return { ...one, timeline: { ...one.timeline, events } };
}

/** Rows without what tells of actions, for laws about clocks. */
function clocks(rows: readonly MilestoneResult[]) {
  return rows.map(({ actions: _, ...row }) => row);
}

describe('laws', () => {
  it('S34: the same inputs give the same bytes', () => {
    fc.assert(
      fc.property(experiment, one => {
        expect(JSON.stringify(run(structuredClone(one)))).toBe(JSON.stringify(run(one)));
      }),
      { ...runs(USUAL), seed: 1 },
    );
  });

  it('S25: stopping and resuming at one instant changes nothing but the trace', () => {
    fc.assert(
      fc.property(experiment, fc.nat(), (one, place) => {
        const { events, createdAt } = one.timeline;
        const isStopped = (until: number) =>
          events.slice(0, until).findLast(event => event.kind === 'stop')?.stopped === true;
        const index = place % (events.length + 1);
        fc.pre(!isStopped(index) && !JSON.stringify(one.plan.content.processes).includes('"independent"'));
        const at = events[index - 1]?.at ?? createdAt;
        const blink = [true, false].map(stopped => ({ at, kind: 'stop', stopped }) as const);
        const blinking = withEvents(one, [...events.slice(0, index), ...blink, ...events.slice(index)]);
        fc.pre(one.plan.content.project.semantics.actionsReevaluate);
        expect(clocks(run(blinking).result.milestones)).toEqual(clocks(run(one).result.milestones));
      }),
      { ...runs(USUAL), seed: 2 },
    );
  });

  it('shifting everything by whole weeks in UTC shifts the trace', () => {
    fc.assert(
      fc.property(experiment, fc.integer({ min: 1, max: 60 }), (one, weeks) => {
        const by = weeks * WEEK;
        expect(shifted(run(shiftedBy(one, by)), -by)).toEqual(shifted(run(one), 0));
      }),
      { ...runs(USUAL), seed: 3 },
    );
  });

  it('shifting everything by whole weeks of one winter in Berlin shifts the trace', () => {
    fc.assert(
      fc.property(experiment, fc.integer({ min: -17, max: 1 }), (one, weeks) => {
        const berlin = inZone(one, 'Europe/Berlin');
        const by = weeks * WEEK;
        expect(shifted(run(shiftedBy(berlin, by)), -by)).toEqual(shifted(run(berlin), 0));
      }),
      { ...runs(USUAL), seed: 7 },
    );
  });

  it('S22a: writing a target table out as one item for each row changes nothing but names', () => {
    fc.assert(
      fc.property(experiment, one => {
        const steady = withPriorityKept(one);
        const rows = run(expanded(steady)).result.milestones.map(row => ({ ...row, id: shortened(row.id) }));
        expect(rows).toEqual(run(steady).result.milestones);
      }),
      { ...runs(USUAL), seed: 8 },
    );
  });

  it('removing actions that only notify changes no clock', () => {
    fc.assert(
      fc.property(experiment, one => {
        const silent = withContent(one, content => ({
          ...content,
          processes: content.processes.map(process => ({
            ...process,
            milestones: process.milestones.map(item => ({
              ...item,
              success: item.success.filter(name => name !== 'note'),
              triggers: item.triggers.map(trigger => ({
                ...trigger,
                actions: trigger.actions.filter(name => name !== 'note'),
              })),
            })),
          })),
        }));
        expect(clocks(run(silent).result.milestones)).toEqual(clocks(run(one).result.milestones));
      }),
      { ...runs(USUAL), seed: 4 },
    );
  });

  it('observing earlier is the same as forgetting what came later', () => {
    fc.assert(
      fc.property(experiment, fc.nat(), (one, place) => {
        const until = one.timeline.events[place % Math.max(1, one.timeline.events.length)]?.at ?? one.until;
        const early = run({ ...one, until });
        const heard = early.trace.filter(record => record.at <= until).length;
        expect(run(one).trace.slice(0, heard)).toEqual(early.trace.slice(0, heard));
      }),
      { ...runs(USUAL), seed: 5 },
    );
  });

  it('every occurrence adds up: actual elapsed is never negative, and the verdict follows from the target', () => {
    fc.assert(
      fc.property(experiment, one => {
        for (const row of run(one).result.milestones) {
          expect(row.stopped).toBeGreaterThanOrEqual(0);
          expect(row.elapsed).toBeGreaterThanOrEqual(row.stopped);
          if (row.violated) expect(row.violatedAt).toBe(row.target);
          if (row.state === 'completed' && row.target !== undefined && row.completed !== undefined) {
            expect(row.violated).toBe(row.completed > row.target);
          }
        }
      }),
      { ...runs(USUAL), seed: 6 },
    );
  });
});

const INSTANT_FIELDS = ['dueAt', 'openedAt'];

function shiftedBy(one: Experiment, by: number): Experiment {
  const move = (at: Instant): Instant => instant(at + by);
  const fields = (values: CaseTimeline['fields']) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        INSTANT_FIELDS.includes(name) && typeof value === 'number' ? value + by : value,
      ]),
    );
  const events = one.timeline.events.map((event): CaseEvent => {
    const at = move(event.at);
    if (event.kind === 'set') return { ...event, at, fields: fields(event.fields) };
    if (event.kind === 'complete' && event.completedAt !== undefined) {
      return { ...event, at, completedAt: move(event.completedAt) };
    }
    return { ...event, at };
  });
  const { timeline, until } = one;
  const later = withContent(one, content => ({
    ...content,
    processes: content.processes.map(process => ({
      ...process,
      effective: Object.fromEntries(Object.entries(process.effective).map(([end, at]) => [end, move(at)])),
    })),
  }));
  return {
    plan: later.plan,
    timeline: { ...timeline, createdAt: move(timeline.createdAt), fields: fields(timeline.fields), events },
    until: move(until),
  };
}

/** Moves every number of a run that is large enough to be an instant. */
function shifted(value: unknown, by: number): unknown {
  return JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'number' && one > 1e12 ? one + by : one,
  );
}

function inZone(one: Experiment, timeZone: string): Experiment {
  return withContent(one, content => ({
    ...content,
    calendars: Object.fromEntries(
      Object.entries(content.calendars).map(([name, calendar]) => [name, { ...calendar, timeZone }]),
    ),
  }));
}

/** An experiment with one version, in which the priority stays what it is. */
function withPriorityKept(one: Experiment): Experiment {
  const kept = withContent(one, content => ({
    ...content,
    actions: { ...content.actions, 'to-low': update('to-low', {}) },
    processes: content.processes.slice(0, 1),
  }));
  const isOther = (event: CaseEvent) => event.kind !== 'set' || !('priority' in event.fields);
  return withEvents(kept, kept.timeline.events.filter(isOther));
}

/** Each item with a table as one item for each row, which applies while its row does; what names the item names the one that applies. */
function expanded(one: Experiment): Experiment {
  const { priority } = one.timeline.fields;
  const tabled = new Set(
    one.plan.content.processes.flatMap(({ milestones }) =>
      milestones.filter(({ target }) => target.kind === 'table').map(({ id }) => id),
    ),
  );
  const renamed = (id: string) => (tabled.has(id) ? `${id} ${priority}` : id);
  const spread = withContent(one, content => ({
    ...content,
    processes: content.processes.map(process => ({
      ...process,
      milestones: process.milestones.flatMap(item => rowsOf(item)),
    })),
  }));
  const events = one.timeline.events.map(event =>
    event.kind === 'complete' || event.kind === 'reopen'
      ? { ...event, milestone: renamed(event.milestone) }
      : event,
  );
  const plan: Experiment['plan'] = JSON.parse(JSON.stringify(spread.plan), (key, value) => {
    if (key === 'after') return renamed(value);
    return value?.op === 'milestone' ? { ...value, id: renamed(value.id) } : value;
  });
  return withEvents({ ...spread, plan }, events);
}

function rowsOf(item: PlanMilestone): PlanMilestone[] {
  const { target, when } = item;
  if (target.kind !== 'table') return [item];
  return Object.entries(target.values).map(([value, row]) => ({
    ...item,
    id: `${item.id} ${value}`,
    target: row,
    when: both(...(when ? [when] : []), is(target.by, value)),
  }));
}

function shortened(id: string): string {
  return id.replace(/ .*/, '');
}
