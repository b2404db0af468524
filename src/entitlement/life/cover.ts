import type { PlanContent } from '../../plan/plan.js';
import type { Target } from '../../plan/target.js';
import type { Instant } from '../../time/instant.js';
import { startOfDate } from '../../time/local-date.js';
import { formatDate, parseDate } from '../../time/plain-date.js';
import type { DateRange } from '../date-range.js';
import type { Holding } from './holding.js';

/** An entitlement as the run of one record sees it: plain data, taken when something about it changes. */
export interface Cover {
  /** The entitlement's key. */
  readonly key: string;
  readonly name: string;
  readonly process?: string;
  /** The version that it names; absent: the one in force at entry. */
  readonly processVersion?: number;
  readonly calendar?: string;
  /** The template whose targets these are. */
  readonly template?: string;
  /** Targets that replace those of the process, by the id of the item (S42). */
  readonly targets: Readonly<Record<string, Target>>;
  /** The instants `[from, to)` of its term in the project's zone; an absent end is open (S40). */
  readonly from?: Instant;
  readonly to?: Instant;
  /** Why it counts for nothing whatever the date. */
  readonly withheld?: Withheld;
}

/** Why an entitlement counts for nothing: it was suspended or cancelled (S44), or its incidents are used up (S41). */
export type Withheld = 'suspended' | 'cancelled' | 'exhausted';

/** What a record gets from an entitlement as it stands. */
export function coverOf(holding: Holding, { project }: PlanContent, exhausted = false): Cover {
  const { entitlement, suspended, cancelledAt } = holding;
  const { key, name, targets, process, processVersion, calendar, template } = entitlement;
  const withheld =
    cancelledAt !== undefined ? 'cancelled' : suspended ? 'suspended' : exhausted ? 'exhausted' : undefined;
  return {
    key,
    name,
    targets,
    ...(process !== undefined && { process }),
    ...(processVersion !== undefined && { processVersion }),
    ...(calendar !== undefined && { calendar }),
    ...(template !== undefined && { template }),
    ...termOf(entitlement, project.timeZone),
    ...(withheld && { withheld }),
  };
}

/** Why an entitlement is not in force at an instant, in words; `undefined` when it is (S10, S40). */
export function whyNotInForce({ name, from, to, withheld }: Cover, at: Instant): string | undefined {
  if (withheld === 'exhausted') return `no incident of \`${name}\` is left`;
  if (withheld !== undefined) return `\`${name}\` is ${withheld}`;
  if (from !== undefined && at < from) return `the term of \`${name}\` has not begun`;
  return to !== undefined && at >= to ? `the term of \`${name}\` is over` : undefined;
}

function termOf({ startDate, endDate }: DateRange, timeZone: string): Pick<Cover, 'from' | 'to'> {
  const from = startDate === undefined ? undefined : startOfDate(startDate, timeZone);
  const to = endDate === undefined ? undefined : startOfDate(dayAfter(endDate), timeZone);
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** The date after a date. */
export function dayAfter(date: string): string {
  const day = parseDate(date);
  return day === undefined ? date : formatDate(day + 1);
}
