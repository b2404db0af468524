import { remember } from '../base/remember.js';
import type { Expression } from '../condition/expression.js';
import type { Answer } from './answer.js';
import { type FormulaMaker, makeFormulas } from './make-formulas.js';
import { numberExpressions } from './number-expressions.js';
import { type Prepared, preparation } from './prepare.js';
import type { Records } from './records.js';

/** The most parts that all searches for records of one object type look at, beyond what each may look at anyway. */
const RESERVE = 2_000_000;

/** What has been worked out about the records of an object type: processes of one house ask much the same. */
export interface Workings {
  readonly numberOf: (expression: Expression) => number;
  readonly prepared: (expression: Expression) => Prepared;
  readonly formulas: FormulaMaker;
  /** The answers so far, by question; `found` where nobody has asked for an example yet. */
  readonly answers: Map<string, Answer | 'found'>;
  /** What is left of the reserve of looks. */
  reserve: number;
  /** How many answers were `undecided` since there was too much to look at. */
  abandoned: number;
}

const known = new WeakMap<Records, Workings>();

/** What has been worked out about some records, to be added to. */
export function workingsOf(records: Records): Workings {
  return remember(known, records, () => {
    const numberOf = numberExpressions();
    return {
      numberOf,
      prepared: preparation(records, numberOf),
      formulas: makeFormulas(numberOf),
      answers: new Map(),
      reserve: RESERVE,
      abandoned: 0,
    };
  });
}
