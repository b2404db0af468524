import { finding, type Report } from '../diagnostic/finding.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import type { PlanProcess } from '../plan/process.js';
import type { AuditContext } from './audit-context.js';
import { entitlementHoursMissing, entitlementProcessIdle } from './codes.js';

/** Reports an entitlement whose records enter no process, or are measured without anybody's hours. */
export function auditProcess(entitlement: Entitlement, context: AuditContext, report: Report): void {
  const { name, process, processVersion, calendar, place } = entitlement;
  const { plan, at } = context;
  if (process === undefined) {
    report(
      finding(entitlementProcessIdle, `\`${name}\` names no process`, {
        span: place?.span('Process'),
        help: 'fill `SlaProcessId`, or name a `Template` that has a process',
      }),
    );
    return;
  }
  const versions = plan.processes.filter(
    one => one.name === process && (processVersion === undefined || one.version === processVersion),
  );
  const inForce = versions.filter(one => isInForce(one, at));
  if (inForce.length === 0) {
    const version = processVersion === undefined ? 'no version' : `version ${processVersion}`;
    const state = processVersion === undefined ? 'is in force' : 'is not in force';
    report(
      finding(entitlementProcessIdle, `${version} of the process \`${process}\` of \`${name}\` ${state}`, {
        span: place?.span(entitlement.template === undefined ? 'Process' : 'Template'),
        help: 'activate a version, or move the entitlement to another process',
      }),
    );
  }
  const hours = calendar ?? plan.defaultCalendar;
  if (hours === undefined && inForce.some(one => one.calendar === undefined)) {
    report(
      finding(entitlementHoursMissing, `nothing names the business hours of \`${name}\``, {
        span: place?.span('BusinessHours'),
        help: 'fill `BusinessHoursId`, or set `businessHours` in its process',
      }),
    );
  }
}

function isInForce({ active, effective: { from, to } }: PlanProcess, at: number): boolean {
  return active && (from === undefined || from <= at) && (to === undefined || at < to);
}
