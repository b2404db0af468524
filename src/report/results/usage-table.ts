import { attainment } from '../../simulate/outcome.js';
import type { EntitlementUsage } from '../../simulate/usage.js';
import { percent } from '../counted.js';
import type { ReportContext } from '../report-context.js';
import { safeText } from '../safe-text.js';
import { type Cell, type Column, table } from '../table.js';

const COLUMNS: readonly Column[] = [
  { heading: 'entitlement' },
  { heading: 'account' },
  { heading: 'level' },
  { heading: 'cases', align: 'right' },
  { heading: 'attainment', align: 'right' },
  { heading: 'incidents left', align: 'right' },
];

/** How entitlements were used: one line each, those that no case had last. */
export function usageTable(usage: readonly EntitlementUsage[], { style, width }: ReportContext): string[] {
  return table(COLUMNS, usage.map(usageCells), { style, width, indent: '    ' });
}

function usageCells({
  entitlement,
  account,
  serviceLevel,
  cases,
  counts,
  incidents,
}: EntitlementUsage): Cell[] {
  const judged = counts.met + counts.violated;
  return [
    safeText(entitlement),
    safeText(account),
    safeText(serviceLevel ?? ''),
    cases === 0 ? 'none' : String(cases),
    judged === 0 ? '' : percent(counts.met, judged),
    incidents === undefined ? '' : `${incidents.left} of ${incidents.sold}`,
  ];
}

/** The same as JSON outputs hold it. */
export function usageRow(usage: EntitlementUsage, scenario: string): object {
  const { entitlement, account, serviceLevel, cases, counts, incidents } = usage;
  return {
    scenario,
    entitlement,
    account,
    serviceLevel: serviceLevel ?? null,
    cases,
    met: counts.met,
    violated: counts.violated,
    attainment: attainment(counts),
    incidentsSold: incidents?.sold ?? null,
    incidentsLeft: incidents?.left ?? null,
  };
}
