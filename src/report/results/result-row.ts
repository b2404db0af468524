import type { ActionRun, MilestoneResult, MilestoneState } from '../../simulate/result.js';
import type { Instant } from '../../time/instant.js';
import { formatInstant } from '../../time/instant-text.js';
import { type Zones, zoneOf } from './zones.js';

/**
 * A milestone result as JSON outputs hold it (`schemas/output/results.schema.json`): times in ISO 8601 with the calendar's offset,
 * spans in milliseconds, every member always there, `null` for what there is not.
 */
export interface ResultRow {
  /** Only in simulations and tests. */
  readonly scenario?: string;
  readonly case: string;
  readonly object: string;
  readonly entitlement: string | null;
  readonly process: string;
  readonly processVersion: number;
  readonly milestone: string;
  readonly id: string;
  readonly occurrence: number;
  readonly cycle: number;
  readonly state: MilestoneState;
  readonly start: string;
  readonly target: string | null;
  readonly completed: string | null;
  readonly violated: boolean;
  readonly violatedAt: string | null;
  readonly elapsedMs: number;
  readonly stoppedMs: number;
  readonly actualElapsedMs: number;
  readonly remainingMs: number | null;
  readonly calendar: string;
  /** Which rule of S12 chose the calendar. */
  readonly calendarSource: string;
  readonly actions: readonly ActionRow[];
}

/** An action that ran; `deliveredAt` only where `quiet` delayed it. */
export interface ActionRow {
  readonly do: string;
  readonly kind: ActionRun['kind'];
  readonly at: string;
  readonly late: boolean;
  readonly deliveredAt?: string;
}

/** The JSON row of a milestone result. */
export function resultRow(result: MilestoneResult, zones: Zones, scenario?: string): ResultRow {
  const zone = zoneOf(zones, result.calendar.name);
  const time = (at: Instant | undefined): string | null =>
    at === undefined ? null : formatInstant(at, zone);
  return {
    ...(scenario !== undefined && { scenario }),
    case: result.case,
    object: result.object,
    entitlement: result.entitlement ?? null,
    process: result.process,
    processVersion: result.processVersion,
    milestone: result.milestone,
    id: result.id,
    occurrence: result.occurrence,
    cycle: result.cycle,
    state: result.state,
    start: formatInstant(result.start, zone),
    target: time(result.target),
    completed: time(result.completed),
    violated: result.violated,
    violatedAt: time(result.violatedAt),
    elapsedMs: result.elapsed,
    stoppedMs: result.stopped,
    actualElapsedMs: result.elapsed - result.stopped,
    remainingMs: result.remaining ?? null,
    calendar: result.calendar.name,
    calendarSource: result.calendar.source,
    actions: result.actions.map(action => actionRow(action, zone)),
  };
}

function actionRow({ action, kind, at, late, deliveredAt }: ActionRun, zone: string): ActionRow {
  return {
    do: action,
    kind,
    at: formatInstant(at, zone),
    late,
    ...(deliveredAt !== undefined && { deliveredAt: formatInstant(deliveredAt, zone) }),
  };
}
