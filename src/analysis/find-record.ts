import type { Expression, Value } from '../condition/expression.js';
import { fieldsRead } from '../condition/reads.js';
import { ALWAYS, allOf } from './connect.js';
import { type Domain, type Domains, domainsOf, typeOfPath, valuesNamed, widen } from './domain.js';
import type { Example, ExampleField } from './example.js';
import { type Formula, formulaOf, join } from './formula.js';
import { judge } from './judge.js';
import { prepare } from './prepare.js';
import { lawsOf, type Records } from './records.js';
import { type Outcome, search } from './search.js';

/**
 * Whether there is a record of which a condition is true. `undecided` when that hangs on a part beyond the analysis
 * (arithmetic on fields, text functions on texts), or the condition is too large; the other two answers are certain.
 */
export type Answer =
  | { readonly kind: 'found'; readonly example: Example }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided' };

/** What was answered of the records of an object type, by the question: processes of one house ask much the same. */
const answered = new WeakMap<Records, Map<string, Answer>>();

/**
 * Looks for a record of which a condition is true, among those of which `given` is. The example names no field of the
 * condition that could be left out, and none that only `given` reads.
 */
export function findRecord(condition: Expression, records: Records, given: Expression = ALWAYS): Answer {
  const answers = answered.get(records) ?? new Map<string, Answer>();
  answered.set(records, answers);
  const question = JSON.stringify([condition, given]);
  const answer = answers.get(question) ?? lookFor(condition, records, given);
  answers.set(question, answer);
  return answer;
}

function lookFor(condition: Expression, records: Records, given: Expression): Answer {
  const question = prepare(condition, records);
  const known = [given, ...lawsFor(allOf(condition, given), records)].map(one => prepare(one, records));
  const everything = allOf(question.expression, ...known.map(one => one.expression));
  const domains = domainsOf([everything], records);
  const free = new Set([question, ...known].flatMap(one => [...one.free.keys()]));
  const certain = ask(everything, domains, free);
  if (typeof certain !== 'string') {
    const values = new Map([...certain].map(([path, [value = null]]) => [path, value]));
    return { kind: 'found', example: exampleOf(question.expression, values, domains, records, free) };
  }
  const possible = free.size === 0 ? certain : ask(everything, domains, new Set());
  return { kind: possible === 'none' ? 'none' : 'undecided' };
}

/** The laws that speak of fields which a condition reads. */
function lawsFor(condition: Expression, records: Records): readonly Expression[] {
  const read = new Set(fieldsRead(condition));
  return lawsOf(records).filter(law => fieldsRead(law).some(path => read.has(path)));
}

/** Whether no record makes a condition true, for certain. */
export function isNever(condition: Expression, records: Records): boolean {
  return findRecord(condition, records).kind === 'none';
}

function ask(condition: Expression, domains: Domains, shunned: ReadonlySet<string>): Outcome {
  const formula = formulaOf(condition, shunned);
  return formula === undefined ? 'too-much' : search([formula], domains);
}

/** The least of some values that still makes the question true: each field is left out that can be. */
function exampleOf(
  question: Expression,
  values: ReadonlyMap<string, Value>,
  domains: Domains,
  records: Records,
  shunned: ReadonlySet<string>,
): Example {
  const formula: Formula = formulaOf(question, shunned) ?? join(false, []);
  const read = new Set(fieldsRead(question));
  const open = widen(domains, [question], records);
  const needed = new Map<string, Domain>(open);
  for (const [path, value] of values) if (read.has(path)) needed.set(path, [value]);
  for (const path of [...read].reverse()) {
    needed.set(path, open.get(path) ?? []);
    if (judge(formula, needed) !== true) needed.set(path, [values.get(path) ?? null]);
  }
  const kept = [...read].filter(path => needed.get(path) !== open.get(path));
  return {
    object: records.object,
    fields: kept.map(path => fieldOf(path, values.get(path) ?? null, question, records)),
  };
}

function fieldOf(path: string, value: Value, question: Expression, records: Records): ExampleField {
  const { type } = typeOfPath(path, [question], records);
  const isListed = type === 'picklist' || type === 'boolean' || value === null;
  return { path, type, value, isAny: !isListed && !valuesNamed(question, records).includes(value) };
}
