import { describe, expect, it } from 'vitest';
import { endingEvent } from '../../src/simulate/proof/ended-by-event.js';
import type { MilestoneState } from '../../src/simulate/result.js';
import type { TraceRecord } from '../../src/simulate/trace.js';
import { at, type caseOf, complete, reopen, set } from '../simulate/run.js';

const told = { case: 'c1', at: at('Mon 12:00') };

function event(parts: NonNullable<Parameters<typeof caseOf>[1]>[number][1]): TraceRecord {
  return { ...told, kind: 'event', event: { at: told.at, ...parts } };
}

function step(id: string, from: MilestoneState, to: MilestoneState): TraceRecord {
  const calendar = { name: 'office', source: 'default' } as const;
  const name = { milestone: id.slice(0, 1), id, occurrence: 1, cycle: 1 };
  return { ...told, kind: 'milestone', from, to, start: told.at, calendar, ...name };
}

const done = step('a-1', 'running', 'completed');
const dropped = step('a-1', 'scheduled', 'cancelled');
const removed: TraceRecord = { ...told, kind: 'process-exited', reason: 'removed' };
const closed: TraceRecord = { ...told, kind: 'process-exited', reason: 'condition' };
const cleared = event({ kind: 'entitlement', entitlement: null });

describe('the event that ended an occurrence itself (S15, S28)', () => {
  it.each<[string, TraceRecord, readonly TraceRecord[], readonly TraceRecord[], string | undefined]>([
    ['a completion of its item', event(complete('a-1')), [done], [], 'complete'],
    ['a completion of its milestone', event(complete('a')), [done], [], 'complete'],
    ['no completion of another', event(complete('b')), [done], [], undefined],
    ['no completion whose pass cancels it', event(complete('a-1')), [dropped], [], undefined],
    [
      'no completion that something else came after',
      event(complete('a-1')),
      [step('b', 'running', 'paused'), done],
      [],
      undefined,
    ],
    ['a clearing that cancels what had yet to start', event(reopen('a')), [dropped], [], 'reopen'],
    [
      'no clearing where it was running',
      event(reopen('a')),
      [step('a-1', 'running', 'cancelled')],
      [],
      undefined,
    ],
    [
      'no clearing where it is completed',
      event(reopen('a')),
      [step('a-1', 'scheduled', 'completed')],
      [],
      undefined,
    ],
    ['no change of a field', event(set({ status: 'New' })), [dropped], [], undefined],
    ['an entitlement that ends the process', cleared, [dropped], [removed], 'entitlement'],
    ['no entitlement where the process exits by itself', cleared, [dropped], [closed], undefined],
    [
      'no entitlement of a later event',
      event(set({ status: 'New' })),
      [dropped],
      [cleared, removed],
      undefined,
    ],
  ])('is %s', (_, first, steps, after, kind) => {
    const trace = [{ ...told, kind: 'created' } as const, first, ...steps, ...after];
    expect(endingEvent(trace, 1 + steps.length)).toEqual(kind && { kind, index: 1 });
  });

  it('is none before any event', () => {
    expect(endingEvent([{ ...told, kind: 'created' }, done, event(complete('a'))], 1)).toBeUndefined();
  });
});
