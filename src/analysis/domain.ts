import { remember } from '../base/remember.js';
import type { Expression, Value } from '../condition/expression.js';
import { operandsOf } from '../condition/operands.js';
import type { FieldType } from '../link/field-type.js';
import { numbersAround, textsBeside } from './landmarks.js';
import { listedLandmarks } from './listed-landmarks.js';
import type { Part } from './part.js';
import type { Records } from './records.js';

/** Values that stand for all that a field may hold: no condition of the search tells a value left out from one of these. */
export type Domain = readonly Value[];

/** The domains of the fields that conditions read, by path. */
export type Domains = ReadonlyMap<string, Domain>;

/**
 * The domains of all fields that some parts read. Conditions compare a field with finitely many values and with each other,
 * so that those values, what lies between and beside them, and a blank stand for all; where fields are compared with
 * each other, as many values lie between as there are such fields, so that they can differ.
 */
export function domainsOf(parts: Iterable<Part>, records: Records): Domains {
  const all = [...parts];
  const readers = new Map<string, Part[]>();
  for (const part of all)
    for (const path of part.fields) remember(readers, path, (): Part[] => []).push(part);
  const judging = all.filter(isJudging);
  const shared = new Set(judging.flatMap(({ fields }) => (fields.length > 1 ? fields : [])));
  const comparing = judging.filter(({ fields }) => fields.some(path => shared.has(path)));
  const domains = [...readers].map(([path, own]) => {
    const type = typeOfPath(path, own, records);
    const [met, copies] = shared.has(path) ? [comparing, shared.size] : [own.filter(isJudging), 1];
    return [path, domainOf(path, type, own, met, copies, records)] as const;
  });
  return new Map(domains);
}

/** Whether a part compares what it reads. */
function isJudging({ expression: { op } }: Part): boolean {
  return op !== 'has' && op !== 'read' && op !== 'call';
}

/** The domain of a field that `own` parts read; `met` are all whose values it may be compared with. */
function domainOf(
  path: string,
  type: FieldType,
  own: readonly Part[],
  met: readonly Part[],
  copies: number,
  records: Records,
): Domain {
  switch (type.type) {
    case 'picklist':
      return listedLandmarks(type, own);
    case 'boolean':
      return own.some(({ expression }) => asks(expression, path)) ? [false, true, null] : [false, true];
    default: {
      const named = met.flatMap(({ expression }) => valuesNamed(expression, records));
      return valuesAround(type, named, copies);
    }
  }
}

/** Whether an expression asks with `has` about a field: for it a blank boolean differs from false. */
function asks(one: Expression, path: string): boolean {
  return one.op === 'has' ? one.path === path : operandsOf(one).some(operand => asks(operand, path));
}

/**
 * The same domains with values between and beside all that are in them: enough to see whether a part holds whatever some of
 * its fields are, once the others have one value of their domains.
 */
export function widen(domains: Domains, parts: Iterable<Part>, records: Records): Domains {
  const all = [...parts];
  const copies = Math.max(1, ...all.map(part => part.fields.length));
  const wide = [...domains].map(([path, domain]) => {
    const type = typeOfPath(path, all, records);
    const isListed = type.type === 'picklist' || type.type === 'boolean';
    return [path, isListed ? domain : valuesAround(type, domain, copies)] as const;
  });
  return new Map(wide);
}

/** Some values, others between and beside them, and a blank. */
function valuesAround({ type }: FieldType, met: readonly Value[], copies: number): Domain {
  if (type === 'number' || type === 'datetime') {
    const numbers = met.filter(one => typeof one === 'number');
    return [...numbersAround(numbers, copies, type), null];
  }
  const texts = met.filter(one => typeof one === 'string');
  return [...textsBeside(texts, copies), null];
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

/** What a field holds: as its object type declares, else (a stand-in, or what became of an item) as some parts read it. */
export function typeOfPath(path: string, parts: Iterable<Part>, { fields }: Records): FieldType {
  const declared = fields.get(path);
  if (declared !== undefined) return declared;
  for (const { expression } of parts) {
    const read = readsOf(expression).find(one => one.path === path);
    if (read !== undefined) return fieldTypeOf(read);
  }
  return { type: 'text' };
}

type Read = Extract<Expression, { readonly op: 'read' }>;

function fieldTypeOf({ type }: Read): FieldType {
  switch (type) {
    case 'boolean':
    case 'number':
      return { type };
    case 'instant':
    case 'span':
      return { type: 'datetime' };
    default:
      return { type: 'text' };
  }
}

function readsOf(one: Expression): readonly Read[] {
  return one.op === 'read' ? [one] : operandsOf(one).flatMap(readsOf);
}
