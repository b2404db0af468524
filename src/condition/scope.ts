import type { Value } from './expression.js';

/** What a condition is judged against: one record, and the process it runs through. */
export interface Scope {
  /** The value at a path as `Expression` names it (`priority`, `account.tier`, `startedAt`); null when blank or not there. */
  read(path: string): Value;
  /** The last occurrence of an item: when it completed, or whether it is violated; null when there is none. */
  milestone(id: string, part: 'completedAt' | 'violated'): Value;
}
