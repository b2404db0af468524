import type { Value } from '../condition/expression.js';
import type { Domain, Domains } from './domain.js';
import type { Formula, Part } from './formula.js';

/** The most combinations of values that a part over several fields is tried on at once. */
const MOST_COMBINATIONS = 400;

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
  const domainsRead = part.fields.map(path => domains.get(path) ?? [null]);
  const combinations = domainsRead.reduce((product, domain) => product * domain.length, 1);
  const open = domainsRead.filter(domain => domain.length > 1);
  if (open.length > 1 && combinations > MOST_COMBINATIONS) return undefined;
  let first: boolean | undefined;
  for (let index = 0; index < combinations; index++) {
    const holds = part.holds(valuesAt(index, part.fields, domainsRead));
    first ??= holds;
    if (holds !== first) return undefined;
  }
  return first;
}

/** The `index`th combination of values, counted as a number whose digits are the places in the domains. */
function valuesAt(
  index: number,
  fields: readonly string[],
  domains: readonly Domain[],
): (path: string) => Value {
  const values = new Map<string, Value>();
  let rest = index;
  for (const [nth, domain] of domains.entries()) {
    values.set(fields[nth] ?? '', domain[rest % domain.length] ?? null);
    rest = Math.floor(rest / domain.length);
  }
  return path => values.get(path) ?? null;
}
