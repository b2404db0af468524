import type { CustomerEvent } from '../entitlement/life/customer-event.js';
import type { Entrant } from '../entitlement/life/entrant.js';
import { type Lived, live } from '../entitlement/life/live.js';
import type { Placement } from '../entitlement/life/placement.js';
import {
  findRelated,
  type LostReference,
  type References,
  referenceFields,
} from '../entitlement/life/related.js';
import type { Records } from '../entitlement/records.js';
import type { PlanContent } from '../plan/plan.js';
import type { Instant } from '../time/instant.js';
import { conditionMakers } from './condition.js';
import { newHistory, valueIn } from './history.js';
import { closingConditions } from './prepare.js';
import type { Program } from './program.js';
import { openRecord } from './record.js';
import { newSlots } from './slots.js';
import type { CaseEvent, CaseTimeline } from './timeline.js';

/** The customers among whom cases are placed. */
export interface Customers {
  readonly records: Records;
  /** What happens to them. */
  readonly events: readonly CustomerEvent[];
  /** When their life begins; absent: with the first thing that happens. */
  readonly from?: Instant;
  /** The last instant at which a term may end or a notice be given. */
  readonly until: Instant;
}

/** Cases with all that their entitlements give them, and the life of the customers beside. */
export interface PlacedCases {
  /** In the order given. */
  readonly timelines: readonly CaseTimeline[];
  readonly placements: readonly Placement[];
  readonly lived: Lived;
  /** By case, in the order given: references that lead to no record. */
  readonly lost: readonly (readonly LostReference[])[];
}

/** Whether entitlements can play a part in any case: without records, rules and events none is placed. */
export function hasCustomers(content: PlanContent, { records, events }: Customers): boolean {
  return (
    content.project.features.entitlements &&
    (events.length > 0 ||
      records.entitlements.all.length > 0 ||
      records.accounts.all.length > 0 ||
      Object.values(content.entitlementPolicies).some(({ route }) => route.length > 0))
  );
}

/** Decides what cases share, in one pass before they are run apart: which entitlement each has and how that changes (S34). */
export function placeCases(
  content: PlanContent,
  { records, events, from, until }: Customers,
  timelines: readonly CaseTimeline[],
): PlacedCases {
  const slots = newSlots();
  const program = { closedWhen: closingConditions(content, conditionMakers(slots)()), slots };
  const found = timelines.map(timeline => {
    const { related, lost } = findRelated(referencesOf(timeline, content), records);
    return { entrant: entrantOf(program, timeline, related), lost };
  });
  const entrants = found.map(one => one.entrant);
  const lived = live({ content, records, events, entrants, until, ...(from !== undefined && { from }) });
  return {
    timelines: timelines.map((timeline, index) => placed(timeline, lived.placements[index])),
    placements: lived.placements,
    lived,
    lost: found.map(one => one.lost),
  };
}

/** The ids or names by which a case refers to the records around it when it is created. */
function referencesOf({ object, fields }: CaseTimeline, { objectTypes }: PlanContent): References {
  const type = objectTypes[object];
  if (type === undefined) return {};
  const named = [...referenceFields(type)].flatMap(([kind, field]) => {
    const value = fields[field];
    return typeof value === 'string' && value !== '' ? [[kind, value] as const] : [];
  });
  return Object.fromEntries(named);
}

function entrantOf(
  program: Pick<Program, 'closedWhen' | 'slots'>,
  timeline: CaseTimeline,
  related: Entrant['related'],
): Entrant {
  const { id, object, createdAt, entitlement, process, events } = timeline;
  const history = newHistory(program.slots);
  openRecord(program, timeline, history);
  const switches = events.flatMap(event =>
    event.kind === 'entitlement' && event.at >= createdAt
      ? [{ at: event.at, entitlement: event.entitlement }]
      : [],
  );
  return {
    id,
    object,
    createdAt,
    related,
    read: path => valueIn(history, path),
    ...(entitlement !== undefined && { entitlement }),
    namesProcess: process !== undefined,
    switches: switches.sort((a, b) => a.at - b.at),
  };
}

/** The timeline with its placement, in place of any that it had; what its switches give stands in their order of time. */
function placed(timeline: CaseTimeline, placement: Placement | undefined): CaseTimeline {
  if (placement === undefined) return timeline;
  const { switches, changes, unknown: _, ...start } = placement;
  const events = [...timeline.events];
  const inTime = events
    .map((event, index) => ({ event, index }))
    .filter(({ event }) => event.kind === 'entitlement' && event.at >= timeline.createdAt)
    .sort((a, b) => a.event.at - b.event.at);
  inTime.forEach(({ event, index }, place) => {
    if (event.kind !== 'entitlement') return;
    const { at, kind, entitlement } = event;
    events[index] = { at, kind, entitlement, ...switches[place] } satisfies CaseEvent;
  });
  return { ...timeline, placement: start, surroundings: changes, events };
}
