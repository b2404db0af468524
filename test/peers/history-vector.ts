import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Weekday } from '../../src/time/calendar-spec.js';
import { type Instant, instant } from '../../src/time/instant.js';

/** Histories of cases with the answers that two help desks' own tests assert; see the README beside the file. */
const FILE = path.resolve(import.meta.dirname, '../../../shared/data/vectors/sla-histories.json');

/** What the peers promise in minutes; blank: nothing. */
export type Metric = 'firstResponse' | 'nextResponse' | 'update' | 'solution';

/** Something that happened to a peer's record. `…Recorded` stand for a time that was written into the record by hand. */
export interface VectorEvent {
  readonly at: string;
  readonly type:
    | 'created'
    | 'comment'
    | 'status'
    | 'priority'
    | 'firstResponseRecorded'
    | 'agentContactRecorded'
    | 'customerContactRecorded'
    | 'solutionRecorded';
  /** Of a creation. */
  readonly state?: string;
  readonly priority?: string;
  readonly title?: string;
  /** Of a change. */
  readonly to?: string;
  /** Of a comment. */
  readonly by?: 'customer' | 'agent';
  readonly visibility?: 'public' | 'internal';
  readonly channel?: string;
  readonly subject?: string;
}

/** What a peer's test asserts: instants as texts, spans in minutes. */
export type Expected = Readonly<Record<string, string | number | boolean | null>>;

export interface HistoryVector {
  readonly id: string;
  readonly source: string;
  readonly engine: 'zammad-pre-4.0' | 'chatwoot';
  readonly calendar: {
    readonly timezone: string;
    readonly hours: Readonly<Partial<Record<Weekday, readonly (readonly [string, string])[]>>>;
    readonly holidays: readonly string[];
  };
  readonly policy: {
    readonly metrics: Readonly<Partial<Record<Metric, number | null>>>;
    readonly conditions?: Readonly<
      Record<
        string,
        { readonly in?: readonly string[]; readonly notIn?: readonly string[]; readonly contains?: string }
      >
    >;
  };
  readonly events: readonly VectorEvent[];
  readonly expect: Expected;
}

/** All vectors; none where the file is absent. */
export const VECTORS: readonly HistoryVector[] = existsSync(FILE)
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : [];

/** The instant of a vector's text. */
export function momentOf(text: string): Instant {
  return instant(Date.parse(text));
}

/** The creation of a vector's record. */
export function creationOf({ events, id }: HistoryVector): VectorEvent {
  const [first] = events;
  if (first?.type !== 'created') throw new Error(`${id} does not begin with the creation`);
  return first;
}

/** The last instant of which a vector speaks. */
export function lastMoment({ events, expect: { asOf } }: HistoryVector): Instant {
  const spoken = [...events.map(({ at }) => at), ...(typeof asOf === 'string' ? [asOf] : [])];
  return instant(Math.max(...spoken.map(momentOf)));
}

/** A vector's calendar as the documents of a project: BusinessHours `office`, and its holidays. */
export function officeHours({ calendar: { timezone, hours, holidays } }: HistoryVector): string {
  const week = Object.entries(hours).map(
    ([day, spans]) => `  ${day}: [${spans.map(([from, to]) => `"${from}-${to}"`).join(', ')}]`,
  );
  return `
kind: BusinessHours
name: office
timeZone: ${timezone}
default: true
week:
${week.join('\n')}
holidays: [office]
---
kind: HolidayCalendar
name: office
days: [${holidays.map(date => `{name: Holiday, date: ${date}}`).join(', ')}]
`;
}
