import type { Value } from '../../condition/expression.js';
import type { Scope } from '../../condition/scope.js';
import type { PlanContent } from '../../plan/plan.js';
import type { Instant } from '../../time/instant.js';
import { startOfDate } from '../../time/local-date.js';
import { statusAt } from '../status.js';
import type { Holding } from './holding.js';
import type { Related } from './related.js';

/** Values by the path under which conditions read them, such as `account.tier`. */
export type FieldsByPath = Readonly<Record<string, Value>>;

/** The declared fields of a case's account, contact and asset, by path. */
export function customerFields({ account, contact, asset }: Related, changed: ChangedFields): FieldsByPath {
  const fields: Record<string, Value> = {};
  for (const [owner, record] of Object.entries({ account, contact, asset })) {
    if (record === undefined) continue;
    const values = { ...record.fields, ...changed.get(`${owner} ${record.key}`) };
    for (const [name, value] of Object.entries(values)) fields[`${owner}.${name}`] = value;
  }
  return fields;
}

/** What a run has changed in the fields of accounts, contacts and assets, by kind and key. */
export type ChangedFields = ReadonlyMap<string, Readonly<Record<string, Value>>>;

/** The declared fields of an entitlement as it stands, by path; of no entitlement they are blank. */
export function entitlementFields(
  holding: Holding | undefined,
  { objectTypes, project }: PlanContent,
  at: Instant,
): FieldsByPath {
  const declared = Object.keys(objectTypes.Entitlement?.fields ?? {});
  const kept = holding === undefined ? {} : keptFields(holding, at, project.timeZone);
  return Object.fromEntries(declared.map(name => [`entitlement.${name}`, kept[name] ?? null]));
}

/** Its own fields, and those that are known of every entitlement: they may be declared like any other. */
function keptFields(
  { entitlement, suspended, cancelledAt }: Holding,
  at: Instant,
  timeZone: string,
): Readonly<Record<string, Value>> {
  const { startDate, endDate, incidents } = entitlement;
  return {
    ...entitlement.fields,
    process: entitlement.process ?? null,
    template: entitlement.template ?? null,
    status: statusAt(entitlement, at, timeZone),
    isSuspended: suspended,
    isCancelled: cancelledAt !== undefined,
    startDate: startDate === undefined ? null : (startOfDate(startDate, timeZone) ?? null),
    endDate: endDate === undefined ? null : (startOfDate(endDate, timeZone) ?? null),
    remainingCases: incidents?.cases?.remaining ?? null,
    remainingWorkOrders: incidents?.workOrders?.remaining ?? null,
  };
}

/** A scope of values by path, over another for the rest. */
export function scopeOf(fields: FieldsByPath, read: (path: string) => Value = () => null): Scope {
  return {
    read: path => (Object.hasOwn(fields, path) ? (fields[path] ?? null) : read(path)),
    milestone: () => null,
  };
}
