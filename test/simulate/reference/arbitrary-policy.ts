import fc from 'fast-check';
import type { Expression } from '../../../src/condition/expression.js';
import type { PlanMilestone, PlanTrigger } from '../../../src/plan/milestone.js';
import type { Plan } from '../../../src/plan/plan.js';
import type { PlanProcess } from '../../../src/plan/process.js';
import type { Semantics } from '../../../src/plan/semantics.js';
import type { Target } from '../../../src/plan/target.js';
import type { CaseEvent, CaseTimeline } from '../../../src/simulate/timeline.js';
import { type Instant, instant } from '../../../src/time/instant.js';
import {
  atShare,
  both,
  completedAt,
  filled,
  flag,
  is,
  laterThan,
  literal,
  milestone,
  minutes,
  not,
  notify,
  open,
  planOf,
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
} from '../plan-builder.js';
import { at } from '../run.js';
import { printExperiment } from './print-experiment.js';
import { SLOT } from './slots.js';

// Random policies and timelines on a grid of half hours, small enough to be read when one of them fails.

const CREATED = at('Thu 10:00');
const END = at('Mon+1 18:00');

/** A policy, a timeline and the end of the observation. */
export interface Experiment {
  readonly plan: Plan;
  readonly timeline: CaseTimeline;
  readonly until: Instant;
}

const some = fc.constantFrom;
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const status = some('New', 'Working', 'Waiting');
const priority = some('High', 'Low');
const slot = fc
  .integer({ min: 0, max: (END - CREATED) / SLOT })
  .map(count => instant(CREATED + count * SLOT));

const onFields: fc.Arbitrary<Expression> = fc.oneof(
  status.map(value => is('status', value)),
  priority.map(value => is('priority', value)),
  some(
    filled('firstRepliedAt'),
    filled('oldestUnansweredAt'),
    not(filled('oldestUnansweredAt')),
    literal(true),
  ),
);

/** Conditions that may also read what became of earlier items, so that no two items wait for each other's verdict. */
function condition(earlier: readonly string[]): fc.Arbitrary<Expression> {
  const onItems = earlier.flatMap(id => [
    violated(id),
    not(violated(id)),
    not({ op: 'equal', left: completedAt(id), right: literal(null) }),
  ]);
  const one =
    onItems.length === 0 ? onFields : fc.oneof({ weight: 3, arbitrary: onFields }, some(...onItems));
  return fc.oneof(
    { weight: 4, arbitrary: one },
    fc.tuple(one, onFields).map(([a, b]) => both(a, b)),
    onFields.map(not),
  );
}

const onStart = some(
  laterThan(time('lastAgentReplyAt'), time('startedAt')),
  laterThan(time('lastCustomerMessageAt'), time('startedAt')),
);

const span = fc.integer({ min: 1, max: 24 }).map(halves => within(minutes(halves * 30)));
const fixed = fc.oneof(
  { weight: 4, arbitrary: span },
  fc.integer({ min: 0, max: 2 }).map(days => ({ kind: 'businessDayTime', days, at: 'close' }) as const),
);
const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 3, arbitrary: fixed },
  { weight: 3, arbitrary: fc.tuple(fixed, fixed).map(([High, Low]) => table('priority', { High, Low })) },
  fc.constant(until('dueAt')),
);

const ACTIONS = ['note', 'to-waiting', 'to-working', 'to-low', 'close'] as const;
const offset = fc.integer({ min: -6, max: 6 }).map(halves => minutes(halves * 30));
const trigger: fc.Arbitrary<PlanTrigger> = fc
  .tuple(fc.oneof(offset, some(50, 100, 150)), some('note', 'note', ...ACTIONS))
  .map(([when, action]) => {
    if (when === 50 || when === 100 || when === 150) return atShare(when, action);
    return when < 0 ? warning(when, action) : violation(when, action);
  });

/** Triggers in the order in which a plan holds them. */
function warningsFirst(triggers: readonly PlanTrigger[]): PlanTrigger[] {
  return [
    ...triggers.filter(({ kind }) => kind === 'warning'),
    ...triggers.filter(({ kind }) => kind === 'violation'),
  ];
}

function item(index: number): fc.Arbitrary<PlanMilestone> {
  const earlier = ['a', 'b', 'c'].slice(0, index);
  const id = ['a', 'b', 'c', 'd'][index] ?? 'e';
  return fc
    .record({
      shared: fc.boolean(),
      recurrence: some('none', 'none', 'independent', 'sequential'),
      when: rarely(condition(earlier)),
      after: earlier.length === 0 ? fc.constant(undefined) : rarely(some(...earlier)),
      target,
      start: some('criteria', 'criteria', 'process'),
      clock: some('business', 'business', 'elapsed'),
      completeWhen: fc.option(fc.oneof(condition(earlier), onStart), { nil: undefined }),
      pauseWhen: rarely(fc.oneof({ weight: 4, arbitrary: condition(earlier) }, onStart)),
      runsWhileStopped: fc.boolean(),
      onTargetChange: some('keep', 'restart'),
      success: fc.array(some('note', ...ACTIONS), { maxLength: 2 }),
      triggers: fc.array(trigger, { maxLength: 3 }).map(warningsFirst),
    })
    .map(({ shared, when, after, completeWhen, pauseWhen, ...rest }) =>
      milestone(id, {
        ...rest,
        milestone: shared && index > 0 ? 'a' : id,
        ...(shared && index > 0 && { recurrence: 'none' }),
        ...(when && { when }),
        ...(after && { after }),
        ...(completeWhen && { completeWhen }),
        ...(pauseWhen && { pauseWhen }),
      }),
    );
}

/** Items of one Milestone recur alike, as they do in a plan. */
function alike(items: readonly PlanMilestone[]): PlanMilestone[] {
  return items.map(one => ({
    ...one,
    recurrence: items.find(other => other.milestone === one.milestone)?.recurrence ?? one.recurrence,
  }));
}

const processParts: fc.Arbitrary<Partial<PlanProcess>> = fc
  .record({
    from: some('createdAt', 'createdAt', 'openedAt'),
    when: rarely(onFields),
    stopWhen: rarely(onFields),
    exits: fc.boolean(),
    duration: rarely(fc.integer({ min: 4, max: 40 }).map(halves => minutes(halves * 30))),
  })
  .map(({ from, when, stopWhen, exits, duration }) => ({
    entry: { from, ...(when && { when }) },
    ...(stopWhen && { stopWhen }),
    ...(duration && { duration }),
    exitWhen: exits ? flag('isClosed') : is('status', 'Gone'),
  }));

const semantics: fc.Arbitrary<Partial<Semantics>> = fc.record({
  exitJudgement: some('at-exit', 'read-time'),
  reopen: some('resume', 'resume-excluding-closed', 'new-cycle', 'ignore'),
  criteriaLost: some('keep-verdict', 'remove'),
  lateTriggers: some('fire', 'skip'),
  actionsReevaluate: some(true, true, false),
  versioning: some('keep', 'move-on-update'),
});

/** The record is given an entitlement: one of two to the process that runs, one to another process, or none (S15). */
const ENTITLEMENTS = [
  { kind: 'entitlement', entitlement: null },
  given('first', 'support'),
  given('second', 'support'),
  given('third', 'other'),
] as const;

function given(name: string, process: string) {
  return {
    kind: 'entitlement',
    entitlement: name,
    cover: { key: name, name, process, targets: {} },
  } as const;
}

const happening = fc.oneof(
  {
    weight: 3,
    arbitrary: some('New', 'Working', 'Waiting', 'Closed').map(
      value => ({ kind: 'set', fields: { status: value } }) as const,
    ),
  },
  priority.map(value => ({ kind: 'set', fields: { priority: value } }) as const),
  some('office', 'late', null).map(value => ({ kind: 'set', fields: { businessHours: value } }) as const),
  fc
    .tuple(some('dueAt', 'openedAt'), slot)
    .map(([field, value]) => ({ kind: 'set', fields: { [field]: value } }) as const),
  { weight: 2, arbitrary: fc.boolean().map(stopped => ({ kind: 'stop', stopped }) as const) },
  {
    weight: 3,
    arbitrary: some('agent', 'customer').map(from => ({ kind: 'message', from, public: true }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(some('a', 'b', 'c'), fc.option(slot, { nil: undefined, freq: 1 }))
      .map(
        ([id, completedAt]) =>
          ({ kind: 'complete', milestone: id, ...(completedAt !== undefined && { completedAt }) }) as const,
      ),
  },
  some('a', 'b', 'c').map(id => ({ kind: 'reopen', milestone: id }) as const),
  some(...ENTITLEMENTS),
);

const events: fc.Arbitrary<CaseEvent[]> = fc
  .array(fc.tuple(slot, happening), { maxLength: 14 })
  .map(list => list.map(([when, event]) => ({ at: when, ...event })).sort((a, b) => a.at - b.at));

const itemList: fc.Arbitrary<readonly PlanMilestone[]> = fc
  .integer({ min: 1, max: 3 })
  .chain(count => fc.tuple(...Array.from({ length: count }, (_, index) => item(index))));

interface Succession {
  readonly items: readonly PlanMilestone[];
  /** Which items of the first version stay as they are. */
  readonly kept: readonly boolean[];
  readonly parts: Partial<PlanProcess>;
}

/** A second version that takes over during the observation: items change, stay, go and come. */
const succession: fc.Arbitrary<Succession> = fc
  .record({
    items: itemList,
    kept: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    from: slot,
    stopWhen: rarely(onFields),
    rule: fc.option(rarely(onFields)),
  })
  .map(({ items, kept, from, stopWhen, rule }) => ({
    items,
    kept,
    parts: {
      version: 2,
      effective: { from },
      ...(stopWhen && { stopWhen }),
      ...(rule !== null && { updateRules: [{ from: 'any', to: 2, ...(rule && { when: rule }) }] }),
    },
  }));

/** The versions of a process; a Milestone recurs alike in all of them. */
function versionsOf(
  items: readonly PlanMilestone[],
  parts: Partial<PlanProcess>,
  next: Succession | undefined,
): PlanProcess[] {
  const successors = next?.items.map((one, index) => (next.kept[index] ? (items[index] ?? one) : one)) ?? [];
  const all = alike([...items, ...successors]);
  const { stopWhen: _, ...shared } = parts;
  return [
    process(all.slice(0, items.length), { ...parts, default: false }),
    ...(next ? [process(all.slice(items.length), { ...shared, ...next.parts, default: false })] : []),
  ];
}

/** The versions of the process and another one; a Milestone recurs alike in all of them. */
function withOther(
  versions: readonly PlanProcess[],
  others: readonly PlanMilestone[],
  parts: Partial<PlanProcess>,
): PlanProcess[] {
  const all = alike([...versions.flatMap(({ milestones }) => milestones), ...others]);
  return [...versions, process(all.slice(-others.length), { ...parts, name: 'other' })];
}

/** Random policies × timelines × switches; a failing one is shown as the files of a project that a person can run. */
export const experiment: fc.Arbitrary<Experiment> = fc
  .record({
    items: itemList,
    others: itemList,
    next: rarely(succession),
    parts: processParts,
    semantics,
    events,
    status,
    priority,
    dueAt: slot,
    openedAt: slot,
    createdBy: some('customer', 'agent'),
  })
  .map(({ items, others, next, parts, semantics, events, createdBy, ...fields }) => ({
    plan: planOf({
      calendars: [weekdays('office', [open(9, 12), open(13, 17)]), weekdays('late', [open(12, 20)])],
      defaultCalendar: 'office',
      actions: [
        notify('note'),
        update('to-waiting', { status: 'Waiting' }),
        update('to-working', { status: 'Working' }),
        update('to-low', { priority: 'Low' }),
        update('close', { status: 'Closed' }),
      ],
      semantics,
      processes: withOther(versionsOf(items, parts, next), others, parts),
    }),
    timeline: { id: 'c1', object: 'Case', createdAt: CREATED, createdBy, fields, events } as const,
    until: END,
  }))
  .map(one => ({ ...one, [fc.toStringMethod]: () => printExperiment(one) }));
