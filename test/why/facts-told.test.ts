import { describe, expect, it } from 'vitest';
import { completedFact, EXITED_FACT, violatedFact } from '../../src/simulate/history.js';
import { factsTold } from '../../src/simulate/proof/facts-told.js';
import type { MilestoneState } from '../../src/simulate/result.js';
import type { OccurrenceName, TraceRecord } from '../../src/simulate/trace.js';
import { at } from '../simulate/run.js';

const NAME: OccurrenceName = { milestone: 'a', id: 'a', occurrence: 1, cycle: 1 };
const calendar = { name: 'office', source: 'default' } as const;

function step(
  when: string,
  from: MilestoneState | undefined,
  to: MilestoneState,
  more: Partial<OccurrenceName> & { readonly completed?: string } = {},
): TraceRecord {
  const { completed, ...name } = more;
  return {
    case: 'c1',
    at: at(when),
    kind: 'milestone',
    to,
    start: at('Mon 09:00'),
    calendar,
    ...NAME,
    ...name,
    ...(from !== undefined && { from }),
    ...(completed !== undefined && { completed: at(completed) }),
  };
}

function verdict(kind: 'violated' | 'violation-withdrawn', more: Partial<OccurrenceName> = {}): TraceRecord {
  return { case: 'c1', at: at('Mon 12:00'), kind, ...NAME, ...more };
}

function facts(id: string, completed: string | null, violated: boolean | null, process = '') {
  return {
    [completedFact(process, id)]: completed === null ? null : at(completed),
    [violatedFact(process, id)]: violated,
  };
}

const second = { occurrence: 2 };

describe('what conditions can read of milestones, as the trace tells it', () => {
  it('is that a process exited, came back, or was taken away', () => {
    const record = { case: 'c1', at: at('Mon 10:00') };
    expect(
      factsTold([
        { ...record, kind: 'process-exited', reason: 'condition' },
        { ...record, kind: 'process-reopened', cycle: 1 },
        { ...record, kind: 'process-exited', reason: 'duration' },
        { ...record, kind: 'process-exited', reason: 'removed' },
        { ...record, kind: 'process-stopped' },
      ]),
    ).toEqual([
      { [EXITED_FACT]: true },
      { [EXITED_FACT]: false },
      { [EXITED_FACT]: true },
      { [EXITED_FACT]: false },
      undefined,
    ]);
  });

  it('S15: is of the process that runs, and nothing once another entitlement ended it', () => {
    const record = { case: 'c1', at: at('Mon 09:00') };
    const entered = (process: string): TraceRecord => {
      return { ...record, kind: 'process-entered', process, version: 1, start: at('Mon 09:00') };
    };
    expect(
      factsTold([
        entered('old'),
        step('Mon 09:00', undefined, 'running'),
        verdict('violated'),
        { ...record, kind: 'process-exited', reason: 'removed' },
        entered('new'),
        step('Mon 13:00', undefined, 'running', { cycle: 2 }),
      ]),
    ).toEqual([
      undefined,
      facts('a', null, false, 'old'),
      facts('a', null, true, 'old'),
      { [EXITED_FACT]: false, ...facts('a', null, null, 'old') },
      undefined,
      facts('a', null, false, 'new'),
    ]);
  });

  it('S15: is not that a process exited, once the record has another entitlement', () => {
    const record = { case: 'c1', at: at('Mon 10:00') };
    expect(
      factsTold([
        { ...record, kind: 'process-exited', reason: 'duration' },
        { ...record, kind: 'entitlement-changed', entitlement: 'gold' },
      ]),
    ).toEqual([{ [EXITED_FACT]: true }, { [EXITED_FACT]: false }]);
  });

  it('is nothing yet at birth, then the completion, and nothing again when that is cleared (S28)', () => {
    expect(
      factsTold([
        step('Mon 09:00', undefined, 'running'),
        step('Mon 10:00', 'running', 'completed'),
        step('Mon 11:00', 'completed', 'running'),
      ]),
    ).toEqual([facts('a', null, false), facts('a', 'Mon 10:00', false), facts('a', null, false)]);
  });

  it('is the instant that a completion is judged by, not when it was taken in', () => {
    expect(
      factsTold([
        step('Mon 09:00', undefined, 'running'),
        step('Mon 12:00', 'running', 'completed', { completed: 'Mon 10:00' }),
      ])[1],
    ).toEqual(facts('a', 'Mon 10:00', false));
  });

  it('is no completion when it is cancelled, exited, or paused', () => {
    for (const to of ['cancelled', 'exited', 'paused'] as const) {
      expect(
        factsTold([step('Mon 09:00', undefined, 'running'), step('Mon 10:00', 'running', to)])[1],
      ).toEqual(facts('a', null, false));
    }
  });

  it('is a violation until it is taken back', () => {
    expect(
      factsTold([
        step('Mon 09:00', undefined, 'running'),
        verdict('violated'),
        verdict('violation-withdrawn'),
      ]),
    ).toEqual([facts('a', null, false), facts('a', null, true), facts('a', null, false)]);
  });

  it('is what became of the occurrence that began last, and nothing of those before it (S20)', () => {
    expect(
      factsTold([
        step('Mon 09:00', undefined, 'running'),
        step('Mon 10:00', 'running', 'completed'),
        step('Mon 10:00', undefined, 'running', second),
        verdict('violated'),
        verdict('violated', second),
      ]),
    ).toEqual([
      facts('a', null, false),
      facts('a', 'Mon 10:00', false),
      facts('a', null, false),
      undefined,
      facts('a', null, true),
    ]);
  });

  it('is again what became of an earlier occurrence that is reopened (S28)', () => {
    expect(
      factsTold([
        step('Mon 09:00', undefined, 'running'),
        verdict('violated'),
        step('Mon 12:00', 'running', 'completed'),
        step('Mon 12:00', undefined, 'scheduled', second),
        step('Mon 13:00', 'scheduled', 'cancelled', second),
        step('Mon 13:00', 'completed', 'paused'),
      ]).slice(3),
    ).toEqual([facts('a', null, false), facts('a', null, false), facts('a', null, true)]);
  });

  it('stays with the occurrence that began last while an earlier one only resumes', () => {
    const other = { cycle: 2 };
    expect(
      factsTold([
        step('Mon 09:00', undefined, 'paused'),
        step('Mon 10:00', undefined, 'running', other),
        step('Mon 11:00', 'paused', 'running'),
      ])[2],
    ).toBeUndefined();
  });

  it('keeps apart what other items and cycles of the same milestone came to', () => {
    const b = { id: 'b', milestone: 'b' };
    expect(
      factsTold([
        step('Mon 09:00', undefined, 'running'),
        step('Mon 09:00', undefined, 'running', b),
        step('Mon 10:00', 'running', 'completed', b),
        verdict('violated'),
      ]).slice(2),
    ).toEqual([facts('b', 'Mon 10:00', false), facts('a', null, true)]);
  });
});
