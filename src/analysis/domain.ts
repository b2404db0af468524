import type { Expression, Value } from '../condition/expression.js';
import { operandsOf } from '../condition/operands.js';
import { fieldsRead } from '../condition/reads.js';
import type { FieldType } from '../link/field-type.js';
import { numbersAround, textsBeside } from './landmarks.js';
import type { Records } from './records.js';

/** Values that stand for all that a field may hold: no condition of the search tells a value left out from one of these. */
export type Domain = readonly Value[];

/** The domains of the fields that conditions read, by path. */
export type Domains = ReadonlyMap<string, Domain>;

/**
 * The domains of all fields that some prepared conditions read. Conditions compare a field with finitely many values and
 * with each other, so that those values, what lies between and beside them, and a blank stand for all; where fields are
 * compared with each other, as many values lie between as there are such fields, so that they can differ.
 */
export function domainsOf(conditions: readonly Expression[], records: Records): Domains {
  const judged = conditions.flatMap(judgements);
  const paths = new Set(conditions.flatMap(fieldsRead));
  const shared = new Set(judged.map(fieldsRead).flatMap(read => (read.length > 1 ? read : [])));
  const asked = new Set(conditions.flatMap(pathsAsked));
  const domain = (path: string): Domain => {
    const met = judged.filter(one => fieldsRead(one).some(read => read === path || shared.has(read)));
    const near = shared.has(path) ? met : met.filter(one => fieldsRead(one).includes(path));
    const type = typeOfPath(path, conditions, records);
    return valuesOf(
      type,
      near.flatMap(one => valuesNamed(one, records)),
      shared.has(path) ? shared.size : 1,
      asked.has(path),
    );
  };
  return new Map([...paths].map(path => [path, domain(path)]));
}

/**
 * The same domains with values between and beside all that are in them: enough to see whether a part holds whatever some of
 * its fields are, once the others have one value of their domains.
 */
export function widen(domains: Domains, conditions: readonly Expression[], records: Records): Domains {
  const copies = Math.max(1, ...conditions.flatMap(judgements).map(one => new Set(fieldsRead(one)).size));
  const wide = [...domains].map(([path, domain]) => {
    const type = typeOfPath(path, conditions, records);
    const isListed = type.type === 'picklist' || type.type === 'boolean';
    return [path, isListed ? domain : valuesOf(type, domain, copies, true)] as const;
  });
  return new Map(wide);
}

function valuesOf(type: FieldType, met: readonly Value[], copies: number, isAsked: boolean): Domain {
  switch (type.type) {
    case 'picklist':
      return [...type.values, null];
    case 'boolean':
      return isAsked ? [false, true, null] : [false, true];
    case 'text':
    case 'reference':
      return [
        ...textsBeside(
          met.filter(one => typeof one === 'string'),
          copies,
        ),
        null,
      ];
    case 'number':
    case 'datetime':
      return [
        ...numbersAround(
          met.filter(one => typeof one === 'number'),
          copies,
          type.type,
        ),
        null,
      ];
  }
}

/** The parts that judge fields: what a condition is made of once `and`, `or`, `not` and `if` are taken away. */
function judgements(one: Expression): readonly Expression[] {
  const judges = one.op === 'equal' || one.op === 'notEqual' || one.op === 'in' || 'ranks' in one;
  const orders =
    one.op === 'less' || one.op === 'lessOrEqual' || one.op === 'greater' || one.op === 'greaterOrEqual';
  if (judges || orders) return [one];
  return operandsOf(one).flatMap(judgements);
}

/** The values that an expression names: its literals, the ranks it goes by, and the values of the picklists it reads. */
export function valuesNamed(one: Expression, records: Records): readonly Value[] {
  if (one.op === 'literal') return [one.value];
  if (one.op === 'read') {
    const field = records.fields.get(one.path);
    return field?.type === 'picklist' ? field.values : [];
  }
  const ranks = 'ranks' in one ? (one.ranks ?? []) : [];
  return [...ranks, ...operandsOf(one).flatMap(operand => valuesNamed(operand, records))];
}

/** The fields that `has` asks about: for these a blank boolean differs from false. */
function pathsAsked(one: Expression): readonly string[] {
  return one.op === 'has' ? [one.path] : operandsOf(one).flatMap(pathsAsked);
}

/** What a field holds: as its object type declares, else (a stand-in, or what became of an item) as some conditions read it. */
export function typeOfPath(path: string, conditions: readonly Expression[], { fields }: Records): FieldType {
  const declared = fields.get(path);
  if (declared !== undefined) return declared;
  const read = conditions.flatMap(readsOf).find(one => one.path === path);
  switch (read?.type) {
    case 'boolean':
    case 'number':
      return { type: read.type };
    case 'instant':
    case 'span':
      return { type: 'datetime' };
    default:
      return { type: 'text' };
  }
}

type Read = Extract<Expression, { readonly op: 'read' }>;

function readsOf(one: Expression): readonly Read[] {
  return one.op === 'read' ? [one] : operandsOf(one).flatMap(readsOf);
}
