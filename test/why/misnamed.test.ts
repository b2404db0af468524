import { describe, expect, it } from 'vitest';
import { milestone, process } from '../simulate/plan-builder.js';
import { caseOf } from '../simulate/run.js';
import { proofOf } from './tell.js';

describe('a proof of what is not there', () => {
  const told = {
    parts: { processes: [process([milestone('a'), milestone('b', { after: 'a' })])] },
    timeline: caseOf('Mon 10:00'),
    until: 'Mon 12:00',
  };

  it('is none of a milestone that the process lacks, and names those that it has', () => {
    expect(proofOf({ ...told, milestone: 'c' })).toEqual({ kind: 'milestone-unknown', known: ['a', 'b'] });
  });

  it('is none of an occurrence that there never was, and names those that there were', () => {
    expect(proofOf({ ...told, milestone: 'a', occurrence: 2 })).toMatchObject({
      kind: 'occurrence-unknown',
      known: [{ id: 'a', occurrence: 1, cycle: 1 }],
    });
  });
});
