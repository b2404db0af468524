import { holds } from '../condition/evaluate.js';
import type { Expression, Value } from '../condition/expression.js';
import { fieldsRead } from '../condition/reads.js';

/** A condition whose negations stand at its parts alone. */
export type Formula = All | Any | Part;

/** Holds when all of its formulas do. */
export interface All {
  readonly kind: 'all';
  readonly formulas: readonly Formula[];
}

/** Holds when any of its formulas does. */
export interface Any {
  readonly kind: 'any';
  readonly formulas: readonly Formula[];
}

/** A part that is judged as a whole, by the fields it reads. */
export interface Part {
  readonly kind: 'part';
  readonly fields: readonly string[];
  readonly holds: (read: (path: string) => Value) => boolean;
}

/** Holds of every record. */
const TRUE: Formula = { kind: 'all', formulas: [] };
/** Holds of no record. */
const FALSE: Formula = { kind: 'any', formulas: [] };

/** The most parts of a formula: choices between conditions double what stands in them. */
const MOST_PARTS = 20_000;

/**
 * A prepared condition as a formula; a part that reads a field of `shunned` holds neither as it is nor negated.
 * `undefined` when it has too many parts.
 */
export function formulaOf(expression: Expression, shunned: ReadonlySet<string>): Formula | undefined {
  let left = MOST_PARTS;
  const make = (one: Expression, wanted: boolean): Formula => {
    if (left-- <= 0) return FALSE;
    switch (one.op) {
      case 'literal':
        return (one.value === true) === wanted ? TRUE : FALSE;
      case 'not':
        return make(one.operand, !wanted);
      case 'and':
      case 'or':
        return join(
          (one.op === 'and') === wanted,
          one.operands.map(operand => make(operand, wanted)),
        );
      case 'if':
        return choose(
          [make(one.condition, true), make(one.condition, false)],
          [make(one.whenTrue, wanted), make(one.whenFalse, wanted)],
        );
      case 'equal':
      case 'notEqual':
        if (!isLogic(one.left) || !isLogic(one.right)) return partOf(one, wanted, shunned);
        return choose(
          [make(one.left, true), make(one.left, false)],
          (one.op === 'equal') === wanted
            ? [make(one.right, true), make(one.right, false)]
            : [make(one.right, false), make(one.right, true)],
        );
      default:
        return partOf(one, wanted, shunned);
    }
  };
  const formula = make(expression, true);
  return left <= 0 ? undefined : formula;
}

/** All or any of some formulas, without those that say nothing. */
export function join(all: boolean, formulas: readonly Formula[]): Formula {
  const kind: 'all' | 'any' = all ? 'all' : 'any';
  const flat = formulas.flatMap(one => (one.kind === kind ? one.formulas : [one]));
  const [first, ...more] = flat;
  return first !== undefined && more.length === 0 ? first : { kind, formulas: flat };
}

/** What holds when a formula does not. */
export function negate(formula: Formula): Formula {
  if (formula.kind !== 'part') return join(formula.kind === 'any', formula.formulas.map(negate));
  return { ...formula, holds: read => !formula.holds(read) };
}

/** The fields that a formula reads, with repeats. */
export function fieldsOf(formula: Formula): readonly string[] {
  return formula.kind === 'part' ? formula.fields : formula.formulas.flatMap(fieldsOf);
}

type Pair = readonly [whenTrue: Formula, whenFalse: Formula];

/** The first of `then` where the first of `condition` holds, else the second. */
function choose(condition: Pair, then: Pair): Formula {
  return join(false, [join(true, [condition[0], then[0]]), join(true, [condition[1], then[1]])]);
}

const LOGIC: ReadonlySet<Expression['op']> = new Set([
  'and',
  'or',
  'not',
  'has',
  'equal',
  'notEqual',
  'less',
  'lessOrEqual',
  'greater',
  'greaterOrEqual',
  'in',
]);

/** Whether an expression is always true or false, never blank. */
function isLogic(one: Expression): boolean {
  if (one.op === 'literal') return typeof one.value === 'boolean';
  return LOGIC.has(one.op) || (one.op === 'read' && one.type === 'boolean');
}

function partOf(one: Expression, wanted: boolean, shunned: ReadonlySet<string>): Formula {
  const fields = fieldsRead(one);
  if (fields.some(path => shunned.has(path))) return FALSE;
  return {
    kind: 'part',
    fields,
    holds: read => holds(one, { read: read, milestone: () => null }) === wanted,
  };
}
