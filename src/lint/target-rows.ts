import { remember } from '../base/remember.js';
import type { Expression } from '../condition/expression.js';
import type { FixedTarget, Target } from '../link/target.js';
import type { Location } from '../syntax/location.js';

/** One of the targets that an item may have. */
export interface TargetRow {
  readonly target: FixedTarget;
  readonly at: Location;
  /** The value it serves; absent: all that no other row does. */
  readonly key?: string;
  /** Which records it serves. */
  readonly serves: Expression;
}

const known = new WeakMap<Target, readonly TargetRow[]>();

/** The targets that an item may have: one, or the rows of its table and its default; none where a field says it. */
export function rowsOf(target: Target, at: Location): readonly TargetRow[] {
  return remember(known, target, () => readRows(target, at));
}

function readRows(target: Target, at: Location): readonly TargetRow[] {
  if (target.kind === 'until') return [];
  if (target.kind !== 'table') return [{ target, at, serves: { op: 'literal', value: true } }];
  const field: Expression = { op: 'read', path: target.by, type: 'picklist' };
  const rows = Object.entries(target.values).map(
    ([key, row]): TargetRow => ({
      target: row,
      at: at.child('values', key),
      key,
      serves: { op: 'equal', left: field, right: { op: 'literal', value: key } },
    }),
  );
  if (target.default === undefined) return rows;
  const served = rows.map(row => row.serves);
  const serves: Expression = { op: 'not', operand: { op: 'or', operands: served } };
  return [...rows, { target: target.default, at: at.child('default'), serves }];
}
