import { attainment } from '../../../simulate/outcome.js';
import type { EntitlementUsage, Usage, UsageCounts, UsageGroup } from '../../../simulate/usage.js';

/** The members of a JSON output that tell how entitlements were used, under the scenario where there are several. */
export function usageMembers(
  usages: readonly { readonly usage: Usage; readonly scenario?: string }[],
): object {
  const placed = <Row>(rowsOf: (usage: Usage) => readonly Row[], print: (row: Row) => object): object[] =>
    usages.flatMap(({ usage, scenario }) =>
      rowsOf(usage).map(row => ({ ...(scenario !== undefined && { scenario }), ...print(row) })),
    );
  return {
    usage: placed(one => one.entitlements, entitlementRow),
    usageGroups: placed(one => one.groups, groupRow),
  };
}

function entitlementRow(usage: EntitlementUsage): object {
  const { entitlement, account, serviceLevel, incidents } = usage;
  return {
    entitlement,
    account,
    serviceLevel: serviceLevel ?? null,
    ...countsRow(usage),
    incidentsSold: incidents?.sold ?? null,
    incidentsUsed: incidents?.used ?? null,
    incidentsLeft: incidents?.left ?? null,
  };
}

function groupRow(group: UsageGroup): object {
  return { by: group.by, value: group.value, ...countsRow(group) };
}

function countsRow({ cases, counts }: UsageCounts): object {
  return { cases, met: counts.met, violated: counts.violated, attainment: attainment(counts) };
}
