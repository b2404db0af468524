import type { Answer } from '../analysis/answer.js';
import { allOf } from '../analysis/connect.js';
import { findRecord } from '../analysis/find-record.js';
import { mayMeet, pinnedValues } from '../analysis/pinned-values.js';
import type { Records } from '../analysis/records.js';
import type { Expression } from '../condition/expression.js';

/** Looks for a record that is served by both of two promises, among those of which `given` is true. */
export type Search = (both: Both, records: Records, given: Expression) => Answer;

/** Which records each of two promises serves. */
export type Both = readonly [Expression, Expression];

/** What a question costs, measured by what it costs to see at once that two promises serve different records. */
const QUESTION = 20;

/**
 * A search for rules that hold all promises beside each other: after so many pairs, or a twentieth of so many questions, every answer
 * is `undecided` and `tell` is called once, so that no project takes for ever.
 */
export function limitedSearch(pairs: number, tell: () => void): Search {
  let left = pairs;
  return ([one, other], records, given) => {
    if (left <= 0) return { kind: 'undecided', why: 'beyond' };
    const meet = mayMeet(pinnedValues(one, records), pinnedValues(other, records));
    left -= meet ? QUESTION : 1;
    if (left <= 0) tell();
    return meet ? findRecord(allOf(one, other), records, given) : { kind: 'none' };
  };
}
