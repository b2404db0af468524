import { remember } from '../base/remember.js';
import type { Part } from './part.js';

/** A condition whose negations stand at its parts alone. */
export type Formula = All | Any | Part;

/** Holds when all of its formulas do. */
export interface All extends Compound {
  readonly kind: 'all';
}

/** Holds when any of its formulas does. */
export interface Any extends Compound {
  readonly kind: 'any';
}

interface Compound {
  readonly formulas: readonly Formula[];
  /** The fields that it reads, each once. */
  readonly fields: readonly string[];
  /** How many parts it has, with repeats. */
  readonly size: number;
}

/** Holds of every record. */
export const TRUE: Formula = { kind: 'all', formulas: [], fields: [], size: 0 };
/** Holds of no record. */
export const FALSE: Formula = { kind: 'any', formulas: [], fields: [], size: 0 };

/** All or any of some formulas, without those that say nothing. */
export function join(kind: 'all' | 'any', formulas: readonly Formula[]): Formula {
  const flat = formulas.flatMap(one => (one.kind === kind ? one.formulas : [one]));
  const [first, ...more] = flat;
  if (first !== undefined && more.length === 0) return first;
  const size = flat.reduce((sum, one) => sum + one.size, 0);
  return { kind, formulas: flat, fields: [...new Set(flat.flatMap(one => one.fields))], size };
}

const negated = new WeakMap<Formula, Formula>();

/** What holds when a formula does not. */
export function negate(formula: Formula): Formula {
  if (formula.kind === 'part') return formula.opposite();
  return remember(negated, formula, () =>
    join(formula.kind === 'any' ? 'all' : 'any', formula.formulas.map(negate)),
  );
}

type Pair = readonly [whenTrue: Formula, whenFalse: Formula];

/** The first of `then` where the first of `condition` holds, else the second. */
export function choose(condition: Pair, then: Pair): Formula {
  return join('any', [join('all', [condition[0], then[0]]), join('all', [condition[1], then[1]])]);
}

/** The parts of a formula, each once, in its order. */
export function partsOf(formula: Formula): ReadonlySet<Part> {
  const parts = new Set<Part>();
  const seen = new Set<Formula>();
  const visit = (one: Formula): void => {
    if (one.kind === 'part') parts.add(one);
    else if (!seen.has(one)) {
      seen.add(one);
      for (const inner of one.formulas) visit(inner);
    }
  };
  visit(formula);
  return parts;
}
