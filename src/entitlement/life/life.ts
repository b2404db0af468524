import type { Value } from '../../condition/expression.js';
import type { Scope } from '../../condition/scope.js';
import type { PlanContent } from '../../plan/plan.js';
import type { Instant } from '../../time/instant.js';
import type { Holding } from './holding.js';
import type { LifeRecord } from './life-record.js';
import { assetOf, keep, type Portfolio } from './portfolio.js';
import type { Related } from './related.js';
import { customerFields, entitlementFields, type FieldsByPath, scopeOf } from './related-fields.js';

/** Customers and their entitlements while a run goes on: what every step of it reads and changes. */
export interface Life {
  readonly content: PlanContent;
  readonly portfolio: Portfolio;
  /** What events have changed in accounts, contacts and assets, by kind and key. */
  readonly changed: Map<string, Readonly<Record<string, Value>>>;
  readonly trace: LifeRecord[];
  /** Hears of every entitlement that changes or comes to be. */
  readonly onChange: (holding: Holding) => void;
  now: Instant;
}

/** Puts an entitlement in place of what it was, and says so. */
export function put(life: Life, holding: Holding): void {
  keep(life.portfolio, holding);
  life.onChange(holding);
}

/** Writes what happened at the present instant. */
export function note(life: Life, record: Unplaced<LifeRecord>): void {
  life.trace.push({ at: life.now, ...record });
}

type Unplaced<Record> = Record extends unknown ? Omit<Record, 'at'> : never;

/** What conditions read of a customer. */
export function customerScope(life: Life, related: Related, more: FieldsByPath = {}): Scope {
  return scopeOf({ ...customerFields(related, life.changed), ...more });
}

/** What conditions read of an entitlement and its customer. */
export function entitlementScope(life: Life, holding: Holding): Scope {
  const { account, serviceContract } = holding.entitlement;
  const asset = assetOf(holding.entitlement);
  const contact = serviceContract?.contact;
  const related = { account, ...(asset && { asset }), ...(contact && { contact }) };
  return customerScope(life, related, entitlementFields(holding, life.content, life.now));
}
