import { remember } from '../base/remember.js';
import { COMPARISONS } from '../condition/comparisons.js';
import type { Expression } from '../condition/expression.js';
import { choose, FALSE, type Formula, join, TRUE } from './formula.js';
import { isFree, type Part, partOf } from './part.js';

/** The most parts of a formula: choices between conditions double what stands in them. */
const MOST_PARTS = 20_000;

/** Makes formulas of prepared conditions; `undefined` for one with too many parts. */
export interface FormulaMaker {
  /** Where it holds, a record is found if what stands in for parts beyond the analysis can be chosen. */
  readonly possible: (expression: Expression) => Formula | undefined;
  /** Where it holds, a record is found whatever the parts beyond the analysis are: none of them holds, as it is or negated. */
  readonly certain: (expression: Expression) => Formula | undefined;
}

/** Makes formulas that share what expressions of one number have in common. */
export function makeFormulas(numberOf: (expression: Expression) => number): FormulaMaker {
  const parts = new Map<number, Part>();
  const part = (one: Expression): Part => remember(parts, numberOf(one), () => partOf(one));
  const maker = (asPart: (one: Part) => Formula): ((expression: Expression) => Formula | undefined) => {
    const made = new Map<number, Formula | undefined>();
    const make = (one: Expression, wanted: boolean): Formula | undefined => {
      const key = numberOf(one) * 2 + (wanted ? 1 : 0);
      if (made.has(key)) return made.get(key);
      const formula = makeFormula(one, wanted, make, () => {
        const positive = part(one);
        return asPart(wanted ? positive : positive.opposite());
      });
      const kept = formula !== undefined && formula.size > MOST_PARTS ? undefined : formula;
      made.set(key, kept);
      return kept;
    };
    return expression => make(expression, true);
  };
  return {
    possible: maker(one => one),
    certain: maker(one => (one.fields.some(isFree) ? FALSE : one)),
  };
}

type Make = (one: Expression, wanted: boolean) => Formula | undefined;

function makeFormula(
  one: Expression,
  wanted: boolean,
  make: Make,
  asPart: () => Formula,
): Formula | undefined {
  switch (one.op) {
    case 'literal':
      return (one.value === true) === wanted ? TRUE : FALSE;
    case 'not':
      return make(one.operand, !wanted);
    case 'and':
    case 'or': {
      const formulas = whole(one.operands.map(operand => make(operand, wanted)));
      return formulas && join((one.op === 'and') === wanted ? 'all' : 'any', formulas);
    }
    case 'if':
      return pick(one.condition, [one.whenTrue, wanted], [one.whenFalse, wanted], make);
    case 'equal':
    case 'notEqual': {
      if (!isLogic(one.left) || !isLogic(one.right)) return asPart();
      const same = (one.op === 'equal') === wanted;
      return pick(one.left, [one.right, same], [one.right, !same], make);
    }
    default:
      return asPart();
  }
}

/** What must hold where a condition does, or where it does not. */
function pick(
  condition: Expression,
  whenTrue: Parameters<Make>,
  whenFalse: Parameters<Make>,
  make: Make,
): Formula | undefined {
  const formulas = [make(condition, true), make(condition, false), make(...whenTrue), make(...whenFalse)];
  const [yes, no, then, otherwise] = formulas;
  return yes && no && then && otherwise && choose([yes, no], [then, otherwise]);
}

/** Some formulas, if none of them is missing. */
function whole(formulas: readonly (Formula | undefined)[]): readonly Formula[] | undefined {
  const there = formulas.filter(one => one !== undefined);
  return there.length === formulas.length ? there : undefined;
}

const LOGIC: ReadonlySet<Expression['op']> = new Set(['and', 'or', 'not', 'has', ...COMPARISONS]);

/** Whether an expression is always true or false, never blank. */
function isLogic(one: Expression): boolean {
  if (one.op === 'literal') return typeof one.value === 'boolean';
  return LOGIC.has(one.op) || (one.op === 'read' && one.type === 'boolean');
}
