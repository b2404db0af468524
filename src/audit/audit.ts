import type { Report } from '../diagnostic/finding.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import type { Records } from '../entitlement/records.js';
import { statusAt } from '../entitlement/status.js';
import type { PlanContent } from '../plan/plan.js';
import type { Instant } from '../time/instant.js';
import { dateOf } from '../time/local-date.js';
import { LAST_DATE } from '../time/plain-date.js';
import { addTerm, type Term } from '../time/term.js';
import { type AuditContext, auditContext } from './audit-context.js';
import { auditDrift } from './drift.js';
import { auditEnding, auditExpired } from './ends.js';
import { auditIncidents } from './incidents.js';
import { auditGrants } from './not-granted.js';
import { auditOverlaps } from './overlaps.js';
import { auditProcess } from './process.js';

/** When an audit looks, and how far ahead. */
export interface AuditMoment {
  readonly at: Instant;
  /** The time from then in which an end is near. */
  readonly endingWithin: Term;
}

/** Tells what is wrong with the entitlements of a project on a day, beside what reading them tells. */
export function audit(records: Records, plan: PlanContent, moment: AuditMoment, report: Report): void {
  const { timeZone } = plan.project;
  const today = dateOf(moment.at, timeZone);
  const endingBy = addTerm(today, moment.endingWithin) ?? LAST_DATE;
  const context = auditContext(records, plan, { at: moment.at, today, endingBy });
  for (const entitlement of records.entitlements.all) {
    auditOne(entitlement, context, statusAt(entitlement, moment.at, timeZone), report);
  }
  auditOverlaps(context, report);
  auditGrants(context, report);
}

function auditOne(
  entitlement: Entitlement,
  context: AuditContext,
  status: ReturnType<typeof statusAt>,
  report: Report,
): void {
  if (status === 'Expired') {
    auditExpired(entitlement, context, report);
    return;
  }
  auditProcess(entitlement, context, report);
  auditDrift(entitlement, context, report);
  if (status === 'Inactive') return;
  auditEnding(entitlement, context, report);
  auditIncidents(entitlement, context, report);
}
