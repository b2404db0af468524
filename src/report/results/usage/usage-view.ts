import { groupBy } from '../../../base/group-by.js';
import { type EntitlementUsage, isUsed, type Usage, type UsageGroup } from '../../../simulate/usage.js';
import { counted, percent, withThousands } from '../../counted.js';

/** How entitlements were used, as a person is shown it. */
export interface UsageView {
  readonly rows: readonly EntitlementUsage[];
  /** How many entitlements are not among the rows. */
  readonly more: number;
  /** Cases without an entitlement, as a phrase; empty when there are none. */
  readonly unentitled: string;
  readonly breakdowns: readonly Breakdown[];
}

/** What customers are told apart by, with its values: two at least, since one says no more than the totals. */
export interface Breakdown {
  readonly heading: string;
  readonly rows: readonly UsageGroup[];
}

/** What of a usage is shown: of the entitlements that were used, and of those that never were, at most `limit` each. */
export function usageView({ entitlements, groups, unentitled }: Usage, limit: number): UsageView {
  const used = entitlements.filter(isUsed);
  const unused = entitlements.filter(one => !isUsed(one));
  const rows = [...used.slice(0, limit), ...unused.slice(0, limit)];
  const breakdowns = [...groupBy(groups, ({ by }) => by)].flatMap(([by, own]) =>
    own.length > 1 ? [{ heading: by === 'serviceLevel' ? 'service level' : by, rows: own }] : [],
  );
  const words = unentitled === 0 ? '' : `${counted(unentitled, 'case')} without an entitlement`;
  return { rows, more: entitlements.length - rows.length, unentitled: words, breakdowns };
}

/** The columns of entitlements; numbers lean to the right. */
export const ENTITLEMENT_HEADINGS = [
  { heading: 'entitlement' },
  { heading: 'account' },
  { heading: 'level' },
  { heading: 'cases', isNumber: true },
  { heading: 'attainment', isNumber: true },
  { heading: 'incidents' },
] as const;

/** An entitlement's cells, in the order of its columns; the texts of users are as they are. */
export function entitlementCells(one: EntitlementUsage): readonly string[] {
  const { entitlement, account, serviceLevel = '', cases, counts, incidents } = one;
  const left = incidents && `${incidents.used} used, ${incidents.left} of ${incidents.sold} left`;
  return [
    entitlement,
    account,
    serviceLevel,
    isUsed(one) ? withThousands(cases) : 'never used',
    counts.met + counts.violated === 0 ? '' : percent(counts.met, counts.met + counts.violated),
    left ?? '',
  ];
}

/** The columns of customers after the one that tells them apart. */
export const GROUP_HEADINGS = ['cases', 'attainment', 'met', 'violated'] as const;

/** A group's cells, its name first. */
export function groupCells({ value, cases, counts: { met, violated } }: UsageGroup): readonly string[] {
  const numbers = [met, violated].map(withThousands);
  return [value ?? '(blank)', withThousands(cases), percent(met, met + violated), ...numbers];
}
