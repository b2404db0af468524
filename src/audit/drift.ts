import { finding, type Report } from '../diagnostic/finding.js';
import type { Entitlement } from '../entitlement/entitlement.js';
import type { PlanEntitlementTemplate } from '../plan/plan.js';
import type { AuditContext } from './audit-context.js';
import { entitlementDrift } from './codes.js';

/** A part of an entitlement that its template decides. */
interface Part {
  readonly name: string;
  /** The field of the record. */
  readonly field: string;
  readonly own: string | undefined;
  /** Absent: the template leaves it to the record. */
  readonly template: string | undefined;
}

/** Reports what an entitlement has other than its template says; its dates are its own. */
export function auditDrift(entitlement: Entitlement, { plan }: AuditContext, report: Report): void {
  const template = entitlement.template === undefined ? undefined : plan.templates[entitlement.template];
  if (template === undefined) return;
  for (const { name, field, own, template: wanted } of partsOf(entitlement, template)) {
    if (wanted === undefined || own === wanted) continue;
    report(
      finding(
        entitlementDrift,
        `the ${name} of \`${entitlement.name}\` is ${own === undefined ? 'blank' : `\`${own}\``}, that of its template \`${wanted}\``,
        {
          span: entitlement.place?.span(field),
          help: `leave \`${field}\` blank to follow \`${template.name}\`, or name another template`,
        },
      ),
    );
  }
}

function partsOf(one: Entitlement, template: PlanEntitlementTemplate): readonly Part[] {
  return [
    {
      name: 'process',
      field: 'SlaProcessId',
      own: versioned(one),
      template: versioned(template),
    },
    { name: 'business hours', field: 'BusinessHoursId', own: one.calendar, template: template.calendar },
    { name: 'type', field: 'Type', own: one.type, template: template.type },
    { name: 'service level', field: 'ServiceLevel', own: one.serviceLevel, template: template.serviceLevel },
    { name: 'channels', field: 'Channels', own: listed(one.channels), template: listed(template.channels) },
    {
      name: 'number of cases',
      field: 'CasesPerEntitlement',
      own: one.incidents?.cases?.total.toString(),
      template: template.perIncident?.cases?.toString(),
    },
    {
      name: 'number of work orders',
      field: 'WorkOrdersPerEntitlement',
      own: one.incidents?.workOrders?.total.toString(),
      template: template.perIncident?.workOrders?.toString(),
    },
  ];
}

/** A process without its version where the template leaves that to the day of entry. */
function versioned({ process, processVersion }: PlanEntitlementTemplate | Entitlement): string | undefined {
  return processVersion === undefined ? process : `${process}@${processVersion}`;
}

function listed(channels: readonly string[]): string | undefined {
  return channels.length === 0 ? undefined : channels.toSorted().join(', ');
}
