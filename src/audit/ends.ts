import { finding, type Report } from '../diagnostic/finding.js';
import type { DateRange } from '../entitlement/date-range.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import { type AuditContext, successorOf } from './audit-context.js';
import { entitlementEnding, entitlementExpired } from './codes.js';

/** Reports an entitlement that is over, and that a contract in force or people still refer to. */
export function auditExpired(entitlement: Entitlement, context: AuditContext, report: Report): void {
  const { name, endDate, serviceContract, contractLineItem, place } = entitlement;
  const people = context.people.get(entitlement.key) ?? [];
  const contract = contractLineItem ?? serviceContract;
  const holds = contract !== undefined && isInForce(contract, context);
  const who = [
    ...(holds && successorOf(entitlement, context) === undefined ? [`\`${contract.name}\` is in force`] : []),
    ...(people.length === 0 ? [] : [`${people.map(one => `\`${one.name}\``).join(', ')} may still use it`]),
  ];
  if (who.length === 0) return;
  report(
    finding(entitlementExpired, `\`${name}\` ended on ${endDate}, and ${who.join(', and ')}`, {
      span: place?.span('EndDate'),
      help: 'renew it, or take away what refers to it',
    }),
  );
}

/** Reports an entitlement that ends soon without one that takes over, and without a rule that renews whatever ends. */
export function auditEnding(entitlement: Entitlement, context: AuditContext, report: Report): void {
  const { name, endDate, place } = entitlement;
  const { plan, endingBy } = context;
  if (endDate === undefined || endDate > endingBy) return;
  const policies = Object.values(plan.entitlementPolicies);
  const renews = policies.some(({ renew }) => renew.some(rule => rule.when === undefined));
  if (renews || successorOf(entitlement, context) !== undefined) return;
  report(
    finding(entitlementEnding, `\`${name}\` ends on ${endDate}, and nothing renews it`, {
      span: place?.span('EndDate'),
      help: 'add the next entitlement of the account, or a `renew` rule to an EntitlementPolicy',
    }),
  );
}

/** Whether a day lies in a range. */
export function isInForce({ startDate = '', endDate }: DateRange, { today }: AuditContext): boolean {
  return startDate <= today && (endDate === undefined || today <= endDate);
}
