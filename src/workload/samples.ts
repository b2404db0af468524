import type { Value } from '../condition/expression.js';
import type { CaseResult } from '../simulate/result.js';
import type { CaseTimeline } from '../simulate/timeline.js';
import { type Duration, duration } from '../time/duration.js';
import type { Instant } from '../time/instant.js';
import { hourOfWeek } from './arrivals.js';
import type { FieldSet } from './workload.js';

/** What a history shows of how its records arrive and are treated: what empirical rules draw from. */
export interface Samples {
  /** How many records arrived in each hour of the week, in records a millisecond. */
  readonly rates: readonly number[];
  /** From creation to the first reply. */
  readonly replies: readonly Duration[];
  /** From creation to the closing that lasted. */
  readonly closings: readonly Duration[];
}

const WEEK = 7 * 24 * 3_600_000;
const HOUR = 3_600_000;

/** Gathers samples of cases and what became of them; the hours of the week are those of `timeZone`. */
export function samplesOf(
  cases: readonly { readonly timeline: CaseTimeline; readonly result: CaseResult }[],
  timeZone: string,
): Samples {
  const since = (field: string): readonly Duration[] =>
    cases.flatMap(({ timeline, result }) => spanTo(result.fields[field], timeline.createdAt));
  const created = cases.map(({ timeline }) => timeline.createdAt).sort((a, b) => a - b);
  const [first, last] = [created[0], created.at(-1)];
  const weeks = first === undefined || last === undefined ? 1 : Math.max(1, (last - first) / WEEK);
  const counts = new Array<number>(7 * 24).fill(0);
  for (const at of created) {
    const hour = hourOfWeek(at, timeZone);
    counts[hour] = (counts[hour] ?? 0) + 1;
  }
  return {
    rates: counts.map(count => count / weeks / HOUR),
    replies: since('firstRepliedAt'),
    closings: since('closedAt'),
  };
}

function spanTo(value: Value | undefined, from: Instant): readonly Duration[] {
  return typeof value === 'number' && value >= from ? [duration(value - from)] : [];
}

/** How long records waited for the first time, and after how long: while all of `set` held. Waits that never end are left out. */
export function waitSamples(
  cases: readonly { readonly timeline: CaseTimeline }[],
  set: FieldSet,
): { readonly after: readonly Duration[]; readonly length: readonly Duration[] } {
  const waits = cases.flatMap(({ timeline }) => firstWait(timeline, set));
  return { after: waits.map(one => one.after), length: waits.map(one => one.length) };
}

function firstWait({ createdAt, fields, events }: CaseTimeline, set: FieldSet) {
  const current = new Map(Object.entries(fields));
  const holds = (): boolean =>
    Object.entries(set).every(([name, value]) => (current.get(name) ?? null) === value);
  let from: Instant | undefined;
  for (const event of events) {
    if (event.kind !== 'set') continue;
    for (const [name, value] of Object.entries(event.fields)) current.set(name, value);
    if (from === undefined && holds()) from = event.at;
    else if (from !== undefined && !holds()) {
      return [{ after: duration(from - createdAt), length: duration(event.at - from) }];
    }
  }
  return [];
}
