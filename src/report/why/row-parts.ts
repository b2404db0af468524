import type { CitedCondition, CitedValue, Rule } from '../../simulate/proof/proof.js';
import { type Instant, instant } from '../../time/instant.js';
import { formatInstant } from '../../time/instant-text.js';

/** Prints instants of one zone; `null` for one that there is not. */
export function timePrinter(timeZone: string): (at: Instant | undefined) => string | null {
  return at => (at === undefined ? null : formatInstant(at, timeZone));
}

/** A rule as JSON holds it. */
export function ruleRow(rule: Rule | undefined): object | null {
  return rule === undefined ? null : { path: rule.path, place: rule.place ?? null };
}

/** A condition as JSON holds it; instants that it reads are ISO texts. */
export function conditionRow(condition: CitedCondition | undefined, timeZone: string): object | null {
  if (condition === undefined) return null;
  const { text, rule, reads } = condition;
  return { text, rule: ruleRow(rule), reads: reads.map(one => valueRow(one, timeZone)) };
}

function valueRow({ name, value, type }: CitedValue, timeZone: string): object {
  const isInstant = typeof value === 'number' && type === 'instant';
  return { name, value: isInstant ? formatInstant(instant(value), timeZone) : value };
}
