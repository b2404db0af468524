import { present } from '../base/present.js';
import { finding } from '../diagnostic/finding.js';
import type { Allowance, Incidents } from '../entitlement/entitlement.js';
import type { PlanEntitlementTemplate } from '../plan/plan.js';
import type { SpecDocumentOf } from '../schema/spec-document.js';
import { entitlementCountExceeded, entitlementCountMissing } from './codes.js';
import type { LinkContext } from './link-context.js';
import { knownAt } from './record-place.js';

/**
 * How many records may be opened with an entitlement, by its own numbers or else its template's (S41, S42); `undefined` for any number.
 * Reports an entitlement that is per incident without a number, and more incidents left than were sold.
 */
export function readIncidents(
  document: SpecDocumentOf<'Entitlement'>,
  template: PlanEntitlementTemplate | undefined,
  context: LinkContext,
): Incidents | undefined {
  const { spec } = document;
  const counted = spec.CasesPerEntitlement ?? spec.WorkOrdersPerEntitlement ?? template?.perIncident;
  if (!(spec.IsPerIncident ?? counted !== undefined)) return undefined;
  const cases = spec.CasesPerEntitlement ?? template?.perIncident?.cases;
  const workOrders = spec.WorkOrdersPerEntitlement ?? template?.perIncident?.workOrders;
  if (cases === undefined && workOrders === undefined) reportMissing(document, context);
  return present({
    cases: allowance(cases, 'RemainingCases', document, context),
    workOrders: allowance(workOrders, 'RemainingWorkOrders', document, context),
  });
}

function reportMissing(document: SpecDocumentOf<'Entitlement'>, { report }: LinkContext): void {
  report(
    finding(entitlementCountMissing, 'it is per incident, and does not say how many there are', {
      span: knownAt(document, 'IsPerIncident').value(),
      help: 'fill `CasesPerEntitlement` or `WorkOrdersPerEntitlement`, or name a `Template` that has a number',
    }),
  );
}

/** What was sold and what is left of it: all, where nothing is written. */
function allowance(
  total: number | undefined,
  property: 'RemainingCases' | 'RemainingWorkOrders',
  document: SpecDocumentOf<'Entitlement'>,
  { report }: LinkContext,
): Allowance | undefined {
  if (total === undefined) return undefined;
  const remaining = document.spec[property] ?? total;
  if (remaining > total) {
    report(
      finding(entitlementCountExceeded, `${remaining} are left of ${total}`, {
        span: knownAt(document, property).value(),
        help: `\`${property}\` is at most what was sold`,
      }),
    );
  }
  return { total, remaining };
}
