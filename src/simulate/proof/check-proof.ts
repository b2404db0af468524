import { duration } from '../../time/duration.js';
import { formatOpenTime } from '../../time/duration-text.js';
import type { Instant } from '../../time/instant.js';
import type { MilestoneResult } from '../result.js';
import { openTime, totalAt } from './ledger.js';
import type { LedgerEntry, TargetProof } from './proof.js';

/** What a ledger must come to. */
export interface Claim {
  readonly result: MilestoneResult;
  readonly target: TargetProof;
  /** The instant by which the occurrence is judged; never before its base. */
  readonly end: Instant;
  /** The instant that its target is compared with; absent when a violation was taken back. */
  readonly compared?: Instant;
}

/** Adds a ledger up again and says where it does not come to what the engine says. */
export function checkProof(ledger: readonly LedgerEntry[], claim: Claim): readonly string[] {
  const { result, target, end, compared } = claim;
  const faults: string[] = [];
  const expect = (what: string, found: number | undefined, said: number | undefined): void => {
    if (found === undefined || said === undefined || found === said) return;
    const [sum, word] = [formatOpenTime(duration(found)), formatOpenTime(duration(said))];
    faults.push(`${what} adds up to ${sum}, and the engine says ${word}`);
  };
  const base = result.start;
  expect('elapsed', openTime(ledger, base, end), result.elapsed);
  expect('stopped', openTime(ledger, base, end, ['halted']), result.stopped);
  expect('remaining', remainingOf(ledger, claim), result.remaining);
  const { at, total, aim } = target;
  if (at !== undefined && at > base && aim.kind !== 'until') {
    expect('the time to the target', totalAt(ledger, at), total);
  }
  const isViolated = at !== undefined && compared !== undefined && compared > at;
  if (isViolated !== result.violated) faults.push('the comparison with the target gives another verdict');
  return faults;
}

/** Of a target that a condition of the process moves, what is left of its running time; of an `until` target all open time before it, running time after it (S25). */
function remainingOf(ledger: readonly LedgerEntry[], { result, target, end }: Claim): number | undefined {
  const { at, total, aim } = target;
  if (at !== undefined && at < result.start) return undefined;
  if (aim.kind !== 'until') return total === undefined ? undefined : total - totalAt(ledger, end);
  if (at === undefined) return undefined;
  return at < end ? totalAt(ledger, at) - totalAt(ledger, end) : openTime(ledger, end, at);
}
