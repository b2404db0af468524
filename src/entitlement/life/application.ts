import type { MatchKey } from '../../plan/entitlement-policy.js';
import type { Lapse } from './holding.js';

/** How a new record found its entitlement, or why it found none (S43). */
export interface Application {
  /** The policy whose `apply` was asked. */
  readonly policy: string;
  /** Every entitlement that has anything in common with the record, the winner first, then in the order in which they were left. */
  readonly candidates: readonly Candidate[];
}

/** An entitlement that a record might have got. */
export interface Candidate {
  /** Its key. */
  readonly key: string;
  readonly name: string;
  readonly account: string;
  /** What the record and it have in common, in the order of `match`: the first of these, where there is one. */
  readonly match?: MatchKey;
  /** Absent: it won. */
  readonly lost?: Loss;
}

/** Why a candidate lost: each rule that can turn one away has a reason of its own. `why` says it in words. */
export interface Loss {
  readonly reason: LossReason;
  readonly why: string;
}

/** What turned a candidate away, in the order in which it is asked: filters, `when`, `match`, then the tie. */
export type LossReason =
  | 'object-type'
  | Lapse
  | 'account'
  | 'asset'
  | 'contact'
  | 'channel'
  | 'exhausted'
  | 'condition'
  | 'no-match'
  | 'outranked'
  | 'tie';
