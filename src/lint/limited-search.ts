import type { Answer } from '../analysis/answer.js';
import { findRecord } from '../analysis/find-record.js';
import type { Records } from '../analysis/records.js';
import type { Expression } from '../condition/expression.js';

/** Looks for a record, as `findRecord` does. */
export type Search = (condition: Expression, records: Records, given?: Expression) => Answer;

/** A search for rules that compare all with all: after so many questions every answer is `undecided`, so that no project takes for ever. */
export function limitedSearch(questions: number): Search {
  let left = questions;
  return (condition, records, given) => {
    left--;
    return left < 0 ? { kind: 'undecided', why: 'too-much' } : findRecord(condition, records, given);
  };
}
