import { remember } from '../base/remember.js';
import type { Value } from '../condition/expression.js';
import type { Domain, Domains } from './domain.js';
import { type Any, type Formula, join } from './formula.js';
import { judge } from './judge.js';
import type { Part } from './part.js';

/** Formulas that have not been decided, and the domains that are left for them. */
export interface Narrowed {
  readonly open: readonly Formula[];
  readonly domains: Domains;
}

/** What is left of some formulas once each part that stands alone has narrowed its domain; `undefined` when they cannot all hold. */
export function narrow(formulas: readonly Formula[], domains: Domains): Narrowed | undefined {
  const narrowed = new Map(domains);
  const others = withoutExcluded(formulas, narrowed);
  if (others === undefined) return undefined;
  let open = others;
  for (let again = true; again; ) {
    again = false;
    const kept: Formula[] = [];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (one.kind === 'all') {
        open.push(...one.formulas);
        continue;
      }
      const verdict = judge(one, narrowed);
      if (verdict === false) return undefined;
      if (verdict === true) continue;
      if (one.kind === 'any') keepWays(one, narrowed, kept, open);
      else if (narrowField(one, narrowed)) again = true;
      else kept.push(one);
    }
    open = kept.reverse();
  }
  return { open, domains: narrowed };
}

/** Takes from each domain, at once, the values that parts exclude, and gives the other formulas; `undefined` when none is left. */
function withoutExcluded(formulas: readonly Formula[], domains: Map<string, Domain>): Formula[] | undefined {
  const excluded = new Map<string, Set<Value>>();
  const others: Formula[] = [];
  const visit = (one: Formula): void => {
    if (one.kind === 'all') for (const inner of one.formulas) visit(inner);
    else if (one.kind === 'part' && one.excludes !== undefined) {
      const { path, values } = one.excludes;
      const known = remember(excluded, path, () => new Set<Value>());
      for (const value of values) known.add(value);
    } else others.push(one);
  };
  for (const one of formulas) visit(one);
  for (const [path, values] of excluded) {
    const left = (domains.get(path) ?? [null]).filter(value => !values.has(value));
    if (left.length === 0) return undefined;
    domains.set(path, left);
  }
  return others;
}

/** Keeps the ways of a choice that are still open; one that is left alone must hold. */
function keepWays(choice: Any, domains: Domains, kept: Formula[], open: Formula[]): void {
  const left = choice.formulas.filter(way => judge(way, domains) !== false);
  const [only] = left;
  if (only !== undefined && left.length === 1) open.push(only);
  else kept.push(left.length === choice.formulas.length ? choice : join('any', left));
}

/** Leaves in the domain of a part's only field the values for which it holds; `false` when it reads several. */
function narrowField(part: Part, domains: Map<string, Domain>): boolean {
  const [path, ...more] = part.fields.filter(field => sizeOf(field, domains) > 1);
  if (path === undefined || more.length > 0) return false;
  const fixed = (field: string) => domains.get(field)?.[0] ?? null;
  const left = (domains.get(path) ?? []).filter(value =>
    part.holds(field => (field === path ? value : fixed(field))),
  );
  domains.set(path, left);
  return true;
}

/** How many values are left for a field. */
export function sizeOf(path: string, domains: Domains): number {
  return domains.get(path)?.length ?? 1;
}
