import type { Value } from '../../src/condition/expression.js';
import type { Plan } from '../../src/plan/plan.js';
import { prepare } from '../../src/simulate/prepare.js';
import type { CaseResult, MilestoneResult } from '../../src/simulate/result.js';
import { simulateCase } from '../../src/simulate/simulate-case.js';
import type { CaseEvent, CaseTimeline } from '../../src/simulate/timeline.js';
import type { TraceRecord } from '../../src/simulate/trace.js';
import { type Instant, instant } from '../../src/time/instant.js';
import { type PlanParts, planOf } from './plan-builder.js';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const MONDAY = Date.UTC(2026, 2, 2);
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** An instant of the week of Monday 2026-03-02 in UTC: `Mon 09:00`, a week on `Mon+1 09:00`, with seconds `Mon 09:00:30`. */
export function at(words: string): Instant {
  const match = /^(\w{3})([+-]\d+)? (\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?$/.exec(words);
  const [, day = '', week = '0', hour, minute, second = '0', milli = '0'] = match ?? [];
  if (!DAYS.includes(day)) throw new Error(`no instant: ${words}`);
  const time = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(milli);
  return instant(MONDAY + Number(week) * WEEK + DAYS.indexOf(day) * DAY + time);
}

/** The words of an instant, as `at` reads them. */
export function words(at: number | undefined): string | undefined {
  if (at === undefined) return undefined;
  const week = Math.floor((at - MONDAY) / WEEK);
  const day = DAYS[Math.floor((at - MONDAY - week * WEEK) / DAY)];
  const sign = week === 0 ? '' : week > 0 ? `+${week}` : String(week);
  const time = new Date(at).toISOString().slice(11, 23);
  return `${day}${sign} ${time.replace(/(:00)?\.000$/, '')}`;
}

type EventParts = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Omit<Event, 'at'>
    : never
  : never;

/** A timeline written as pairs of an instant's words and an event. */
export function caseOf(
  createdAt: string,
  events: readonly (readonly [string, EventParts])[] = [],
  parts: Partial<CaseTimeline> = {},
): CaseTimeline {
  return {
    id: 'c1',
    object: 'Case',
    createdAt: at(createdAt),
    createdBy: 'customer',
    fields: { status: 'New', priority: 'High' },
    events: events.map(([when, event]) => ({ at: at(when), ...event })),
    ...parts,
  };
}

export function set(fields: Record<string, Value>): EventParts {
  return { kind: 'set', fields };
}

export function message(from: 'customer' | 'agent' | 'bot', isPublic = true): EventParts {
  return { kind: 'message', from, public: isPublic };
}

export function complete(
  milestone: string,
  parts: { completedAt?: string; occurrence?: number } = {},
): EventParts {
  const { completedAt, occurrence } = parts;
  return {
    kind: 'complete',
    milestone,
    ...(completedAt !== undefined && { completedAt: at(completedAt) }),
    ...(occurrence !== undefined && { occurrence }),
  };
}

export function reopen(milestone: string, occurrence?: number): EventParts {
  return { kind: 'reopen', milestone, ...(occurrence !== undefined && { occurrence }) };
}

export const STOP: EventParts = { kind: 'stop', stopped: true };
export const RESUME: EventParts = { kind: 'stop', stopped: false };

/** A row with its instants in words and its spans in minutes. */
export interface SeenRow {
  readonly state: string;
  readonly start: string | undefined;
  readonly target: string | undefined;
  readonly completed: string | undefined;
  readonly violated: boolean;
  readonly violatedAt: string | undefined;
  readonly elapsed: number;
  readonly stopped: number;
  readonly remaining: number | undefined;
  readonly hours: string;
  readonly actions: readonly string[];
}

export interface Ran {
  readonly result: CaseResult;
  readonly trace: readonly TraceRecord[];
  /** The row of an item: by id and, counted from 1, its occurrence (default the last). */
  row(id: string, occurrence?: number, cycle?: number): SeenRow;
  /** All rows of an item as `occurrence state`. */
  states(id: string): string[];
  /** Every action that ran, in order: `Mon 09:00 page-lead`, ` (late)` behind late ones. */
  actions(): string[];
  /** Codes of the findings. */
  codes(): string[];
  /** The kinds of trace records, each with its instant in words. */
  steps(...kinds: TraceRecord['kind'][]): string[];
}

/** Runs one case on a plan. */
export function simulate(plan: Plan | PlanParts, timeline: CaseTimeline, until?: string): Ran {
  const trace: TraceRecord[] = [];
  const program = prepare('content' in plan ? plan : planOf(plan));
  const result = simulateCase(program, timeline, {
    ...(until !== undefined && { until: at(until) }),
    trace: record => trace.push(record),
  });
  const rowsOf = (id: string) => result.milestones.filter(row => row.id === id);
  return {
    result,
    trace,
    row(id, occurrence, cycle) {
      const found = rowsOf(id).findLast(
        row => (occurrence ?? row.occurrence) === row.occurrence && (cycle ?? row.cycle) === row.cycle,
      );
      if (found === undefined) throw new Error(`no occurrence ${occurrence ?? ''} of ${id}`);
      return seen(found);
    },
    states: id => rowsOf(id).map(row => `${row.occurrence} ${row.state}`),
    actions: () =>
      trace.flatMap(one =>
        one.kind === 'action' ? [`${words(one.at)} ${one.action}${one.late ? ' (late)' : ''}`] : [],
      ),
    codes: () => result.findings.map(one => one.kind.code),
    steps: (...kinds) =>
      trace
        .filter(one => kinds.includes(one.kind))
        .map(one => `${words(one.at)} ${one.kind === 'milestone' ? `${one.id} ${one.to}` : one.kind}`),
  };
}

function seen(row: MilestoneResult): SeenRow {
  const inMinutes = (span: number) => span / 60_000;
  return {
    state: row.state,
    start: words(row.start),
    target: words(row.target),
    completed: words(row.completed),
    violated: row.violated,
    violatedAt: words(row.violatedAt),
    elapsed: inMinutes(row.elapsed),
    stopped: inMinutes(row.stopped),
    remaining: row.remaining === undefined ? undefined : inMinutes(row.remaining),
    hours: `${row.calendar.name} by ${row.calendar.source}`,
    actions: row.actions.map(one => `${words(one.at)} ${one.action}${one.late ? ' (late)' : ''}`),
  };
}
