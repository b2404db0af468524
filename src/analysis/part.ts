import { remember } from '../base/remember.js';
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
  /** Whether it holds where its only field has a value. */
  readonly holdsOf: (value: Value) => boolean;
  /** Whether it holds where its only field has any of some values, never, or that depends (`undefined`). */
  readonly holdsOverAll: (values: readonly Value[]) => boolean | undefined;
  /** Where it holds of all values of a field but some, these. */
  readonly excludes: NamedValues | undefined;
  /** The part that holds when this one does not. */
  readonly opposite: () => Part;
}

/** A field and some of its values. */
export interface NamedValues {
  readonly path: string;
  readonly values: readonly Value[];
}

/** The field that an expression compares with values by `==`, `!=` or `in`, and the values; booleans aside, for a blank one reads as false. */
export function comparedWith(one: Expression): NamedValues | undefined {
  if (one.op !== 'equal' && one.op !== 'notEqual' && one.op !== 'in') return undefined;
  const [first, second] = one.op === 'in' ? [one.operand, one.operand] : [one.left, one.right];
  const field = first.op === 'read' ? first : second;
  if (field.op !== 'read' || field.type === 'boolean') return undefined;
  const others = one.op === 'in' ? one.values : [field === first ? second : first];
  const values = others.flatMap(value => (value.op === 'literal' ? [value.value] : []));
  return values.length < others.length ? undefined : { path: field.path, values };
}

/** From so many values on, what a part says of all of them is remembered. */
const MANY_VALUES = 5;

/** Of so many values a part remembers what it says: thousands of parts of thousands of numbers would fill the memory. */
const MOST_TRUTHS = 600;

/** The part that holds when an expression is true; what it was asked once it remembers. */
export function partOf(expression: Expression): Part {
  const isTrue = (read: (path: string) => Value): boolean =>
    holds(expression, { read, milestone: () => null });
  const truths = new Map<Value, boolean>();
  const isTrueOf = (value: Value): boolean => {
    const known = truths.get(value);
    if (known !== undefined) return known;
    const truth = isTrue(() => value);
    if (truths.size < MOST_TRUTHS) truths.set(value, truth);
    return truth;
  };
  const judge = (values: readonly Value[]): boolean | undefined => {
    const first = isTrueOf(values[0] ?? null);
    return values.every(value => isTrueOf(value) === first) ? first : undefined;
  };
  const judged = new WeakMap<readonly Value[], boolean | 'depends'>();
  const isTrueOverAll = (values: readonly Value[]): boolean | undefined => {
    if (values.length < MANY_VALUES) return judge(values);
    const truth = remember(judged, values, () => judge(values) ?? 'depends');
    return truth === 'depends' ? undefined : truth;
  };
  const shared = { kind: 'part', expression, fields: fieldsRead(expression), size: 1 } as const;
  const compared = comparedWith(expression);
  const part: Part = {
    ...shared,
    wanted: true,
    excludes: expression.op === 'notEqual' ? compared : undefined,
    holds: isTrue,
    holdsOf: isTrueOf,
    holdsOverAll: isTrueOverAll,
    opposite: () => opposite,
  };
  const opposite: Part = {
    ...shared,
    wanted: false,
    excludes: expression.op === 'notEqual' ? undefined : compared,
    holds: read => !isTrue(read),
    holdsOf: value => !isTrueOf(value),
    holdsOverAll: values => {
      const truth = isTrueOverAll(values);
      return truth === undefined ? undefined : !truth;
    },
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
