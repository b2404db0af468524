import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/condition/expression.js';
import { become } from '../../src/simulate/become.js';
import type { CaseRun } from '../../src/simulate/case-run.js';
import { conditionOf, holdsNow } from '../../src/simulate/condition.js';
import { orderEvents } from '../../src/simulate/event-order.js';
import {
  beginHistory,
  beginRevision,
  completedFact,
  lastChange,
  newHistory,
  put,
  revisionsOf,
  slotAt,
  write,
  writeOne,
} from '../../src/simulate/history.js';
import { prepare } from '../../src/simulate/prepare.js';
import { runCase } from '../../src/simulate/simulate-case.js';
import { ENGINE_SLOT, newSlots, slotOf } from '../../src/simulate/slots.js';
import { sameAim } from '../../src/simulate/target.js';
import type { CaseTimeline } from '../../src/simulate/timeline.js';
import {
  both,
  completedAt,
  hours,
  is,
  literal,
  milestone,
  not,
  planOf,
  process,
  within,
} from './plan-builder.js';
import { at, caseOf, set } from './run.js';

// What spares the engine work, part by part: that the results stay the same is shown elsewhere, here that the work is spared.

/** Looks at the run of a case when it has ended. */
function atTheEnd<Seen>(timeline: CaseTimeline, see: (run: CaseRun) => Seen): Seen {
  const plan = planOf({
    processes: [process([milestone('reply', { completeWhen: is('status', 'Closed') })])],
  });
  return runCase(prepare(plan), timeline, { until: at('Fri 17:00') }, see);
}

describe('a condition', () => {
  const slots = newSlots();
  const history = newHistory(slots);
  beginHistory(history, at('Mon 09:00'));
  put(history, slotOf(slots, 'status'), 'New');

  it('is compiled when it was asked so often, once', () => {
    const condition = conditionOf(is('status', 'New'), slots, { compileAfter: 2 });
    const walked = condition.test;
    const tests = Array.from({ length: 5 }, () => {
      expect(holdsNow(condition, history, null)).toBe(true);
      return condition.test;
    });
    const compiled = tests[4];
    expect(compiled).not.toBe(walked);
    expect(tests).toEqual([walked, walked, compiled, compiled, compiled]);
  });

  it('reads the slots of its fields and facts, each once, and none for what it compares them with', () => {
    const reads = (expression: Expression) =>
      conditionOf(expression, slots, { process: 'support' }).reads.map(slot => slots.names[slot]);
    const known: Expression = { op: 'equal', left: completedAt('reply'), right: literal(null) };
    expect(reads(both(is('status', 'New'), is('status', 'Closed')))).toEqual(['status']);
    expect(reads(both(is('priority', 'High'), not(known)))).toEqual([
      'priority',
      completedFact('support', 'reply'),
    ]);
    expect(reads(is('startedAt', null))).toEqual([]);
  });

  it('leaves `startedAt` alone that does not read it', () => {
    holdsNow(conditionOf(is('status', 'New'), slots), history, at('Mon 10:00'));
    expect(history.newest[ENGINE_SLOT['@startedAt']] ?? null).toBeNull();
    holdsNow(conditionOf(not(is('startedAt', null)), slots), history, at('Mon 10:00'));
    expect(history.newest[ENGINE_SLOT['@startedAt']]).toBe(at('Mon 10:00'));
  });
});

describe('the columns of a record’s history', () => {
  /** A history of revisions: at 09:00 the record’s creation, then one an hour. */
  function historyOf(...revisions: Record<string, string>[]) {
    const slots = newSlots();
    const history = newHistory(slots);
    beginHistory(history, at('Mon 09:00'));
    const [first = {}, ...later] = revisions;
    for (const [name, value] of Object.entries(first)) put(history, slotOf(slots, name), value);
    later.forEach((values, index) => {
      write(history, values, at(`Mon ${index + 10}:00`));
    });
    return { history, slot: (name: string) => slotOf(slots, name) };
  }

  it('begin empty', () => {
    const { newest, changed, before, touched, instants, recentSlots, scratch } = newHistory(newSlots());
    expect([newest, changed, before, touched, instants, recentSlots, scratch].flat()).toEqual([]);
  });

  it('note each slot once that the next record must find empty', () => {
    const { history, slot } = historyOf(
      { status: 'New', priority: 'Low' },
      { status: 'Open' },
      { status: 'New' },
    );
    expect(history.touched).toEqual([slot('status'), slot('priority')]);
    beginHistory(history, at('Tue 09:00'));
    expect(history.touched).toEqual([]);
    expect([slotAt(history, slot('status'), 0), history.newestRevision]).toEqual([null, 0]);
  });

  it('keep what a slot held once for each revision, and nothing that stays as it was', () => {
    const { history, slot } = historyOf({ status: 'New' }, { status: 'New' }, { status: 'Open' });
    expect(history.newestRevision).toBe(1);
    expect(history.before[slot('status')]).toEqual({ revisions: [0], values: ['New'], count: 1 });
    put(history, slot('status'), 'Closed');
    put(history, slot('status'), 'Closed');
    expect(history.before[slot('status')]?.count).toBe(1);
    expect([slotAt(history, slot('status'), 0), slotAt(history, slot('status'), 1)]).toEqual([
      'New',
      'Closed',
    ]);
  });

  it('say which slots changed since they were last asked', () => {
    const { history, slot } = historyOf({ status: 'New' }, { status: 'Open' });
    expect(history.recentSlots.slice(0, history.recent)).toEqual([slot('status')]);
    beginRevision(history, at('Mon 12:00'));
    put(history, slot('status'), 'Open');
    expect(history.recent).toBe(1);
  });

  it('make a revision for a value that differs, and say whether one was made', () => {
    const { history, slot } = historyOf({ status: 'New' });
    expect(writeOne(history, slot('status'), 'New', at('Mon 10:00'))).toBe(false);
    expect(history.newestRevision).toBe(0);
    expect(writeOne(history, slot('status'), 'Open', at('Mon 11:00'))).toBe(true);
    expect(history.newestRevision).toBe(1);
  });

  it('tell in which revision any of some slots changed last, and in which before', () => {
    const { history, slot } = historyOf(
      { status: 'New', priority: 'Low' },
      { status: 'Open' },
      { priority: 'High', status: 'Closed' },
    );
    const [status, priority] = [slot('status'), slot('priority')];
    expect(lastChange(history, [status])).toBe(2);
    expect(lastChange(history, [slot('createdAt'), status])).toBe(2);
    expect(lastChange(history, [])).toBe(-1);
    expect(lastChange(history, [slot('queue')])).toBe(-1);
    expect(revisionsOf(history, [priority, status], 0)).toEqual([1, 2]);
    expect(revisionsOf(history, [status], 1)).toEqual([2]);
    expect(revisionsOf(history, [priority, status], 0, 2)).toEqual([1]);
    expect(revisionsOf(history, [status], 1, 2)).toEqual([]);
  });
});

describe('the events of a timeline', () => {
  const later = ['Mon 10:00', set({ status: 'Open' })] as const;
  const closed = ['Mon 11:00', set({ status: 'Closed' })] as const;

  it('are taken as they are where they stand in order, also at one instant', () => {
    for (const events of [[], [later, closed], [later, later], [['Mon 09:00', set({})] as const]]) {
      expect(atTheEnd(caseOf('Mon 09:00', events), orderEvents)).toBeUndefined();
    }
  });

  it('are put in order where they do not, and those before the creation are left out', () => {
    const order = (createdAt: string) =>
      atTheEnd(caseOf(createdAt, [closed, later]), orderEvents)?.map(({ index }) => index);
    expect(order('Mon 09:00')).toEqual([1, 0]);
    expect(order('Mon 10:30')).toEqual([0]);
  });
});

describe('the items of a process of many', () => {
  const many = (when: (level: string) => Expression) =>
    Array.from({ length: 20 }, (_, index) => milestone(`item ${index}`, { when: when(`L${index % 4}`) }));
  const either = (path: string, ...values: string[]): Expression => ({
    op: 'in',
    operand: { op: 'read', path, type: 'text' },
    values: values.map(literal),
  });

  function indexOf(items: ReturnType<typeof many>) {
    const { slots, chains } = prepare(planOf({ processes: [process([...items, milestone('any')])] }));
    const index = [...chains.values()][0]?.[0]?.index;
    const ids = (list: readonly { readonly plan: { readonly id: string } }[] = []) =>
      list.map(one => one.plan.id);
    return {
      field: index?.chooser && slots.names[index.chooser.slot],
      chosen: (value: string) => ids(index?.chooser?.choices.get(value)?.items).length,
      readers: (name: string, value: string) =>
        ids(index?.chooser?.choices.get(value)?.readers.get(slotOf(slots, name))).length,
      others: ids(index?.others),
    };
  }

  it.each([
    ['a comparison', (level: string) => is('level', level)],
    ['one of some values', (level: string) => either('level', level)],
    [
      'an `and` of which it is a part',
      (level: string) => both(not(is('status', 'Closed')), is('level', level)),
    ],
  ])('are found by the field that tells them apart: %s', (_, when) => {
    const found = indexOf(many(when));
    expect([found.field, found.chosen('L1'), found.chosen('L9'), found.others]).toEqual([
      'level',
      5,
      0,
      ['any'],
    ]);
    expect([found.readers('level', 'L2'), found.readers('businessHours', 'L2')]).toEqual([5, 5]);
  });

  it('stand under each of several values, and are read by what else their condition asks', () => {
    const found = indexOf(many(level => both(either('level', level, 'L9'), not(is('status', 'Closed')))));
    expect([found.chosen('L1'), found.chosen('L9'), found.readers('status', 'L1')]).toEqual([5, 20, 5]);
    expect(found.readers('priority', 'L1')).toBe(0);
  });

  it.each([
    ['few', (level: string) => is('level', level), 6],
    ['told apart by `not`', (level: string) => not(is('level', level)), 20],
    ['for which blank would do', (_: string) => is('level', null), 20],
    ['that ask whether it is blank text', (_: string) => is('level', ''), 20],
  ])('are asked one by one where they are %s', (_, when, count) => {
    const found = indexOf(many(when).slice(0, count));
    expect([found.field, found.others.length]).toEqual([undefined, count + 1]);
  });
});

describe('what an item asks', () => {
  it('is the same for equal spans and equal instants, whoever says so', () => {
    const none = (why: string) => ({ kind: 'none', why }) as const;
    const by = (instant: string) => ({ kind: 'until', at: at(instant) }) as const;
    expect(sameAim(within(hours(4)), within(hours(4)))).toBe(true);
    expect(sameAim(within(hours(4)), within(hours(5)))).toBe(false);
    expect(sameAim(by('Mon 13:00'), by('Mon 13:00'))).toBe(true);
    expect(sameAim(by('Mon 13:00'), by('Mon 14:00'))).toBe(false);
    expect(sameAim(by('Mon 13:00'), within(hours(4)))).toBe(false);
    expect(sameAim(within(hours(4)), by('Mon 13:00'))).toBe(false);
    expect(sameAim(none('blank'), none('blank'))).toBe(true);
    expect(sameAim(none('blank'), none('another'))).toBe(false);
  });
});

describe('a step that the table of S21 does not have', () => {
  it('is refused', () => {
    const timeline = caseOf('Mon 09:00', [['Mon 10:00', set({ status: 'Closed' })]]);
    const taken = atTheEnd(timeline, run => {
      const [occurrence] = run.process?.occurrences ?? [];
      return () => occurrence && become(run, occurrence, 'cancelled');
    });
    expect(taken).toThrow('an occurrence cannot go from completed to cancelled');
  });
});
