import { describe, expect, it } from 'vitest';
import { chooseOccurrence, type Question } from '../../src/simulate/proof/choose-occurrence.js';
import { flag, milestone, process } from '../simulate/plan-builder.js';
import { caseOf, complete, set } from '../simulate/run.js';
import { evidenceOf } from './tell.js';

const items = [
  milestone('fast', { milestone: 'reply', recurrence: 'independent' }),
  milestone('solve'),
  milestone('never', { when: flag('isStopped') }),
];

/** Two cycles: in the first, three occurrences of the reply; in the second, two. */
const EVIDENCE = evidenceOf({
  parts: {
    semantics: { reopen: 'new-cycle' },
    processes: [
      process(items),
      process([milestone('other')], { name: 'other' }),
      process([milestone('work')], { name: 'support', version: 9, object: 'WorkOrder', active: false }),
    ],
  },
  timeline: caseOf('Mon 10:00', [
    ['Mon 11:00', complete('reply')],
    ['Mon 12:00', complete('reply')],
    ['Mon 13:00', set({ status: 'Closed' })],
    ['Mon 14:00', set({ status: 'New' })],
    ['Mon 15:00', complete('reply')],
  ]),
  until: 'Mon 17:00',
});

/** The occurrence that a question means, as `id occurrence/cycle of how many`, or what is known instead. */
function chosen(question: Question) {
  const choice = chooseOccurrence(EVIDENCE, question);
  if (choice.kind !== 'chosen') return choice;
  const { id, occurrence, cycle } = choice.result;
  return `${id} ${occurrence}/${cycle} of ${choice.all.length}`;
}

describe('the occurrence that a question means', () => {
  it('is the last one of the last cycle, by the item or by its milestone', () => {
    expect(chosen({ milestone: 'reply' })).toBe('fast 2/2 of 5');
    expect(chosen({ milestone: 'fast' })).toBe('fast 2/2 of 5');
    expect(chosen({ milestone: 'solve' })).toBe('solve 1/2 of 2');
  });

  it('is the one with a number, in the last cycle that has it', () => {
    expect(chosen({ milestone: 'reply', occurrence: 1 })).toBe('fast 1/2 of 5');
    expect(chosen({ milestone: 'reply', occurrence: 3 })).toBe('fast 3/1 of 5');
  });

  it('is the last one of a cycle', () => {
    expect(chosen({ milestone: 'reply', cycle: 1 })).toBe('fast 3/1 of 5');
    expect(chosen({ milestone: 'reply', occurrence: 2, cycle: 1 })).toBe('fast 2/1 of 5');
  });

  it('is none of an item that never started', () => {
    expect(chosen({ milestone: 'never' })).toEqual({ kind: 'none' });
  });

  it('is unknown by a name of another process, and all names of this one are given', () => {
    const known = ['reply', 'fast', 'solve', 'never'];
    expect(chosen({ milestone: 'other' })).toEqual({ kind: 'milestone-unknown', known });
    expect(chosen({ milestone: 'work' })).toEqual({ kind: 'milestone-unknown', known });
  });

  it('is unknown by a number that there is not, and all that there are are given', () => {
    expect(chosen({ milestone: 'solve', occurrence: 3 })).toMatchObject({
      kind: 'occurrence-unknown',
      known: [
        { id: 'solve', occurrence: 1, cycle: 1 },
        { id: 'solve', occurrence: 1, cycle: 2 },
      ],
    });
    expect(chosen({ milestone: 'reply', occurrence: 3, cycle: 2 })).toMatchObject({
      kind: 'occurrence-unknown',
    });
  });

  it('may be of any process for the type of the record when none ran', () => {
    const processes = [
      process([milestone('a')], { entry: { from: 'openedAt' } }),
      process([milestone('b')], { name: 'other' }),
      process([milestone('c')], { name: 'work', object: 'WorkOrder' }),
    ];
    const evidence = evidenceOf({ parts: { processes }, timeline: caseOf('Mon 10:00') });
    expect(chooseOccurrence(evidence, { milestone: 'b' })).toEqual({ kind: 'none' });
    expect(chooseOccurrence(evidence, { milestone: 'c' })).toEqual({
      kind: 'milestone-unknown',
      known: ['a', 'b'],
    });
  });
});
