import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/condition/expression.js';
import type { DateRange } from '../../src/entitlement/date-range.js';
import type { Entitlement, Incidents } from '../../src/entitlement/entitlement.js';
import { type Holding, holdingOf } from '../../src/entitlement/life/holding.js';
import type { PlanContent } from '../../src/plan/plan.js';
import { NO_OUTCOMES } from '../../src/simulate/outcome.js';
import type { CaseResult, MilestoneResult } from '../../src/simulate/result.js';
import type { CaseEvent, CaseTimeline } from '../../src/simulate/timeline.js';
import { isUsed, type Usage, usageCounter } from '../../src/simulate/usage.js';
import { duration } from '../../src/time/duration.js';
import { planOf } from './plan-builder.js';
import { at, caseOf } from './run.js';

const { content } = planOf({ processes: [] });

/** A plan whose accounts are told apart by their segment, and not by their region; levels are listed from high to low. */
const PLAN: PlanContent = {
  ...content,
  objectTypes: {
    Account: {
      name: 'Account',
      fields: {
        segment: { type: 'picklist', values: ['Small', 'Large'], ranked: false },
        region: { type: 'text' },
      },
    },
    Entitlement: {
      name: 'Entitlement',
      fields: { serviceLevel: { type: 'picklist', values: ['Premium', 'Basic'], ranked: false } },
    },
  },
};

interface Held extends DateRange {
  readonly account?: string;
  readonly serviceLevel?: string;
  readonly incidents?: Incidents;
}

/** An entitlement of an account; its key has both names, since two accounts may call theirs alike. */
function held(name: string, { account = 'Acme', ...parts }: Held = {}): Holding {
  const entitlement: Entitlement = {
    key: `${account}/${name}`,
    name,
    fields: {},
    account: { key: account, name: account, fields: {} },
    channels: [],
    targets: {},
    ...parts,
  };
  return holdingOf(entitlement);
}

type Judged = readonly [state: MilestoneResult['state'], entitlement?: string, violated?: boolean];

interface Ran {
  readonly account?: string | undefined;
  /** The entitlement with which it was opened. */
  readonly opened?: string;
  /** The entitlement that it had at the end. */
  readonly last?: string;
  readonly withheld?: 'exhausted' | 'suspended';
  readonly milestones?: readonly Judged[];
  readonly fields?: Readonly<Record<string, Value>>;
  readonly given?: readonly string[];
  readonly changed?: readonly string[];
}

function cover(name: string, account: string) {
  return { key: `${account}/${name}`, name, targets: {} };
}

/** A case that ran, and its timeline as it was placed. */
function ran({
  account = 'Acme',
  opened,
  last,
  withheld,
  milestones = [],
  fields = {},
  given = [],
  changed = [],
}: Ran): readonly [CaseResult, CaseTimeline] {
  const result: CaseResult = {
    case: 'c1',
    object: 'Case',
    observedAt: at('Mon 17:00'),
    ...(last !== undefined && { entitlement: last }),
    milestones: milestones.map(one => judged(...one)),
    fields,
    findings: [],
  };
  const events = given.map(
    (name): CaseEvent => ({
      at: at('Mon 11:00'),
      kind: 'entitlement',
      entitlement: name,
      ...(name !== '' && { cover: cover(name, account) }),
    }),
  );
  const own = opened && { cover: { ...cover(opened, account), ...(withheld && { withheld }) } };
  const surroundings = changed.map(name => ({
    at: at('Mon 12:00'),
    cover: cover(name, account),
    fields: {},
  }));
  return [
    result,
    { ...caseOf('Mon 10:00', [], { placement: { account, fields: {}, ...own }, surroundings }), events },
  ];
}

function judged(state: MilestoneResult['state'], entitlement?: string, violated = false): MilestoneResult {
  return {
    case: 'c1',
    object: 'Case',
    ...(entitlement !== undefined && { entitlement }),
    process: 'support',
    processVersion: 1,
    milestone: 'a',
    id: 'a',
    occurrence: 1,
    cycle: 1,
    state,
    start: at('Mon 10:00'),
    violated,
    elapsed: duration(0),
    stopped: duration(0),
    calendar: { name: '24x7', source: 'fallback' },
    actions: [],
  };
}

/** How entitlements were used by cases that ran. */
function usageOf(
  cases: readonly Ran[],
  holdings: readonly Holding[],
  over?: DateRange,
  plan: PlanContent = PLAN,
): Usage {
  const counter = usageCounter(plan);
  for (const one of cases) counter.add(...ran(one));
  return counter.usage(holdings, over);
}

/** Of each row the entitlement, its account and its cases. */
function rows({ entitlements }: Usage): readonly string[] {
  return entitlements.map(one => `${one.account}/${one.entitlement} ${one.cases}`);
}

/** Of each group what it is by, its value and its cases. */
function groups({ groups: all }: Usage): readonly string[] {
  return all.map(one => `${one.by} ${one.value} ${one.cases}`);
}

describe('how an entitlement was used', () => {
  it('has the cases that had it at the end, and the milestones that ran for it', () => {
    const usage = usageOf(
      [
        {
          opened: 'Care',
          last: 'Spare',
          given: ['Spare'],
          milestones: [
            ['cancelled', 'Care'],
            ['completed', 'Spare'],
          ],
        },
        { opened: 'Care', last: 'Care', milestones: [['completed', 'Care', true], ['running']] },
        { opened: 'Care', last: 'Plus', changed: ['Plus'], milestones: [['exited', 'Plus']] },
      ],
      [held('Care'), held('Spare'), held('Plus')],
    );
    expect(usage.entitlements).toEqual([
      {
        entitlement: 'Care',
        account: 'Acme',
        cases: 1,
        counts: { ...NO_OUTCOMES, cancelled: 1, violated: 1 },
      },
      { entitlement: 'Plus', account: 'Acme', cases: 1, counts: { ...NO_OUTCOMES, exited: 1 } },
      { entitlement: 'Spare', account: 'Acme', cases: 1, counts: { ...NO_OUTCOMES, met: 1 } },
    ]);
    expect(usage.unentitled).toBe(0);
  });

  it('is told by account where two call theirs alike', () => {
    const holdings = [held('Care', { account: 'Globex' }), held('Care')];
    const usage = usageOf(
      [
        { opened: 'Care', last: 'Care' },
        { account: 'Globex', opened: 'Care', last: 'Care' },
        { opened: 'Care', last: 'Care' },
      ],
      holdings,
    );
    expect(rows(usage)).toEqual(['Acme/Care 2', 'Globex/Care 1']);
  });

  it('counts cases that end without one, also by being given none', () => {
    const { unentitled } = usageOf(
      [{}, { opened: 'Care', given: [''] }, { opened: 'Care', last: 'Care' }],
      [],
    );
    expect(unentitled).toBe(2);
  });

  it('has the incidents sold, used and left of cases and work orders together (S41)', () => {
    const incidents = { cases: { total: 5, remaining: 2 }, workOrders: { total: 3, remaining: 3 } };
    const opened = { opened: 'Care', last: 'Care' };
    const usage = usageOf(
      [opened, opened, { ...opened, withheld: 'exhausted' }, { ...opened, withheld: 'suspended' }],
      [
        held('Care', { incidents }),
        held('Some', { incidents: { workOrders: { total: 4, remaining: 1 } } }),
        held('Any'),
      ],
    );
    expect(usage.entitlements.map(one => [one.entitlement, one.incidents])).toEqual([
      ['Care', { sold: 8, used: 3, left: 5 }],
      ['Any', undefined],
      ['Some', { sold: 4, used: 0, left: 1 }],
    ]);
  });
});

describe('which entitlements are listed', () => {
  it('are those that cases had, then those that none had, each by account and name', () => {
    const holdings = [
      held('Idle'),
      held('B', { account: 'Globex' }),
      held('B'),
      held('A', { account: 'Globex' }),
    ];
    const usage = usageOf(
      [
        { account: 'Globex', opened: 'B', last: 'B' },
        { account: 'Globex', opened: 'A', last: 'A' },
        { opened: 'B', last: 'B' },
      ],
      holdings,
    );
    expect(rows(usage)).toEqual(['Acme/B 1', 'Globex/A 1', 'Globex/B 1', 'Acme/Idle 0']);
  });

  it('are of those that no case had the ones whose account has a case, or with a range those in force on one of its days', () => {
    const holdings = [
      held('Spare'),
      held('Other', { account: 'Globex' }),
      held('Past', { account: 'Globex', endDate: '2026-02-28' }),
      held('Last', { account: 'Globex', endDate: '2026-03-01' }),
    ];
    const cases: readonly Ran[] = [{ opened: 'Care', last: 'Care' }];
    expect(rows(usageOf(cases, holdings))).toEqual(['Acme/Spare 0']);
    expect(rows(usageOf(cases, holdings, { startDate: '2026-03-01', endDate: '2026-03-31' }))).toEqual([
      'Acme/Spare 0',
      'Globex/Last 0',
      'Globex/Other 0',
    ]);
  });

  it('are used when a case had them at the end, or a milestone ran for them on the way', () => {
    const none = { cases: 0, counts: NO_OUTCOMES };
    expect(isUsed(none)).toBe(false);
    expect(isUsed({ ...none, cases: 1 })).toBe(true);
    expect(isUsed({ ...none, counts: { ...NO_OUTCOMES, cancelled: 1 } })).toBe(true);
  });
});

describe('the customers that had cases', () => {
  it('are told apart by account, service level, and each picklist of accounts', () => {
    const usage = usageOf(
      [
        {
          account: 'Globex',
          opened: 'Care',
          last: 'Care',
          fields: { 'account.segment': 'Large', 'account.region': 'EU' },
          milestones: [['completed', 'Care'], ['paused']],
        },
        {
          opened: 'Care',
          last: 'Care',
          fields: { 'account.segment': 'Small' },
          milestones: [['completed', 'Care', true]],
        },
        { opened: 'Plain', last: 'Plain' },
      ],
      [
        held('Care', { account: 'Globex', serviceLevel: 'Basic' }),
        held('Care', { serviceLevel: 'Premium' }),
        held('Plain'),
      ],
    );
    expect(groups(usage)).toEqual([
      'account Acme 2',
      'account Globex 1',
      'serviceLevel Premium 1',
      'serviceLevel Basic 1',
      'serviceLevel null 1',
      'account.segment Small 1',
      'account.segment Large 1',
      'account.segment null 1',
    ]);
    expect(usage.groups.filter(one => one.cases > 0 && one.value === 'Globex')).toMatchObject([
      { counts: { met: 1, violated: 0, open: 1 } },
    ]);
    expect(usage.groups.find(one => one.value === 'Premium')?.counts.violated).toBe(1);
  });

  it('have the outcomes of all entitlements of their level together', () => {
    const states = ['completed', 'running', 'cancelled', 'exited'] as const;
    const milestones = states.map(state => [state, 'Care'] as const);
    const one: Ran = { opened: 'Care', last: 'Care', milestones: [...milestones, ['exited', 'Care', true]] };
    const levels = usageOf(
      [one, { ...one, account: 'Globex' }],
      [held('Care', { serviceLevel: 'Basic' }), held('Care', { account: 'Globex', serviceLevel: 'Basic' })],
    ).groups.filter(({ by }) => by === 'serviceLevel');
    expect(levels).toEqual([
      {
        by: 'serviceLevel',
        value: 'Basic',
        cases: 2,
        counts: { met: 2, violated: 2, open: 2, cancelled: 2, exited: 2 },
      },
    ]);
  });

  it('are by account alone where the plan has no type of accounts, and none where a case has no account', () => {
    const plan = { ...PLAN, objectTypes: {} };
    const holdings = [
      held('Care', { serviceLevel: 'B' }),
      held('Care', { account: 'Zeta', serviceLevel: 'A' }),
    ];
    const cases = ['Zeta', 'Acme'].map(account => ({ account, opened: 'Care', last: 'Care' }));
    expect(groups(usageOf(cases, holdings, undefined, plan))).toEqual([
      'account Acme 1',
      'account Zeta 1',
      'serviceLevel A 1',
      'serviceLevel B 1',
    ]);
    const counter = usageCounter(PLAN);
    const [result, timeline] = ran({});
    counter.add(result, { ...timeline, placement: { fields: {} } });
    expect(counter.usage([]).groups).toEqual([]);
  });
});
