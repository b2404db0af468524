import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression, Value } from '../../src/condition/expression.js';
import { emptyAgenda, enter, first, takeFirst, type Wake } from '../../src/simulate/agenda.js';
import { CHAIN_LIMIT, EVENT, following, membersOf } from '../../src/simulate/cause.js';
import { reach, spentAt, startClock, stoppedAt } from '../../src/simulate/clock.js';
import { conditionOf } from '../../src/simulate/condition.js';
import {
  beginHistory,
  changesBy,
  fieldsOf,
  type History,
  markSeen,
  newHistory,
  put,
  revisionAt,
  revisionsOf,
  valueIn,
  write,
} from '../../src/simulate/history.js';
import { newSlots, slotOf } from '../../src/simulate/slots.js';
import { compareRanks, WAKE_ORDER } from '../../src/simulate/ties.js';
import { mayBecome, OPEN_STATES, TRANSITIONS } from '../../src/simulate/transitions.js';
import { look, type Watch, watch } from '../../src/simulate/watch.js';
import { alwaysOpen } from '../../src/time/always-open.js';
import { duration } from '../../src/time/duration.js';
import { type Instant, instant } from '../../src/time/instant.js';
import { flag, is } from './plan-builder.js';
import { at } from './run.js';

function openHistory(
  when: Instant,
  values: Readonly<Record<string, Value>>,
  history: History = newHistory(newSlots()),
): History {
  beginHistory(history, when);
  for (const [name, value] of Object.entries(values)) put(history, slotOf(history.slots, name), value);
  return history;
}

function follow(condition: Expression, history: History): Watch {
  return watch(conditionOf(condition, history.slots), history);
}

describe('the agenda', () => {
  const look_: Wake = { kind: 'look' };

  it('gives entries by instant, then the order of ties, then as they were entered', () => {
    const kinds = fc.constantFrom<Wake>({ kind: 'entry' }, { kind: 'expiry' }, look_);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), kinds)), list => {
        const agenda = emptyAgenda();
        for (const [when, wake] of list) enter(agenda, instant(when), wake, EVENT);
        const taken = list.map(() => takeFirst(agenda));
        const order = list
          .map(([when, wake], sequence) => ({ when, kind: wake.kind, sequence }))
          .sort(
            (a, b) =>
              a.when - b.when ||
              WAKE_ORDER.indexOf(a.kind) - WAKE_ORDER.indexOf(b.kind) ||
              a.sequence - b.sequence,
          );
        expect(taken.map(one => one?.sequence)).toEqual(order.map(one => one.sequence));
        expect(first(agenda)).toBeUndefined();
        expect(takeFirst(agenda)).toBeUndefined();
      }),
    );
  });

  it('ranks triggers by signed offset, then item, then place (S33)', () => {
    const rank = (offset: number, item: number, trigger: number) => ({ offset, item, trigger });
    expect(compareRanks(rank(-1, 5, 5), rank(0, 0, 0))).toBeLessThan(0);
    expect(compareRanks(rank(0, 0, 5), rank(0, 1, 0))).toBeLessThan(0);
    expect(compareRanks(rank(0, 1, 0), rank(0, 1, 1))).toBeLessThan(0);
    expect(compareRanks(rank(0, 1, 1), rank(0, 1, 1))).toBe(0);
  });
});

describe('the states of an occurrence (S21)', () => {
  it('S21: every step stands in the table once, with a reason', () => {
    const steps = TRANSITIONS.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(steps).size).toBe(steps.length);
    expect(TRANSITIONS.every(({ because }) => /S\d+|start is reached/.test(because))).toBe(true);
  });

  it('S21: a cancelled occurrence stays cancelled, and none begins completed', () => {
    expect(TRANSITIONS.filter(({ from }) => from === 'cancelled')).toEqual([]);
    expect(mayBecome(undefined, 'completed')).toBe(false);
    for (const state of OPEN_STATES) expect(mayBecome(undefined, state)).toBe(true);
  });
});

describe('the history of a record', () => {
  it('makes a revision of what differs, and of nothing else', () => {
    const history = openHistory(at('Mon 09:00'), { status: 'New', note: '' });
    expect(write(history, { status: 'New', note: null }, at('Mon 10:00'))).toBe(false);
    expect(history.newestRevision).toBe(0);
    expect(changesBy(history, { status: 'Done', note: 'x', owner: '' })).toEqual([
      { field: 'status', before: 'New', after: 'Done' },
      { field: 'note', before: null, after: 'x' },
    ]);
    expect(write(history, { status: 'Done', note: 'x' }, at('Mon 10:00'))).toBe(true);
    put(history, slotOf(history.slots, 'closed'), true);
    expect([
      valueIn(history, 'status', 0),
      valueIn(history, 'status'),
      valueIn(history, 'closed', 1),
    ]).toEqual(['New', 'Done', true]);
  });

  it('knows which revisions changed a name, and which stood at an instant', () => {
    const history = openHistory(at('Mon 09:00'), { a: 1, b: 1 });
    write(history, { a: 2 }, at('Mon 10:00'));
    write(history, { b: 2 }, at('Mon 11:00'));
    write(history, { a: 3, b: 3 }, at('Mon 12:00'));
    const slots = (...names: string[]) => names.map(name => slotOf(history.slots, name));
    expect(revisionsOf(history, slots('a'), 0)).toEqual([1, 3]);
    expect(revisionsOf(history, slots('a', 'b'), 1)).toEqual([2, 3]);
    expect(revisionAt(history, at('Mon 11:30'))).toBe(2);
    expect(revisionAt(history, at('Mon 08:00'))).toBe(0);
  });

  it('dates what no pass has seen to the pass that sees it (S33)', () => {
    const history = openHistory(at('Mon 09:00'), { status: 'New' });
    markSeen(history, at('Mon 09:00'));
    write(history, { status: 'Done' }, at('Mon 10:00'));
    markSeen(history, at('Mon 12:00'));
    const seen = follow(is('status', 'Done'), history);
    expect([seen.holds, seen.since]).toEqual([true, at('Mon 12:00')]);
  });

  it('knows nothing of the record before it', () => {
    const history = openHistory(at('Mon 09:00'), { status: 'New', note: 'x' });
    write(history, { status: 'Done' }, at('Mon 10:00'));
    write(history, { status: 'Gone' }, at('Mon 11:00'));
    openHistory(at('Mon 09:00'), { status: 'Old' }, history);
    write(history, { status: 'Older' }, at('Mon 12:00'));
    expect(fieldsOf(history)).toEqual({ status: 'Older' });
    expect([valueIn(history, 'status', 0), revisionAt(history, at('Mon 11:30'))]).toEqual(['Old', 0]);
    expect(revisionsOf(history, [slotOf(history.slots, 'status')], 0)).toEqual([1]);
  });

  it('shows the fields sorted by name, without the facts that conditions read', () => {
    const history = openHistory(at('Mon 09:00'), { b: 1, a: 2 });
    write(history, { '@violated:x': true }, at('Mon 10:00'));
    expect(JSON.stringify(fieldsOf(history))).toBe('{"a":2,"b":1}');
  });
});

describe('a watched condition', () => {
  it('knows since when it holds and when it held before; an empty stretch is none', () => {
    const history = openHistory(at('Mon 09:00'), { isStopped: false });
    const stopped = follow(flag('isStopped'), history);
    const set = (isStopped: boolean, when: string) => write(history, { isStopped }, at(when));
    set(true, 'Mon 10:00');
    set(false, 'Mon 11:00');
    set(true, 'Mon 12:00');
    set(false, 'Mon 12:00');
    set(true, 'Mon 13:00');
    expect(look(stopped, history)).toBe(true);
    expect(stopped.since).toBe(at('Mon 13:00'));
    expect(stopped.past).toEqual([{ start: at('Mon 10:00'), end: at('Mon 11:00') }]);
  });

  it('gives the same whether it was looked at after each change or only in the end', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean()), values => {
        const history = openHistory(instant(0), { isStopped: false });
        const eager = follow(flag('isStopped'), history);
        values.forEach((isStopped, index) => {
          write(history, { isStopped }, instant((index + 1) * 1000));
          look(eager, history);
        });
        const late = follow(flag('isStopped'), history);
        expect([late.holds, late.since, late.past]).toEqual([eager.holds, eager.since, eager.past]);
      }),
    );
  });
});

describe('a clock (S25)', () => {
  const hours = { calendar: alwaysOpen('UTC'), used: { name: '24x7', source: 'elapsed' } } as const;
  const halts = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 });

  it('S25: what has been spent when an amount is reached is that amount, and elapsed is spent plus stopped', () => {
    fc.assert(
      fc.property(halts, fc.integer({ min: 1, max: 60 }), (gaps, amount) => {
        const history = openHistory(instant(0), { isStopped: false });
        let [time, isStopped] = [0, false];
        for (const gap of gaps) {
          time += gap;
          isStopped = !isStopped;
          write(history, { isStopped }, instant(time));
        }
        const clock = startClock(hours, instant(0), follow(flag('isStopped'), history));
        const reached = reach(clock, duration(amount));
        expect(reached === undefined).toBe(isStopped && spentAt(clock, instant(1000)) < amount);
        if (reached === undefined) return;
        expect(spentAt(clock, reached)).toBe(amount);
        expect(spentAt(clock, instant(reached - 1))).toBe(amount - 1);
        expect(spentAt(clock, reached) + stoppedAt(clock, reached)).toBe(reached);
      }),
    );
  });
});

describe('a chain of causes (S33)', () => {
  it('S33: counts its steps and names its members once', () => {
    let cause = EVENT;
    for (let step = 0; step <= CHAIN_LIMIT; step++)
      cause = following(cause, step % 2 === 0 ? 'left' : 'right');
    expect(cause.depth).toBe(CHAIN_LIMIT + 1);
    expect(membersOf(cause)).toEqual(['left', 'right']);
    expect(membersOf(following(EVENT, 'alone'))).toEqual(['alone']);
  });
});
