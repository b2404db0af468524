import { finding, type Report } from '../diagnostic/finding.js';
import type { Allowance, Entitlement } from '../entitlement/entitlement.js';
import { parseDate } from '../time/plain-date.js';
import type { AuditContext } from './audit-context.js';
import { entitlementExhausted, entitlementUnused } from './codes.js';

/** Reports incidents that are used up, and those of which none was used when half of the term is over. */
export function auditIncidents(entitlement: Entitlement, context: AuditContext, report: Report): void {
  const { incidents } = entitlement;
  auditAllowance('cases', incidents?.cases, entitlement, context, report);
  auditAllowance('work orders', incidents?.workOrders, entitlement, context, report);
}

function auditAllowance(
  what: 'cases' | 'work orders',
  allowance: Allowance | undefined,
  entitlement: Entitlement,
  context: AuditContext,
  report: Report,
): void {
  if (allowance === undefined) return;
  const { total, remaining } = allowance;
  const span = entitlement.place?.span(what === 'cases' ? 'RemainingCases' : 'RemainingWorkOrders');
  if (remaining === 0) {
    const served = context.plan.project.semantics.exhausted === 'apply';
    report(
      finding(entitlementExhausted, `\`${entitlement.name}\` has none of its ${total} ${what} left`, {
        span,
        note: served ? 'more are served all the same: `exhausted: apply`' : 'more are refused',
        help: `sell more ${what}, or renew it`,
      }),
    );
  } else if (remaining === total && isHalfOver(entitlement, context)) {
    const message = `none of the ${total} ${what} of \`${entitlement.name}\` was used`;
    report(finding(entitlementUnused, message, { span, note: 'half of its term is over' }));
  }
}

function isHalfOver({ startDate, endDate }: Entitlement, { today }: AuditContext): boolean {
  const [start, end, now] = [startDate, endDate, today].map(date =>
    date === undefined ? undefined : parseDate(date),
  );
  return start !== undefined && end !== undefined && now !== undefined && now - start >= (end - start) / 2;
}
