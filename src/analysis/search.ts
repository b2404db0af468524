import type { Domains } from './domain.js';
import { type Formula, negate } from './formula.js';
import { narrow, sizeOf } from './narrow.js';

/** The most parts that one search looks at, again at each choice: far more than conditions that people write need, and soon done. */
export const MOST_LOOKS = 100_000;

/** How many parts a search may still look at; less than none is too much. */
export interface Budget {
  looks: number;
}

/** What a search ended with: domains of which any choice of values makes all formulas hold, nothing, or too much to look at. */
export type Outcome = Domains | 'none' | 'too-much';

/**
 * Searches values for which all formulas hold. Parts that stand alone narrow the domain of their field, which decides
 * most choices before they are made; what shares no field with the rest is searched apart.
 */
export function search(formulas: readonly Formula[], domains: Domains, budget: Budget): Outcome {
  for (const one of formulas) budget.looks -= 1 + one.size;
  if (budget.looks < 0) return 'too-much';
  const narrowed = narrow(formulas, domains);
  if (narrowed === undefined) return 'none';
  let found: Domains = narrowed.domains;
  let tooMuch = false;
  for (const group of groupsOf(narrowed.open, narrowed.domains)) {
    const outcome = choose(group, found, budget);
    if (outcome === 'none') return 'none';
    if (outcome === 'too-much') tooMuch = true;
    else found = outcome;
  }
  return tooMuch ? 'too-much' : found;
}

/** Makes one choice in formulas that hang together, and goes on. */
function choose(group: readonly Formula[], domains: Domains, budget: Budget): Outcome {
  let last: Outcome = 'none';
  for (const { formulas, domains: chosen } of choicesIn(group, domains)) {
    if (budget.looks < 0) return 'too-much';
    const outcome = search(formulas, chosen, budget);
    if (typeof outcome !== 'string') return outcome;
    if (outcome === 'too-much') last = outcome;
  }
  return last;
}

interface Task {
  readonly formulas: readonly Formula[];
  readonly domains: Domains;
}

/** With so many formulas that hold in several ways, the values of a field are tried rather than the ways. */
const MANY_CHOICES = 40;

/** The ways in which a formula with the fewest can hold, each without those before it; where few have ways or very many, the values of a field. */
function* choicesIn(group: readonly Formula[], domains: Domains): Generator<Task> {
  const choices = group.filter(one => one.kind === 'any');
  const [smallest] = choices.toSorted((a, b) => a.formulas.length - b.formulas.length);
  if (smallest !== undefined && choices.length < MANY_CHOICES) {
    const others = group.filter(one => one !== smallest);
    for (const [index, way] of smallest.formulas.entries()) {
      const before = smallest.formulas.slice(0, index).map(negate);
      yield { formulas: [way, ...before, ...others], domains };
    }
    return;
  }
  const open = new Set(group.flatMap(one => one.fields).filter(field => sizeOf(field, domains) > 1));
  const [path] = [...open].sort((a, b) => sizeOf(a, domains) - sizeOf(b, domains));
  if (path === undefined) return;
  for (const value of domains.get(path) ?? [])
    yield { formulas: group, domains: new Map(domains).set(path, [value]) };
}

interface Group {
  readonly formulas: Formula[];
  readonly fields: Set<string>;
  /** When a formula last joined it: groups are held in this order. */
  joined: number;
}

/** Formulas that share fields that are not decided yet, together. */
function groupsOf(formulas: readonly Formula[], domains: Domains): readonly (readonly Formula[])[] {
  const groups = new Set<Group>();
  const groupOf = new Map<string, Group>();
  for (const [nth, formula] of formulas.entries()) {
    const fields = formula.fields.filter(field => sizeOf(field, domains) > 1);
    const near = [...new Set(fields.flatMap(field => groupOf.get(field) ?? []))];
    const [group = newGroup(), ...others] = near.sort((a, b) => a.joined - b.joined);
    for (const other of others) {
      for (const one of other.formulas) group.formulas.push(one);
      for (const field of other.fields) group.fields.add(field);
      for (const field of other.fields) groupOf.set(field, group);
      groups.delete(other);
    }
    group.formulas.push(formula);
    group.joined = nth;
    groups.delete(group);
    groups.add(group);
    for (const field of fields) {
      group.fields.add(field);
      groupOf.set(field, group);
    }
  }
  return [...groups].map(group => group.formulas);
}

function newGroup(): Group {
  return { formulas: [], fields: new Set(), joined: 0 };
}
