import { coverOf } from './cover.js';
import type { Holding } from './holding.js';
import type { Life } from './life.js';
import type { Opened } from './opened.js';
import type { Surroundings } from './placement.js';
import { entitlementFields, type FieldsByPath } from './related-fields.js';

/** The records that were opened, by what changes around them. */
export interface Company {
  readonly byEntitlement: Map<string, Set<Opened>>;
  /** By kind and key of a related record: `account A-1`. */
  readonly byRelated: Map<string, Set<Opened>>;
}

/** What a record gets with an entitlement as it stands. */
export function surroundingsOf(life: Life, holding: Holding | undefined, exhausted = false): Surroundings {
  const fields = entitlementFields(holding, life.content, life.now);
  return { fields, ...(holding && { cover: coverOf(holding, life.content, exhausted) }) };
}

/** Counts a record among those that an entitlement, or none, is told to. */
export function hold({ byEntitlement }: Company, opened: Opened, key: string | undefined): void {
  if (opened.held !== undefined) byEntitlement.get(opened.held)?.delete(opened);
  opened.held = key;
  if (key === undefined) return;
  byEntitlement.set(key, (byEntitlement.get(key) ?? new Set()).add(opened));
}

/** Tells the records of an entitlement how it stands. */
export function tellHolders(life: Life, { byEntitlement }: Company, holding: Holding): void {
  for (const opened of byEntitlement.get(holding.entitlement.key) ?? []) {
    const surroundings = surroundingsOf(life, holding, opened.exhausted);
    const known = JSON.stringify(surroundings);
    if (known === opened.known) continue;
    opened.known = known;
    opened.changes.push({ at: life.now, ...surroundings });
  }
}

/** Tells the records of an account, a contact or an asset which of its fields changed. */
export function tellRelated(life: Life, company: Company, related: string, fields: FieldsByPath): void {
  for (const opened of company.byRelated.get(related) ?? []) {
    const holding = opened.held === undefined ? undefined : life.portfolio.holdings.get(opened.held);
    const { cover } = surroundingsOf(life, holding, opened.exhausted);
    opened.changes.push({ at: life.now, fields, ...(cover && { cover }) });
  }
}
