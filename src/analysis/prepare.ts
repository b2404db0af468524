import { remember } from '../base/remember.js';
import { COMPARISONS } from '../condition/comparisons.js';
import { evaluate } from '../condition/evaluate.js';
import type { Expression } from '../condition/expression.js';
import { operandsOf } from '../condition/operands.js';
import { printExpression } from '../condition/print-expression.js';
import { fieldsRead, milestonesRead } from '../condition/reads.js';
import { freePath } from './part.js';
import type { Records } from './records.js';
import { rewriteOperands } from './rewrite.js';

/** A condition made ready for the search: it reads fields alone, and compares them by `==`, `in` and orderings alone. */
export interface Prepared {
  readonly expression: Expression;
  /** Each part that cannot be taken apart, by the name of the boolean that stands in for it. */
  readonly free: ReadonlyMap<string, Expression>;
}

/**
 * Makes conditions ready. `isClosed` becomes what closes a record, what became of another item becomes a field, and a
 * part beyond the analysis (arithmetic on fields, text functions on texts) becomes a boolean that may be either,
 * beside the blanks that make it false. What expressions of one number have in common is prepared once.
 */
export function preparation(
  records: Records,
  numberOf: (expression: Expression) => number,
): (expression: Expression) => Prepared {
  const done = new Map<number, Prepared>();
  const prepared = (one: Expression): Prepared => remember(done, numberOf(one), () => make(one));
  const make = (one: Expression): Prepared => {
    const free = new Map<string, Expression>();
    const change = (operand: Expression): Expression => {
      const inner = prepared(operand);
      for (const [path, part] of inner.free) free.set(path, part);
      return inner.expression;
    };
    const read = readClosing(readMilestone(one), records);
    const plain = rewriteOperands(read, change);
    return { expression: isBeyond(plain, records) ? standIn(plain, free) : fold(plain), free };
  };
  return prepared;
}

/** The name of the field that says what became of another item. */
function milestonePath(id: string, part: 'completedAt' | 'violated'): string {
  return printExpression({ op: 'milestone', id, part });
}

function readMilestone(one: Expression): Expression {
  if (one.op !== 'milestone') return one;
  const type = one.part === 'violated' ? 'boolean' : 'instant';
  return { op: 'read', path: milestonePath(one.id, one.part), type };
}

function readClosing(one: Expression, { closedWhen }: Records): Expression {
  if (one.op === 'has' && one.path === 'isClosed') return { op: 'literal', value: true };
  if (one.op !== 'read' || one.path !== 'isClosed') return one;
  return closedWhen ?? { op: 'literal', value: false };
}

const COMPUTES: ReadonlySet<Expression['op']> = new Set([
  'add',
  'subtract',
  'multiply',
  'divide',
  'modulo',
  'negate',
  'call',
]);

const JUDGES: ReadonlySet<Expression['op']> = new Set([...COMPARISONS, 'call']);

/** Whether it judges something computed from fields that may hold endlessly many values. */
function isBeyond(one: Expression, { fields }: Records): boolean {
  if (!JUDGES.has(one.op) || !computes(one)) return false;
  if (one.op === 'call' && (one.name === 'size' || one.name === 'lowerAscii')) return false;
  return fieldsRead(one).some(path => {
    const type = fields.get(path)?.type;
    return type !== 'picklist' && type !== 'boolean';
  });
}

function computes(one: Expression): boolean {
  return COMPUTES.has(one.op) || operandsOf(one).some(computes);
}

/** The boolean in place of a part beyond the analysis; a blank under an ordering or a text function makes it false. */
function standIn(one: Expression, free: Map<string, Expression>): Expression {
  const path = freePath(printExpression(one));
  free.set(path, one);
  const either: Expression = { op: 'read', path, type: 'boolean' };
  const needed = one.op === 'equal' || one.op === 'notEqual' || one.op === 'in' ? [] : neededBy(one);
  if (needed.length === 0) return either;
  return {
    op: 'and',
    operands: [...needed.map((field): Expression => ({ op: 'has', path: field })), either],
  };
}

/** The fields whose blank makes a computation blank. */
function neededBy(one: Expression): readonly string[] {
  if (one.op === 'read') return one.type === 'boolean' ? [] : [one.path];
  if (one.op === 'if' || one.op === 'literal' || one.op === 'has') return [];
  return [...new Set(operandsOf(one).flatMap(neededBy))];
}

const NOTHING = { read: () => null, milestone: () => null };

const CONNECTS: ReadonlySet<Expression['op']> = new Set(['literal', 'and', 'or', 'not']);

/** A part that depends on nothing, as its value. */
function fold(one: Expression): Expression {
  if (CONNECTS.has(one.op) || operandsOf(one).length === 0) return one;
  if (fieldsRead(one).length > 0 || milestonesRead(one).length > 0) return one;
  return { op: 'literal', value: evaluate(one, NOTHING) };
}
