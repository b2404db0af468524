import type { Allowance, Entitlement, Incidents } from '../entitlement.js';

/** The allowance of an entitlement for records of an object type: work orders have their own, all others count as cases. `undefined` when it is not per incident (S41). */
export function allowanceFor({ incidents }: Entitlement, object: string): Allowance | undefined {
  return incidents && (incidents[allowanceKey(object)] ?? NONE);
}

const NONE: Allowance = { total: 0, remaining: 0 };

/** The entitlement after a record of an object type was opened with it: one incident less, never below none (S41). */
export function spendIncident(entitlement: Entitlement, object: string): Entitlement {
  const key = allowanceKey(object);
  const { incidents } = entitlement;
  const allowance = incidents?.[key];
  if (allowance === undefined) return entitlement;
  const left = { ...allowance, remaining: Math.max(0, allowance.remaining - 1) };
  return { ...entitlement, incidents: { ...incidents, [key]: left } };
}

function allowanceKey(object: string): keyof Incidents {
  return object === 'WorkOrder' ? 'workOrders' : 'cases';
}
