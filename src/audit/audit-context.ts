import { compareText } from '../base/compare-text.js';
import { groupBy } from '../base/group-by.js';
import type { Contact } from '../entitlement/contact.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import type { Records } from '../entitlement/records.js';
import type { PlanContent } from '../plan/plan.js';
import type { PlainDate } from '../time/calendar-spec.js';
import type { Instant } from '../time/instant.js';

/** What all parts of an audit look at. */
export interface AuditContext {
  readonly records: Records;
  readonly plan: PlanContent;
  readonly at: Instant;
  /** The date of `at` in the project's zone. */
  readonly today: PlainDate;
  /** The last day on which an end is near. */
  readonly endingBy: PlainDate;
  /** The entitlements of each account by its key, by their start. */
  readonly byAccount: ReadonlyMap<string, readonly Entitlement[]>;
  /** The people of each entitlement by its key. */
  readonly people: ReadonlyMap<string, readonly Contact[]>;
}

/** The context of an audit, its indexes built once. */
export function auditContext(
  records: Records,
  plan: PlanContent,
  moment: Pick<AuditContext, 'at' | 'today' | 'endingBy'>,
): AuditContext {
  const byStart = records.entitlements.all.toSorted((a, b) =>
    compareText(a.startDate ?? '', b.startDate ?? ''),
  );
  const links = groupBy(records.entitlementContacts, one => one.entitlement.key);
  return {
    records,
    plan,
    ...moment,
    byAccount: groupBy(byStart, one => one.account.key),
    people: new Map([...links].map(([key, all]) => [key, all.map(one => one.contact)])),
  };
}

/** An entitlement that takes over from one: of its account, for the same thing or for all, and going on after its end. */
export function successorOf(
  { key, account, asset, endDate = '' }: Entitlement,
  { byAccount }: AuditContext,
): Entitlement | undefined {
  return byAccount
    .get(account.key)
    ?.find(
      one =>
        one.key !== key &&
        (one.asset === undefined || one.asset.key === asset?.key) &&
        (one.endDate === undefined || one.endDate > endDate),
    );
}
