import type { Value } from '../condition/expression.js';
import type { Domain, Domains } from './domain.js';
import type { Formula } from './formula.js';
import type { Part } from './part.js';

/** The most combinations of values that a part over several fields is tried on at once. */
const MOST_COMBINATIONS = 400;

const BLANK: Domain = [null];

/** Whether a formula holds whatever the fields hold of their domains (`true`), never (`false`), or it depends or is not seen at once (`undefined`). */
export function judge(formula: Formula, domains: Domains): boolean | undefined {
  if (formula.kind === 'part') return judgePart(formula, domains);
  const deciding = formula.kind === 'any';
  let depends = false;
  for (const one of formula.formulas) {
    const verdict = judge(one, domains);
    if (verdict === deciding) return deciding;
    depends ||= verdict === undefined;
  }
  return depends ? undefined : !deciding;
}

function judgePart(part: Part, domains: Domains): boolean | undefined {
  const [path, ...more] = part.fields;
  if (path === undefined || more.length > 0) return judgeCombinations(part, domains);
  return part.holdsOverAll(domains.get(path) ?? BLANK);
}

function judgeCombinations(part: Part, domains: Domains): boolean | undefined {
  const domainsRead = part.fields.map(path => domains.get(path) ?? BLANK);
  const combinations = domainsRead.reduce((product, domain) => product * domain.length, 1);
  const open = domainsRead.filter(domain => domain.length > 1);
  if (open.length > 1 && combinations > MOST_COMBINATIONS) return undefined;
  let first: boolean | undefined;
  for (let index = 0; index < combinations; index++) {
    const values = valuesAt(index, domainsRead);
    const holds = part.holds(path => values[part.fields.indexOf(path)] ?? null);
    first ??= holds;
    if (holds !== first) return undefined;
  }
  return first;
}

/** The `index`th combination of values, counted as a number whose digits are the places in the domains. */
function valuesAt(index: number, domains: readonly Domain[]): readonly Value[] {
  let rest = index;
  return domains.map(domain => {
    const value = domain[rest % domain.length] ?? null;
    rest = Math.floor(rest / domain.length);
    return value;
  });
}
