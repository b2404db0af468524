import { compareText } from '../base/compare-text.js';
import type { Value } from '../condition/expression.js';
import { type DateRange, overlap } from '../entitlement/date-range.js';
import type { Holding } from '../entitlement/life/holding.js';
import type { PlanContent } from '../plan/plan.js';
import { NO_OUTCOMES, type OutcomeCounts, outcomeOf } from './outcome.js';
import type { CaseResult } from './result.js';
import type { CaseTimeline } from './timeline.js';

/** What became of the customers whose cases ran, and of their entitlements. */
export interface Usage {
  /** Those that cases had, then those that none had, each by account and name. */
  readonly entitlements: readonly EntitlementUsage[];
  /** Cases by account, by service level, then by each picklist of accounts: the segments of customers. */
  readonly groups: readonly UsageGroup[];
  /** Cases that had no entitlement at the end. */
  readonly unentitled: number;
}

/** How many cases and milestones something had. */
export interface UsageCounts {
  readonly cases: number;
  readonly counts: OutcomeCounts;
}

/** How one entitlement was used. Its cases are those that had it at the end, its milestones those that ran for it. */
export interface EntitlementUsage extends UsageCounts {
  readonly entitlement: string;
  readonly account: string;
  readonly serviceLevel?: string;
  /** Cases and work orders together; absent where it is not per incident (S41). */
  readonly incidents?: IncidentUsage;
}

/** Incidents that were sold, that the cases of the run used, and that are left. */
export interface IncidentUsage {
  readonly sold: number;
  readonly used: number;
  readonly left: number;
}

/** The cases of customers that have something in common. */
export interface UsageGroup extends UsageCounts {
  /** `account`, `serviceLevel`, or the path of a field of accounts such as `account.region`. */
  readonly by: string;
  /** Null: blank. */
  readonly value: string | null;
}

/** Whether any case had the entitlement, at the end or on the way. */
export function isUsed({ cases, counts }: UsageCounts): boolean {
  return cases > 0 || Object.values(counts).some(count => count > 0);
}

/** Counts how entitlements are used as cases come. */
export interface UsageCounter {
  /** Counts a case by its timeline as it was placed. */
  add(result: CaseResult, timeline: CaseTimeline): void;
  /** Of entitlements that no case had, those whose account has a case; with `over`, those in force on one of its days. */
  usage(holdings: readonly Holding[], over?: DateRange): Usage;
}

/** A counter for cases that ran under a plan. */
export function usageCounter({ objectTypes }: PlanContent): UsageCounter {
  const byEntitlement = new Map<string, Tally>();
  const groups = groupTallies(['account', ...segmentsOf(objectTypes)]);
  let unentitled = 0;
  const add = (result: CaseResult, timeline: CaseTimeline): void => {
    const keys = keysByName(timeline);
    const own = result.entitlement === undefined ? undefined : keys.get(result.entitlement);
    if (own === undefined) unentitled++;
    else tallyOf(byEntitlement, own).cases++;
    const opened = timeline.placement?.cover;
    if (opened !== undefined && opened.withheld !== 'exhausted') tallyOf(byEntitlement, opened.key).opened++;
    for (const one of result.milestones) {
      const key = one.entitlement === undefined ? undefined : keys.get(one.entitlement);
      if (key !== undefined) tallyOf(byEntitlement, key).counts[outcomeOf(one)]++;
    }
    const account = timeline.placement?.account;
    if (account === undefined) return;
    for (const [by, tallies] of groups) {
      countInto(tallyOf(tallies, by === 'account' ? account : (result.fields[by] ?? null)), result);
    }
  };
  const usage = (holdings: readonly Holding[], over?: DateRange): Usage => {
    const rows = entitlementRows(holdings, byEntitlement, over, groups.get('account'));
    const [accounts = [], ...segments] = [...groups].map(([by, tallies]) =>
      groupRows(by, tallies, objectTypes),
    );
    const levels = groupRows('serviceLevel', byLevel(rows), objectTypes);
    return { entitlements: rows, groups: [...accounts, ...levels, ...segments.flat()], unentitled };
  };
  return { add, usage };
}

/** Counts while they grow. */
interface Tally {
  cases: number;
  /** Cases that were opened with it. */
  opened: number;
  readonly counts: { -readonly [Outcome in keyof OutcomeCounts]: number };
}

type Tallies = Map<Value, Tally>;

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const known = tallies.get(key) ?? { cases: 0, opened: 0, counts: { ...NO_OUTCOMES } };
  tallies.set(key, known);
  return known;
}

function groupTallies(breakdowns: readonly string[]): ReadonlyMap<string, Tallies> {
  return new Map(breakdowns.map(by => [by, new Map()]));
}

/** The paths of the picklists that accounts have: what customers are told apart by. */
function segmentsOf({ Account }: PlanContent['objectTypes']): readonly string[] {
  return Object.entries(Account?.fields ?? {}).flatMap(([name, { type }]) =>
    type === 'picklist' ? [`account.${name}`] : [],
  );
}

/** The keys of the entitlements that a case ever has, by their names: two accounts may call theirs alike. */
function keysByName({ placement, surroundings = [], events }: CaseTimeline): ReadonlyMap<string, string> {
  const given = events.flatMap(event => (event.kind === 'entitlement' ? [event.cover] : []));
  const covers = [placement?.cover, ...surroundings.map(({ cover }) => cover), ...given];
  return new Map(covers.flatMap(cover => (cover === undefined ? [] : [[cover.name, cover.key]])));
}

function countInto(tally: Tally, { milestones }: CaseResult): void {
  tally.cases++;
  for (const one of milestones) tally.counts[outcomeOf(one)]++;
}

function entitlementRows(
  holdings: readonly Holding[],
  tallies: ReadonlyMap<string, Tally>,
  over: DateRange | undefined,
  accounts: Tallies | undefined,
): readonly EntitlementUsage[] {
  const isShown = ({ entitlement }: Holding): boolean =>
    tallies.has(entitlement.key) ||
    (over === undefined ? accounts?.has(entitlement.account.name) === true : overlap(entitlement, over));
  const rows = holdings
    .filter(isShown)
    .map(({ entitlement }) => entitlementRow(entitlement, tallies.get(entitlement.key)));
  return rows.sort(
    (a, b) =>
      Number(isUsed(b)) - Number(isUsed(a)) ||
      compareText(a.account, b.account) ||
      compareText(a.entitlement, b.entitlement),
  );
}

function entitlementRow(
  { name, account, serviceLevel, incidents }: Holding['entitlement'],
  { cases, opened, counts }: Tally = { cases: 0, opened: 0, counts: { ...NO_OUTCOMES } },
): EntitlementUsage {
  const all = incidents && [incidents.cases, incidents.workOrders].filter(one => one !== undefined);
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    entitlement: name,
    account: account.name,
    ...(serviceLevel !== undefined && { serviceLevel }),
    cases,
    counts,
    ...(all && {
      incidents: {
        sold: sum(all.map(one => one.total)),
        used: opened,
        left: sum(all.map(one => one.remaining)),
      },
    }),
  };
}

function byLevel(rows: readonly EntitlementUsage[]): Tallies {
  const levels: Tallies = new Map();
  for (const { serviceLevel, cases, counts } of rows) {
    const tally = tallyOf(levels, serviceLevel ?? null);
    tally.cases += cases;
    tally.counts.met += counts.met;
    tally.counts.violated += counts.violated;
    tally.counts.open += counts.open;
    tally.counts.cancelled += counts.cancelled;
    tally.counts.exited += counts.exited;
  }
  return levels;
}

/** Values stand as their picklist lists them, else by text; blank comes last. */
function groupRows(by: string, tallies: Tallies, types: PlanContent['objectTypes']): readonly UsageGroup[] {
  const field =
    by === 'serviceLevel'
      ? types.Entitlement?.fields[by]
      : types.Account?.fields[by.slice('account.'.length)];
  const listed = field?.type === 'picklist' ? field.values : [];
  const placeOf = (value: string | null): number => (value === null ? listed.length : listed.indexOf(value));
  return [...tallies]
    .map(([value, { cases, counts }]) => ({
      by,
      value: value === null ? null : String(value),
      cases,
      counts,
    }))
    .sort((a, b) => placeOf(a.value) - placeOf(b.value) || compareText(a.value ?? '', b.value ?? ''));
}
