import { remember } from '../base/remember.js';
import type { Value } from '../condition/expression.js';
import type { Condition } from './connect.js';
import type { Formula } from './formula.js';
import { comparedWith, type Part } from './part.js';
import type { Records } from './records.js';
import { workingsOf } from './workings.js';

/** Fields that can only have one of a few values where a condition holds; `never` where it never holds. */
export type Pins = ReadonlyMap<string, ReadonlySet<Value>> | 'never';

/** The most values that a field is said to have one of. */
const FEW = 40;

type Open = Exclude<Pins, 'never'>;

const NONE: Open = new Map();

/** What a condition says of fields by naming their values: a quick look that sees most of what keeps two conditions apart. */
export function pinnedValues(condition: Condition, records: Records): Pins {
  if (condition === undefined) return NONE;
  const { prepared, formulas } = workingsOf(records);
  const formula = formulas.possible(prepared(condition).expression);
  return formula === undefined ? NONE : pinsOf(formula);
}

/** Whether the fields of two conditions may have the same values; if not, no record is there of which both are true. */
export function mayMeet(a: Pins, b: Pins): boolean {
  if (a === 'never' || b === 'never') return false;
  for (const [path, values] of a) {
    const others = b.get(path);
    if (others !== undefined && !meets(values, others)) return false;
  }
  return true;
}

function meets(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

const known = new WeakMap<Formula, Pins>();

function pinsOf(formula: Formula): Pins {
  return remember(known, formula, () =>
    formula.kind === 'part' ? ofPart(formula) : joined(formula.kind, formula.formulas.map(pinsOf)),
  );
}

function joined(kind: 'all' | 'any', operands: readonly Pins[]): Pins {
  const open = operands.filter(one => one !== 'never');
  if (kind === 'all') return open.length < operands.length ? 'never' : open.reduce(both, NONE);
  const [first, ...more] = open;
  return first === undefined ? 'never' : more.reduce(either, first);
}

function both(a: Open, b: Open): Open {
  const pins = new Map(a);
  for (const [path, values] of b) {
    const before = a.get(path);
    pins.set(path, before === undefined ? values : new Set([...values].filter(one => before.has(one))));
  }
  return pins;
}

function either(a: Open, b: Open): Open {
  const shared = [...a].flatMap(([path, values]) => {
    const others = b.get(path);
    if (others === undefined || values.size + others.size > FEW) return [];
    return [[path, new Set([...values, ...others])] as const];
  });
  return new Map(shared);
}

/** What a part says of its field when it compares it with values; a blank boolean reads as false. */
function ofPart({ expression: one, wanted }: Part): Open {
  if (one.op === 'read') return new Map([[one.path, new Set([wanted])]]);
  if ((one.op === 'notEqual') === wanted) return NONE;
  const compared = comparedWith(one);
  if (compared === undefined || compared.values.length > FEW) return NONE;
  return new Map([[compared.path, new Set(compared.values)]]);
}
