import { remember } from '../base/remember.js';
import type { Expression, Value } from '../condition/expression.js';
import type { PicklistType } from '../link/field-type.js';
import type { Part } from './part.js';

/** Up to so many values a picklist is looked at value by value. */
const FEW_VALUES = 12;

/**
 * Values of a picklist that stand for all of them, in its order, and a blank: those that some parts name, and beside
 * them the first of each stretch that no part tells apart. Where a part does more than compare it with values, all.
 */
export function listedLandmarks(type: PicklistType, parts: readonly Part[]): readonly Value[] {
  const { values } = type;
  if (values.length <= FEW_VALUES || !parts.every(({ expression }) => isPlain(expression, type)))
    return [...values, null];
  const places = placesOf(values);
  const named = new Set(parts.flatMap(({ expression }) => namedBy(expression)));
  const met = new Set([...named].flatMap(value => places.get(value) ?? []));
  const landmarks = new Set(met);
  const firstOther = values.findIndex((_, place) => !met.has(place));
  if (firstOther >= 0) landmarks.add(firstOther);
  if (parts.some(({ expression }) => 'ranks' in expression)) {
    for (const place of met) if (place + 1 < values.length) landmarks.add(place + 1);
  }
  const inOrder = [...landmarks].sort((a, b) => a - b);
  return [...inOrder.map(place => values[place] ?? null), null];
}

const known = new WeakMap<readonly string[], ReadonlyMap<Value, number>>();

function placesOf(values: readonly string[]): ReadonlyMap<Value, number> {
  return remember(known, values, () => new Map(values.map((value, place) => [value, place])));
}

/** Whether an expression compares a picklist with values alone, or asks whether it is blank. */
function isPlain(one: Expression, { values }: PicklistType): boolean {
  switch (one.op) {
    case 'has':
      return true;
    case 'in':
      return one.operand.op === 'read' && one.values.every(isLiteral);
    case 'equal':
    case 'notEqual':
      return isHeldAgainst(one.left, one.right);
    case 'less':
    case 'lessOrEqual':
    case 'greater':
    case 'greaterOrEqual':
      return one.ranks === values && isHeldAgainst(one.left, one.right);
    default:
      return false;
  }
}

function isHeldAgainst(left: Expression, right: Expression): boolean {
  return (left.op === 'read' && isLiteral(right)) || (isLiteral(left) && right.op === 'read');
}

function isLiteral({ op }: Expression): boolean {
  return op === 'literal';
}

/** The values that a plain comparison names. */
function namedBy(one: Expression): readonly Value[] {
  if (one.op === 'literal') return [one.value];
  if (one.op === 'in') return one.values.flatMap(namedBy);
  return 'left' in one ? [...namedBy(one.left), ...namedBy(one.right)] : [];
}
