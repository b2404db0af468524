import type { Expression, Value } from '../condition/expression.js';
import { fieldsRead } from '../condition/reads.js';
import type { FieldType } from '../link/field-type.js';
import type { Absent, Answer } from './answer.js';
import { ALWAYS, allOf } from './connect.js';
import { type Domain, type Domains, domainsOf, typeOfPath, valuesNamed, widen } from './domain.js';
import type { Example, ExampleField } from './example.js';
import { FALSE, type Formula, partsOf } from './formula.js';
import { judge } from './judge.js';
import { isFree } from './part.js';
import { lawsOf, type Records } from './records.js';
import { MOST_LOOKS, type Outcome, search } from './search.js';
import { type Workings, workingsOf } from './workings.js';

/** Looks that every question may take, even when the reserve of its records is used up: people's conditions take a few dozen. */
const LOOKS_OF_EACH = 500;

/**
 * Looks for a record of which a condition is true, among those of which `given` is. The example names no field of the
 * condition that could be left out, and none that only `given` reads.
 */
export function findRecord(condition: Expression, records: Records, given: Expression = ALWAYS): Answer {
  const workings = workingsOf(records);
  const key = keyOf(condition, given, workings);
  const before = workings.answers.get(key);
  if (before !== undefined && before !== 'found') return counted(before, workings);
  const sight = lookFor({ condition, given, records }, workings);
  const answer: Answer = sight.kind === 'found' ? { kind: 'found', example: sight.example() } : sight;
  workings.answers.set(key, answer);
  return counted(answer, workings);
}

/** Whether no record makes a condition true, for certain. */
export function isNever(condition: Expression, records: Records): boolean {
  const workings = workingsOf(records);
  const key = keyOf(condition, ALWAYS, workings);
  const before = workings.answers.get(key);
  if (before === 'found') return false;
  if (before !== undefined) return counted(before, workings).kind === 'none';
  const sight = lookFor({ condition, given: ALWAYS, records }, workings);
  if (sight.kind === 'found') workings.answers.set(key, 'found');
  else workings.answers.set(key, counted(sight, workings));
  return sight.kind === 'none';
}

function keyOf(condition: Expression, given: Expression, { numberOf }: Workings): string {
  return `${numberOf(condition)} ${numberOf(given)}`;
}

/** An answer, counted where there was too much to look at. */
function counted<Of extends Answer>(answer: Of, workings: Workings): Of {
  if (answer.kind === 'undecided' && answer.why === 'too-much') workings.abandoned++;
  return answer;
}

interface Question {
  readonly condition: Expression;
  readonly given: Expression;
  readonly records: Records;
}

/** As an answer, with an example that is made when somebody wants to see it. */
type Sight = { readonly kind: 'found'; readonly example: () => Example } | Absent;

function lookFor({ condition, given, records }: Question, workings: Workings): Sight {
  const { prepared, formulas } = workings;
  const asked = prepared(condition).expression;
  const known = prepared(given).expression;
  const read = new Set([...fieldsRead(asked), ...fieldsRead(known)]);
  const laws = lawsOf(records).flatMap(law => (read.has(law.field) ? prepared(law.says).expression : []));
  const everything = allOf(asked, known, ...laws);
  const [certain, possible] = [formulas.certain(everything), formulas.possible(everything)];
  if (certain === undefined || possible === undefined) return { kind: 'undecided', why: 'too-much' };
  const domains = domainsOf(partsOf(possible), records);
  const outcome = ask(certain, domains, workings);
  if (typeof outcome !== 'string')
    return { kind: 'found', example: () => exampleOf(asked, outcome, domains, records) };
  return absence(possible.fields.some(isFree) ? ask(possible, domains, workings) : outcome);
}

/** What a search says that found nothing, or only what hangs on parts beyond the analysis. */
function absence(outcome: Outcome): Absent {
  if (outcome === 'none') return { kind: 'none' };
  return { kind: 'undecided', why: outcome === 'too-much' ? 'too-much' : 'beyond' };
}

function ask(formula: Formula, domains: Domains, workings: Workings): Outcome {
  const budget = { looks: Math.min(MOST_LOOKS, LOOKS_OF_EACH + workings.reserve) };
  const before = budget.looks;
  const outcome = search([formula], domains, budget);
  const used = before - Math.max(0, budget.looks);
  workings.reserve = Math.max(0, workings.reserve - Math.max(0, used - LOOKS_OF_EACH));
  return outcome;
}

/** The least of some values that still makes the question true: each field is left out that can be. */
function exampleOf(question: Expression, found: Domains, domains: Domains, records: Records): Example {
  const values = new Map([...found].map(([path, [value = null]]) => [path, value] as const));
  const formula = workingsOf(records).formulas.certain(question) ?? FALSE;
  const parts = partsOf(formula);
  const read = fieldsRead(question).filter(path => domains.has(path));
  const open = widen(domains, parts, records);
  const needed = new Map<string, Domain>(open);
  for (const path of read) if (values.has(path)) needed.set(path, [values.get(path) ?? null]);
  for (const path of read.toReversed()) {
    needed.set(path, open.get(path) ?? []);
    if (judge(formula, needed) !== true) needed.set(path, [values.get(path) ?? null]);
  }
  const kept = read.filter(path => needed.get(path) !== open.get(path));
  return {
    object: records.object,
    fields: kept.map(path =>
      fieldOf(path, values.get(path) ?? null, question, typeOfPath(path, parts, records), records),
    ),
  };
}

function fieldOf(
  path: string,
  value: Value,
  question: Expression,
  { type }: FieldType,
  records: Records,
): ExampleField {
  const isListed = type === 'picklist' || type === 'boolean' || value === null;
  return { path, type, value, isAny: !isListed && !valuesNamed(question, records).includes(value) };
}
