import type { Allowance, Entitlement } from '../entitlement.js';

/** The allowance of an entitlement for records of an object type; `undefined` when it is not per incident (S41). */
export function allowanceFor({ incidents }: Entitlement, object: string): Allowance | undefined {
  if (incidents === undefined) return undefined;
  const none: Allowance = { total: 0, remaining: 0 };
  if (object === 'WorkOrder') return incidents.workOrders ?? none;
  return object === 'Case' ? (incidents.cases ?? none) : none;
}

/** The entitlement after a record of an object type was opened with it: one incident less, never below none (S41). */
export function spendIncident(entitlement: Entitlement, object: string): Entitlement {
  const { incidents } = entitlement;
  const kind = object === 'WorkOrder' ? 'workOrders' : object === 'Case' ? 'cases' : undefined;
  const allowance = kind && incidents?.[kind];
  if (kind === undefined || allowance === undefined) return entitlement;
  const left = { ...allowance, remaining: Math.max(0, allowance.remaining - 1) };
  return { ...entitlement, incidents: { ...incidents, [kind]: left } };
}
