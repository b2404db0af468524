import { describe, expect, it } from 'vitest';
import { type Claim, checkProof } from '../../src/simulate/proof/check-proof.js';
import type { LedgerEntry, TargetProof } from '../../src/simulate/proof/proof.js';
import type { MilestoneResult } from '../../src/simulate/result.js';
import { duration } from '../../src/time/duration.js';
import { hours } from '../simulate/plan-builder.js';
import { at } from '../simulate/run.js';

const WEEK = { kind: 'window' } as const;

function entry(kind: 'open' | 'halted' | 'closed', from: string, to: string, total: number): LedgerEntry {
  const [start, end] = [at(from), at(to)];
  const span = { start, end, length: duration(end - start), total: hours(total), zoneShift: duration(0) };
  return kind === 'closed' ? { kind, ...span, closures: [] } : { kind, ...span, opens: WEEK, closes: WEEK };
}

/** Two hours, an hour of pause, a closed one, and three hours more of which the last comes after the end. */
const LEDGER: readonly LedgerEntry[] = [
  entry('open', 'Mon 09:00', 'Mon 11:00', 2),
  entry('halted', 'Mon 11:00', 'Mon 12:00', 2),
  entry('closed', 'Mon 12:00', 'Mon 13:00', 2),
  entry('open', 'Mon 13:00', 'Mon 15:00', 4),
  entry('open', 'Mon 15:00', 'Mon 16:00', 5),
];

const RULE = { path: 'target' };

const TARGET: TargetProof = {
  rule: RULE,
  aim: { kind: 'duration', amount: hours(5) },
  total: hours(5),
  days: [],
  at: at('Mon 16:00'),
};

const RESULT: MilestoneResult = {
  case: 'c1',
  object: 'Case',
  process: 'support',
  processVersion: 1,
  milestone: 'a',
  id: 'a',
  occurrence: 1,
  cycle: 1,
  state: 'completed',
  start: at('Mon 09:00'),
  target: at('Mon 16:00'),
  completed: at('Mon 15:00'),
  violated: false,
  elapsed: hours(5),
  stopped: hours(1),
  remaining: hours(1),
  calendar: { name: 'office', source: 'default' },
  actions: [],
};

interface Said {
  readonly result?: Partial<MilestoneResult>;
  readonly target?: Partial<TargetProof>;
  readonly claim?: Partial<Claim>;
}

/** The faults found in what the engine says. */
function faults({ result, target, claim }: Said = {}): readonly string[] {
  return checkProof(LEDGER, {
    result: { ...RESULT, ...result },
    target: { ...TARGET, ...target },
    end: at('Mon 15:00'),
    compared: at('Mon 15:00'),
    ...claim,
  });
}

describe('the check of a proof by its own ledger', () => {
  it('finds nothing where every sum is what the engine says', () => {
    expect(faults()).toEqual([]);
  });

  it('finds elapsed and stopped time that the ledger does not add up to (S29)', () => {
    expect(faults({ result: { elapsed: hours(4) } })).toEqual([
      'elapsed adds up to 5h, and the engine says 4h',
    ]);
    expect(faults({ result: { stopped: hours(2) } })).toEqual([
      'stopped adds up to 1h, and the engine says 2h',
    ]);
  });

  it('counts up to the instant of judgement, and no further', () => {
    const result = { elapsed: hours(6), remaining: hours(0), completed: at('Mon 16:00') };
    expect(faults({ result, claim: { end: at('Mon 16:00'), compared: at('Mon 16:00') } })).toEqual([]);
  });

  it('finds remaining time that is not what the target leaves', () => {
    expect(faults({ result: { remaining: hours(2) } })).toEqual([
      'remaining adds up to 1h, and the engine says 2h',
    ]);
  });

  it('takes what is left from the whole of the target while a pause hides it (S25)', () => {
    const checked = (remaining: number) =>
      checkProof(LEDGER, {
        result: { ...RESULT, remaining: hours(remaining) },
        target: { rule: RULE, aim: TARGET.aim, days: [], total: hours(7) },
        end: at('Mon 15:00'),
      });
    expect(checked(3)).toEqual([]);
    expect(checked(1)).toEqual(['remaining adds up to 3h, and the engine says 1h']);
  });

  it('finds a target at which the ledger has another sum', () => {
    const found = faults({ target: { total: hours(6) }, result: { remaining: hours(2) } });
    expect(found).toEqual(['the time to the target adds up to 5h, and the engine says 6h']);
  });

  it('asks nothing of the sum to a target that lies before the base or on it', () => {
    for (const when of ['Mon 08:00', 'Mon 09:00']) {
      const target = { at: at(when), total: hours(3) };
      const { remaining: _, ...result } = { ...RESULT, target: at(when), violated: true };
      expect(
        checkProof(LEDGER, {
          result,
          target: { ...TARGET, ...target },
          end: at('Mon 15:00'),
          compared: at('Mon 15:00'),
        }),
      ).toEqual([]);
    }
  });

  it('finds a verdict that the comparison does not give (S23)', () => {
    const another = ['the comparison with the target gives another verdict'];
    expect(faults({ result: { violated: true } })).toEqual(another);
    const late = { compared: at('Mon 16:01') };
    expect(faults({ claim: late })).toEqual(another);
    expect(faults({ claim: late, result: { violated: true } })).toEqual([]);
    expect(faults({ claim: { compared: at('Mon 16:00') } })).toEqual([]);
  });

  it('finds a verdict where there is nothing to compare', () => {
    const { compared: _, ...claim } = {
      result: { ...RESULT, violated: true },
      target: TARGET,
      end: at('Mon 15:00'),
      compared: undefined,
    };
    expect(checkProof(LEDGER, claim)).toEqual(['the comparison with the target gives another verdict']);
  });

  describe('of a target that no stop moves (S22a, S25)', () => {
    const until = (when: string): Partial<TargetProof> => ({
      aim: { kind: 'until', at: at(when) },
      at: at(when),
      total: hours(0),
    });

    it('counts all open time that is left before it, halted time too', () => {
      const claim = { end: at('Mon 11:00'), compared: at('Mon 11:00') };
      const result = { elapsed: hours(2), stopped: hours(0), remaining: hours(3) };
      expect(faults({ target: until('Mon 15:00'), result, claim })).toEqual([]);
      expect(
        faults({ target: until('Mon 15:00'), result: { ...result, remaining: hours(2) }, claim }),
      ).toEqual(['remaining adds up to 3h, and the engine says 2h']);
    });

    it('counts running time alone after it', () => {
      const result = { remaining: duration(-hours(2)), violated: true };
      expect(faults({ target: until('Mon 11:00'), result })).toEqual([]);
      expect(
        faults({ target: until('Mon 11:00'), result: { ...result, remaining: duration(-hours(3)) } }),
      ).toEqual(['remaining adds up to -2h, and the engine says -3h']);
    });

    it('has nothing left at the target itself', () => {
      expect(faults({ target: until('Mon 15:00'), result: { remaining: hours(0) } })).toEqual([]);
    });

    it('says nothing of what is left while the field is blank', () => {
      const { aim } = { aim: { kind: 'until', at: at('Mon 15:00') } } as const;
      const target: TargetProof = { rule: RULE, aim, days: [] };
      expect(checkProof(LEDGER, { result: RESULT, target, end: at('Mon 15:00') })).toEqual([]);
    });
  });

  it('says nothing of what is left where there is no target at all', () => {
    const target: TargetProof = { rule: RULE, aim: { kind: 'none', why: 'it is blank' }, days: [] };
    expect(checkProof(LEDGER, { result: RESULT, target, end: at('Mon 15:00') })).toEqual([]);
  });

  it('says nothing of what is left where the target lay before the base', () => {
    const target = { ...TARGET, at: at('Mon 08:00') };
    const result = { ...RESULT, target: at('Mon 08:00'), violated: true, remaining: hours(9) };
    expect(checkProof(LEDGER, { result, target, end: at('Mon 15:00'), compared: at('Mon 15:00') })).toEqual(
      [],
    );
  });
});
