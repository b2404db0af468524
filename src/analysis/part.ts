import { holds } from '../condition/evaluate.js';
import type { Expression, Value } from '../condition/expression.js';
import { fieldsRead } from '../condition/reads.js';

/** A part of a condition that is judged as a whole, by the fields it reads. */
export interface Part {
  readonly kind: 'part';
  /** The prepared expression that is, or is not, to be true. */
  readonly expression: Expression;
  readonly wanted: boolean;
  readonly fields: readonly string[];
  readonly size: 1;
  readonly holds: (read: (path: string) => Value) => boolean;
  /** Whether it holds where each of its fields has one value; what was answered once is remembered. */
  readonly holdsOf: (value: Value) => boolean;
  /** The part that holds when this one does not. */
  readonly opposite: () => Part;
}

/** The part that holds when an expression is true. */
export function partOf(expression: Expression): Part {
  const fields = fieldsRead(expression);
  const truths = new Map<Value, boolean>();
  const isTrue = (read: (path: string) => Value): boolean =>
    holds(expression, { read, milestone: () => null });
  const isTrueOf = (value: Value): boolean => {
    const before = truths.get(value);
    if (before !== undefined) return before;
    const truth = isTrue(() => value);
    truths.set(value, truth);
    return truth;
  };
  const shared = { kind: 'part', expression, fields, size: 1 } as const;
  const part: Part = {
    ...shared,
    wanted: true,
    holds: isTrue,
    holdsOf: isTrueOf,
    opposite: () => opposite,
  };
  const opposite: Part = {
    ...shared,
    wanted: false,
    holds: read => !isTrue(read),
    holdsOf: value => !isTrueOf(value),
    opposite: () => part,
  };
  return part;
}

/** The name of the boolean that stands in for a part beyond the analysis. */
export function freePath(written: string): string {
  return `?${written}`;
}

/** Whether a path names a boolean that stands in for a part beyond the analysis. */
export function isFree(path: string): boolean {
  return path.startsWith('?');
}
