import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/condition/expression.js';
import type { PlanMilestone } from '../../src/plan/milestone.js';
import type { Plan } from '../../src/plan/plan.js';
import type { PlanProcess } from '../../src/plan/process.js';
import { type History, instantOf, revisionsOf, slotAt } from '../../src/simulate/history.js';
import { prepare } from '../../src/simulate/prepare.js';
import { prove } from '../../src/simulate/proof/prove.js';
import { tellStory } from '../../src/simulate/proof/tell-story.js';
import { runCase } from '../../src/simulate/simulate-case.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import type { TraceRecord } from '../../src/simulate/trace.js';
import type { Duration } from '../../src/time/duration.js';
import type { Instant } from '../../src/time/instant.js';
import { runs } from '../effort.js';
import {
  completedAt,
  hours,
  is,
  literal,
  milestone,
  minutes,
  not,
  type PlanParts,
  planOf,
  process,
  table,
  update,
  violated,
  warning,
  within,
} from '../simulate/plan-builder.js';
import { experiment } from '../simulate/reference/arbitrary-policy.js';
import { at, caseOf, complete, message, reopen, set, simulate, words } from '../simulate/run.js';
import { evidenceOf } from './tell.js';

/** The revisions of a record as its trace tells them, each with the trace record from which on conditions see it. */
function retold(parts: PlanParts, timeline: CaseTimeline, until = 'Mon 17:00'): readonly string[] {
  const { story, trace } = evidenceOf({ parts, timeline, until });
  const { history, indices } = story;
  const { names } = history.slots;
  return indices.slice(1).map((index, number) => {
    const revision = number + 1;
    const changed = names.flatMap((name, slot) =>
      revisionsOf(history, [slot], 0).includes(revision)
        ? [`${name} ${said(name, slotAt(history, slot, revision))}`]
        : [],
    );
    return `${words(instantOf(history, revision))} ${trace[index]?.kind}: ${changed.join(', ')}`;
  });
}

function said(name: string, value: unknown): string {
  return typeof value === 'number' && /At/.test(name) ? (words(value) ?? '') : String(value);
}

describe('a record told again from the trace of its run', () => {
  /** The revisions of its fields alone. */
  function fieldsRetold(timeline: CaseTimeline): readonly string[] {
    return retold({ processes: [process([milestone('a')])] }, timeline).filter(line => !line.includes('@'));
  }

  it('has the fields that one event sets in one revision, and what follows from them in the next', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ priority: 'Low', status: 'Closed' })]]);
    expect(fieldsRetold(timeline)).toMatchInlineSnapshot(`
      [
        "Mon 11:00 field-changed: status Closed, priority Low",
        "Mon 11:00 field-changed: closedAt Mon 11:00, isClosed true",
      ]
    `);
  });

  it('has what two events of one instant set in two revisions (S20)', () => {
    const timeline = caseOf('Mon 10:00', [
      ['Mon 11:00', set({ priority: 'Low' })],
      ['Mon 11:00', set({ status: 'Working' })],
      ['Mon 12:00', message('agent')],
    ]);
    expect(fieldsRetold(timeline)).toMatchInlineSnapshot(`
      [
        "Mon 11:00 field-changed: priority Low",
        "Mon 11:00 field-changed: status Working",
        "Mon 12:00 field-changed: firstRepliedAt Mon 12:00, lastAgentReplyAt Mon 12:00, oldestUnansweredAt null",
      ]
    `);
  });

  it('has no revision for what a record holds already', () => {
    const timeline = caseOf('Mon 10:00', [['Mon 11:00', set({ priority: 'High', status: 'New' })]]);
    expect(fieldsRetold(timeline)).toEqual([]);
  });

  it('knows a violation when its target has passed, and at a birth after its target at that birth', () => {
    const late = milestone('b', {
      start: 'process',
      when: is('status', 'Working'),
      target: within(minutes(30)),
    });
    const timeline = caseOf('Mon 10:00', [['Mon 12:00', set({ status: 'Working' })]]);
    for (const milestoneFeed of [false, true]) {
      expect(
        retold(
          { processes: [process([milestone('a', { target: within(hours(1)) }), late])], milestoneFeed },
          timeline,
        ),
      ).toMatchInlineSnapshot(`
        [
          "Mon 10:00 milestone: @violated:support:a false",
          "Mon 11:00:00.001 violated: @violated:support:a true",
          "Mon 12:00 field-changed: status Working",
          "Mon 12:00 milestone: @violated:support:b false",
          "Mon 12:00 violated: @violated:support:b true",
        ]
      `);
    }
  });

  it('knows which processes it entered, each from its record on (S15)', () => {
    const other = process([milestone('a')], { name: 'other' });
    const cover = { key: 'k', name: 'Gold', process: 'other', targets: {} };
    const timeline = caseOf('Mon 10:00', [
      ['Mon 12:00', { kind: 'entitlement', entitlement: 'Gold', cover }],
    ]);
    const { story, trace } = evidenceOf({
      parts: { processes: [process([milestone('a')]), other] },
      timeline,
      until: 'Mon 13:00',
    });
    expect(story.entries.map(one => `${one.process} at ${words(trace[one.index]?.at)}`)).toEqual([
      'support at Mon 10:00',
      'other at Mon 12:00',
    ]);
  });
});

describe('what an action changed, where only the next pass sees it, as a record is told again (S33)', () => {
  interface Acted {
    readonly events?: Parameters<typeof caseOf>[1];
    readonly items?: readonly PlanMilestone[];
    readonly duration?: Duration;
    readonly others?: readonly PlanProcess[];
    readonly actionsReevaluate?: boolean;
    readonly set?: Readonly<Record<string, string>>;
  }

  /** The revisions of a record of which an action changes something at 10:30. */
  function acted({
    events,
    items = [],
    duration,
    others = [],
    actionsReevaluate = false,
    set: values = { status: 'Working' },
  }: Acted): readonly string[] {
    const a = milestone('a', { target: within(hours(2)), triggers: [warning(minutes(-90), 'change')] });
    const parts: PlanParts = {
      semantics: { actionsReevaluate },
      actions: [update('change', values)],
      processes: [process([a, ...items], duration && { duration }), ...others],
    };
    return retold(parts, caseOf('Mon 10:00', events), 'Mon 11:30').filter(line => !line.includes('@'));
  }

  it('is seen at once where actions are evaluated', () => {
    expect(acted({ actionsReevaluate: true })).toEqual(['Mon 10:30 field-changed: status Working']);
  });

  it('is left out where nothing has seen it', () => {
    expect(acted({})).toEqual([]);
  });

  it('is seen from the next event on, with what followed from it, and before what the event changes', () => {
    const set_ = { status: 'Closed', priority: 'Low' };
    expect(acted({ events: [['Mon 11:00', set({ priority: 'High' })]], set: set_ })).toEqual([
      'Mon 11:00 event: status Closed, priority Low',
      'Mon 11:00 event: closedAt Mon 10:30, isClosed true',
      'Mon 11:00 field-changed: priority High',
    ]);
  });

  it('is seen once, and not again by later passes', () => {
    const events = [
      ['Mon 11:00', set({ status: 'New' })],
      ['Mon 11:15', set({ priority: 'Low' })],
    ] as const;
    expect(acted({ events })).toEqual([
      'Mon 11:00 event: status Working',
      'Mon 11:00 field-changed: status New',
      'Mon 11:15 field-changed: priority Low',
    ]);
  });

  it('is seen as the process runs out', () => {
    expect(acted({ duration: minutes(45) })).toEqual(['Mon 10:45 process-exited: status Working']);
  });

  it('is seen by a new target, in the pass in which the process runs out', () => {
    const target = table('priority', { High: within(hours(1)), Low: within(hours(6)) });
    expect(
      acted({ items: [milestone('b', { target })], duration: minutes(45), set: { priority: 'Low' } }),
    ).toEqual(['Mon 10:45 retargeted: priority Low']);
  });

  it('is seen as the clock of another milestone starts', () => {
    const b = milestone('b', { recurrence: 'sequential', target: within(minutes(45)) });
    expect(acted({ events: [['Mon 10:10', complete('b')]], items: [b] })).toEqual([
      'Mon 10:45 milestone: status Working',
    ]);
  });

  it('is seen as a verdict is known that a condition of the process reads, and not by another one', () => {
    const b = milestone('b', { target: within(minutes(45)) });
    const reader = (when: Expression) => milestone('c', { when });
    expect(acted({ items: [b, reader(violated('b'))] })).toEqual([
      'Mon 10:45:00.001 violated: status Working',
    ]);
    const isCompleted = not({ op: 'equal', left: completedAt('b'), right: literal(null) });
    expect(acted({ items: [b, reader(isCompleted)] })).toEqual([]);
    expect(acted({ items: [b, reader(violated('a'))] })).toEqual([]);
    expect(acted({ items: [b], others: [process([b, reader(violated('b'))], { name: 'other' })] })).toEqual(
      [],
    );
  });

  it('is not put off where an event changed it, and not an action', () => {
    expect(acted({ events: [['Mon 10:15', set({ status: 'Closed' })]] })).toEqual([
      'Mon 10:15 field-changed: status Closed',
      'Mon 10:15 field-changed: closedAt Mon 10:15, isClosed true',
    ]);
  });
});

/** What conditions can read of an outcome before it is known is as good as false. */
function plainly(name: string, value: unknown): unknown {
  return value ?? (name.startsWith('@violated') ? false : null);
}

/** What a record held, by name, in order; of the engine's own facts only what held for some time. */
function heldIn(history: History, names: readonly string[], before = Number.POSITIVE_INFINITY) {
  const heldOf = (name: string): string[] => {
    const slot = history.slots.numbers.get(name) ?? -1;
    const all = revisionsOf(history, [slot], -1)
      .filter(revision => revision < before)
      .map(revision => ({
        at: words(instantOf(history, revision)),
        value: plainly(name, slotAt(history, slot, revision)),
      }));
    const lasting = name.startsWith('@') ? all.filter((one, place) => one.at !== all[place + 1]?.at) : all;
    return lasting
      .filter((one, place) => one.value !== lasting[place - 1]?.value)
      .map(one => `${one.at} ${one.value}`);
  };
  return Object.fromEntries(names.map(name => [name, heldOf(name)]));
}

/** What the engine held of a record, and what its trace tells of it. */
function bothHistories(plan: Plan, timeline: CaseTimeline, until: Instant) {
  const program = prepare(plan);
  const trace: TraceRecord[] = [];
  return runCase(program, timeline, { until, trace: record => trace.push(record) }, ({ history }) => {
    const names = history.slots.names.filter(
      (name, slot) => (history.changed[slot] ?? -1) >= 0 && name !== '@exited',
    );
    const told = tellStory(program, timeline, trace);
    return { held: heldIn(history, names, history.unseen), told: heldIn(told.history, names) };
  });
}

describe('a record told again from its trace', () => {
  it('held at every instant what it held in the run', () => {
    fc.assert(
      fc.property(experiment, ({ plan, timeline, until }) => {
        const { project } = plan.content;
        const features = { ...project.features, milestoneFeed: true };
        const content = { ...plan.content, project: { ...project, features } };
        const { held, told } = bothHistories({ ...plan, content }, timeline, until);
        expect(told).toEqual(held);
      }),
      { ...runs(500), seed: 5 },
    );
  }, 600_000);
});

/** What a proof of an item says of its ledger, and how long the engine says its clock stood still. */
function provedStops(parts: PlanParts, timeline: CaseTimeline, until: string) {
  const plan = planOf(parts);
  const proof = prove(
    { plan, program: prepare(plan), timeline, until: at(until), timeZone: 'UTC' },
    { milestone: 'b' },
  );
  if (proof.kind !== 'occurrence') throw new Error(`not proved: ${proof.kind}`);
  return { faults: proof.faults, stopped: simulate(parts, timeline, until).row('b').stopped };
}

const b = (pauseWhen: ReturnType<typeof violated>) =>
  milestone('b', { pauseWhen, recurrence: 'independent', target: within(hours(20)) });

describe('what conditions read of a milestone with several occurrences, as the proof tells it again', () => {
  it('S20: the late verdict of an earlier cycle is not the one of the present cycle', () => {
    const parts: PlanParts = {
      semantics: { reopen: 'new-cycle', exitJudgement: 'read-time' },
      processes: [process([milestone('a', { target: within(hours(4)) }), b(violated('a'))])],
    };
    const timeline = caseOf('Mon 09:00', [
      ['Mon 10:00', set({ status: 'Closed' })],
      ['Mon 11:00', set({ status: 'New' })],
      ['Mon 12:00', complete('a')],
    ]);
    expect(provedStops(parts, timeline, 'Mon 18:00')).toEqual({ faults: [], stopped: 0 });
  });

  it('S28: an earlier occurrence that is reopened is the one that conditions read, and not the one begun after it', () => {
    const target = table('priority', { High: within(hours(2)), Low: within(hours(8)) });
    const parts: PlanParts = {
      processes: [
        process([
          milestone('a', { recurrence: 'independent', when: is('status', 'New'), target }),
          b(violated('a')),
        ]),
      ],
    };
    const timeline = caseOf(
      'Mon 09:00',
      [
        ['Mon 09:30', complete('a')],
        ['Mon 09:30', set({ priority: 'High' })],
        ['Mon 12:00', set({ status: 'Working' })],
        ['Mon 12:15', set({ priority: 'Low' })],
        ['Mon 12:30', reopen('a', 1)],
      ],
      { fields: { status: 'New', priority: 'Low' } },
    );
    const { faults, stopped } = provedStops(parts, timeline, 'Mon 18:00');
    expect(faults).toEqual([]);
    expect(stopped).toBeCloseTo(60, 3);
  });
});
