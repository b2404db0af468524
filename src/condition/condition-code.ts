import { assertNever } from '../base/assert-never.js';
import type { Expression, Value } from './expression.js';
import type { Ordering } from './ordering.js';

/** Where the values that conditions read stand in a row of values. */
export interface Places {
  /** The place of a path as `Expression` names it, `startedAt` included. */
  field(path: string): number;
  milestone(id: string, part: 'completedAt' | 'violated'): number;
}

/** JavaScript that says whether a condition holds: an expression on `row`, `constants` and the functions of `compile-condition.ts`. */
export interface ConditionCode {
  readonly text: string;
  /** How many variables it uses, `t0` and on. */
  readonly temporaries: number;
  /** What stands in `constants`. */
  readonly constants: readonly (Value | readonly string[])[];
}

/**
 * Writes a checked condition as JavaScript. Nothing that a user wrote becomes a name or an operator: paths become
 * numbers, and literals and ranks stand in `constants`, so that conditions that differ in these alone have the same text.
 */
export function conditionCode(expression: Expression, places: Places): ConditionCode {
  const writer: Writer = { places, constants: [], temporaries: 0 };
  const text = truth(expression, writer);
  return { text, temporaries: writer.temporaries, constants: writer.constants };
}

interface Writer {
  readonly places: Places;
  readonly constants: (Value | readonly string[])[];
  temporaries: number;
}

type Op<Name extends Expression['op']> = Extract<Expression, { readonly op: Name }>;

const ORDERINGS = {
  less: '<',
  lessOrEqual: '<=',
  greater: '>',
  greaterOrEqual: '>=',
} as const satisfies Record<Ordering, string>;

/** What is true of an expression: JavaScript that gives a boolean. */
function truth(expression: Expression, writer: Writer): string {
  switch (expression.op) {
    case 'has':
      return `!isBlank(${fieldText(expression.path, writer)})`;
    case 'not':
      return `!${truth(expression.operand, writer)}`;
    case 'and':
      return joined(expression.operands, ' && ', 'true', writer);
    case 'or':
      return joined(expression.operands, ' || ', 'false', writer);
    case 'equal':
      return `(${value(expression.left, writer)} === ${value(expression.right, writer)})`;
    case 'notEqual':
      return `(${value(expression.left, writer)} !== ${value(expression.right, writer)})`;
    case 'in':
      return membership(expression, writer);
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
      return ordering(expression, writer);
    default:
      return `(${value(expression, writer)} === true)`;
  }
}

/** The value of an expression: JavaScript that gives a text, a number, a boolean or null. */
function value(expression: Expression, writer: Writer): string {
  switch (expression.op) {
    case 'literal':
      return literal(expression.value, writer);
    case 'read':
      return reading(expression, writer);
    case 'milestone':
      return milestoneText(expression, writer);
    case 'if': {
      const { condition, whenTrue, whenFalse } = expression;
      return `(${truth(condition, writer)} ? ${value(whenTrue, writer)} : ${value(whenFalse, writer)})`;
    }
    case 'call':
      return `callText(${JSON.stringify(expression.name)}, [${expression.operands.map(one => value(one, writer)).join(', ')}])`;
    case 'negate':
      return `arithmetic("subtract", 0, ${value(expression.operand, writer)})`;
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'modulo':
      return `arithmetic(${JSON.stringify(expression.op)}, ${value(expression.left, writer)}, ${value(expression.right, writer)})`;
    case 'has':
    case 'not':
    case 'and':
    case 'or':
    case 'equal':
    case 'notEqual':
    case 'in':
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
      return truth(expression, writer);
    default:
      return assertNever(expression);
  }
}

function joined(operands: readonly Expression[], sign: string, ofNone: string, writer: Writer): string {
  return operands.length === 0 ? ofNone : `(${operands.map(one => truth(one, writer)).join(sign)})`;
}

function literal(given: Value, writer: Writer): string {
  if (given === null || typeof given === 'boolean') return String(given);
  return `constants[${writer.constants.push(given) - 1}]`;
}

function reading({ path, type }: Op<'read'>, writer: Writer): string {
  return `${type === 'boolean' ? 'unblankedFlag' : 'unblanked'}(${fieldText(path, writer)})`;
}

function milestoneText({ id, part }: Op<'milestone'>, writer: Writer): string {
  const text = `row[${writer.places.milestone(id, part)}]`;
  return part === 'violated' ? `(${text} === true)` : text;
}

function fieldText(path: string, writer: Writer): string {
  return `row[${writer.places.field(path)}]`;
}

function membership({ operand, values }: Op<'in'>, writer: Writer): string {
  const kept = temporary(writer);
  const tests = values.map(one => `${kept} === ${value(one, writer)}`);
  return `(${kept} = ${value(operand, writer)}, ${tests.length === 0 ? 'false' : tests.join(' || ')})`;
}

function ordering({ op, left, right, ranks }: Op<Ordering>, writer: Writer): string {
  const [a, b] = [value(left, writer), value(right, writer)];
  if (ranks !== undefined) {
    return `ordered(${JSON.stringify(op)}, ${a}, ${b}, constants[${writer.constants.push(ranks) - 1}])`;
  }
  const [keptA, keptB] = [temporary(writer), temporary(writer)];
  const numbers = `typeof ${keptA} === "number" && typeof ${keptB} === "number"`;
  return `(${keptA} = ${a}, ${keptB} = ${b}, ${numbers} && ${keptA} ${ORDERINGS[op]} ${keptB})`;
}

function temporary(writer: Writer): string {
  return `t${writer.temporaries++}`;
}
