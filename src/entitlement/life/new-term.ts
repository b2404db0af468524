import type { Value } from '../../condition/expression.js';
import type { PlanContent, PlanEntitlementTemplate } from '../../plan/plan.js';
import type { PlainDate } from '../../time/calendar-spec.js';
import type { Account } from '../account.js';
import type { Allowance, Entitlement, Incidents } from '../entitlement.js';
import { termEndDate } from '../term-end.js';
import { holdingsOf, type Portfolio } from './portfolio.js';
import type { Related } from './related.js';

/** What an entitlement has from its template, apart from whom, when and what it covers. */
type Terms = Omit<Entitlement, 'key' | 'name' | 'account' | 'id' | 'place' | 'startDate' | 'endDate'>;

/** An entitlement that a template gives to a customer from a date on (S42), under a name that the account does not have yet. */
export function grantFrom(
  template: PlanEntitlementTemplate,
  related: Related & { readonly account: Account },
  startDate: PlainDate,
  portfolio: Portfolio,
  content: PlanContent,
): Entitlement {
  const { account, asset, serviceContract } = related;
  const name = freeName(`${account.name} ${template.name}`, account, portfolio);
  const endDate =
    template.term === undefined
      ? undefined
      : termEndDate(startDate, template.term, content.project.semantics);
  return {
    key: `${account.key}/${name}`,
    account,
    ...(asset && { asset }),
    ...(serviceContract && { serviceContract }),
    ...termsOf(template, name, content),
    name,
    startDate,
    ...(endDate !== undefined && { endDate }),
  };
}

/** What a template gives an entitlement of a name. */
export function termsOf(template: PlanEntitlementTemplate, name: string, content: PlanContent): Terms {
  const { process, processVersion, calendar, type, serviceLevel, perIncident } = template;
  return {
    template: template.name,
    channels: template.channels,
    targets: template.targets,
    fields: declaredOnly({ name, type: type ?? null, serviceLevel: serviceLevel ?? null }, content),
    ...(process !== undefined && { process }),
    ...(processVersion !== undefined && { processVersion }),
    ...(calendar !== undefined && { calendar }),
    ...(type !== undefined && { type }),
    ...(serviceLevel !== undefined && { serviceLevel }),
    ...(perIncident && { incidents: allowancesOf(perIncident) }),
  };
}

/** A name that no entitlement of the account has: `Acme premium`, then `Acme premium (2)`. */
export function freeName(wanted: string, account: Account, portfolio: Portfolio): string {
  const taken = new Set(holdingsOf(portfolio, account).map(({ entitlement }) => entitlement.name));
  const base = wanted.replace(/ \(\d+\)$/, '');
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base} (${number})`;
  return name;
}

/** Allowances of which nothing is used. */
export function untouched(incidents: Incidents): Incidents {
  const whole = ({ total }: Allowance): Allowance => ({ total, remaining: total });
  return {
    ...(incidents.cases && { cases: whole(incidents.cases) }),
    ...(incidents.workOrders && { workOrders: whole(incidents.workOrders) }),
  };
}

function allowancesOf({ cases, workOrders }: NonNullable<PlanEntitlementTemplate['perIncident']>): Incidents {
  return {
    ...(cases !== undefined && { cases: { total: cases, remaining: cases } }),
    ...(workOrders !== undefined && { workOrders: { total: workOrders, remaining: workOrders } }),
  };
}

function declaredOnly(
  fields: Readonly<Record<string, Value>>,
  { objectTypes }: PlanContent,
): Readonly<Record<string, Value>> {
  const declared = objectTypes.Entitlement?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(declared, name)));
}
