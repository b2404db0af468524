import type { Holding } from '../entitlement/life/holding.js';
import { NO_OUTCOMES, type OutcomeCounts, outcomeOf } from './outcome.js';
import type { CaseResult } from './result.js';

/** What became of the entitlements of the customers whose cases ran. */
export interface Usage {
  /** Those that cases had, then those that none had, each by account and name. */
  readonly entitlements: readonly EntitlementUsage[];
}

/** How one entitlement was used. */
export interface EntitlementUsage {
  readonly entitlement: string;
  readonly account: string;
  readonly serviceLevel?: string;
  /** How many cases had it at the end. */
  readonly cases: number;
  /** Of the milestones that ran for it. */
  readonly counts: OutcomeCounts;
  /** Incidents that were sold and that are left, cases and work orders together; absent where it is not per incident (S41). */
  readonly incidents?: { readonly sold: number; readonly left: number };
}

/** Counts how the entitlements of the customers of some cases were used; accounts of which no case is are left out. */
export function usageOf(holdings: readonly Holding[], results: readonly CaseResult[]): Usage {
  const rows = holdings.map(({ entitlement }) => {
    const { name, account, serviceLevel } = entitlement;
    const own = results.filter(one => one.entitlement === name);
    const counts = { ...NO_OUTCOMES };
    for (const one of results.flatMap(({ milestones }) => milestones)) {
      if (one.entitlement === name) counts[outcomeOf(one)]++;
    }
    return {
      entitlement: name,
      account: account.name,
      ...(serviceLevel !== undefined && { serviceLevel }),
      cases: own.length,
      counts,
      ...incidentsOf(entitlement),
    };
  });
  const accounts = new Set(rows.flatMap(one => (isUsed(one) ? [one.account] : [])));
  const concerned = rows.filter(one => accounts.has(one.account));
  return { entitlements: [...concerned.filter(isUsed), ...concerned.filter(one => !isUsed(one))] };
}

function isUsed({ cases, counts }: EntitlementUsage): boolean {
  return cases > 0 || Object.values(counts).some(count => count > 0);
}

function incidentsOf({ incidents }: Holding['entitlement']): Pick<EntitlementUsage, 'incidents'> {
  if (incidents === undefined) return {};
  const all = [incidents.cases, incidents.workOrders].filter(one => one !== undefined);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return { incidents: { sold: sum(all.map(one => one.total)), left: sum(all.map(one => one.remaining)) } };
}
