import { groupBy } from '../base/group-by.js';
import { finding, type Report } from '../diagnostic/finding.js';
import { overlap } from '../entitlement/date-range.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import { LAST_DATE } from '../time/plain-date.js';
import type { AuditContext } from './audit-context.js';
import { entitlementOverlapping } from './codes.js';

/** Reports entitlements that are in force on the same day, today or later, for one account, type and thing: each with the one before it. */
export function auditOverlaps({ byAccount, today }: AuditContext, report: Report): void {
  for (const entitlements of byAccount.values()) {
    const current = entitlements.filter(({ endDate }) => endDate === undefined || endDate >= today);
    for (const rivals of groupBy(current, scopeOf).values()) {
      let last: Entitlement | undefined;
      for (const one of rivals) {
        if (last !== undefined && overlap(last, one)) report(overlapping(one, last));
        if (last === undefined || endOf(one) >= endOf(last)) last = one;
      }
    }
  }
}

/** What an entitlement covers: two of one scope are found by the same cases. */
function scopeOf({ type, asset, product }: Entitlement): string {
  return JSON.stringify([type, asset?.key, product?.key]);
}

function endOf({ endDate = LAST_DATE }: Entitlement): string {
  return endDate;
}

function overlapping(one: Entitlement, other: Entitlement) {
  const type = one.type === undefined ? '' : `, both ${one.type}`;
  const before = other.place?.span('Name');
  return finding(
    entitlementOverlapping,
    `\`${one.name}\` and \`${other.name}\` of \`${one.account.name}\` overlap${type}`,
    {
      span: one.place?.span('Name'),
      related: before && [{ span: before, label: 'the other' }],
      help: 'end one before the other begins, or give them different assets or types',
    },
  );
}
