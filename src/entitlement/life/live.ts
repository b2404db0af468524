import { compareText } from '../../base/compare-text.js';
import type { PlanContent } from '../../plan/plan.js';
import type { Instant } from '../../time/instant.js';
import type { Records } from '../records.js';
import type { CustomerEvent } from './customer-event.js';
import type { Entrant } from './entrant.js';
import { happen } from './happen.js';
import type { Holding } from './holding.js';
import { beginPass, type IdleEvent, type LifePass, modifyTouched, renewUpTo } from './life-pass.js';
import type { LifeRecord } from './life-record.js';
import { openRecord, switchEntitlement } from './open-record.js';
import type { Placement } from './placement.js';

/** What the life of customers is made of: the records at the beginning, what happens to customers, and the records that are opened. */
export interface LifeInput {
  readonly content: PlanContent;
  readonly records: Records;
  readonly events: readonly CustomerEvent[];
  readonly entrants: readonly Entrant[];
  /** When it begins; absent: with the first thing that happens. */
  readonly from?: Instant;
  /** The last instant at which a term may end or a notice be given. */
  readonly until: Instant;
}

/** What became of customers and entitlements. */
export interface Lived {
  /** For each entrant, in their order. */
  readonly placements: readonly Placement[];
  readonly trace: readonly LifeRecord[];
  /** All entitlements as they stand at the end. */
  readonly holdings: readonly Holding[];
  /** Events that had no effect. */
  readonly idle: readonly IdleEvent[];
}

/**
 * Lives through all that customers and their entitlements have in common, in one pass before any record is run: at one instant first
 * terms that end, then events in file order, then new records by id, then changes of a record's entitlement (S34, S41, S44).
 */
export function live(input: LifeInput): Lived {
  const { content, records, entrants, from, until } = input;
  const moments = momentsOf(input);
  const first = moments[0]?.at ?? until;
  const pass = beginPass(content, records, from === undefined || first < from ? first : from);
  modifyTouched(pass);
  for (const { at, take } of moments) {
    renewUpTo(pass, at);
    pass.life.now = at;
    take(pass);
    modifyTouched(pass);
  }
  renewUpTo(pass, until);
  return {
    placements: entrants.map(entrant => placementOf(pass, entrant)),
    trace: pass.life.trace,
    holdings: [...pass.life.portfolio.holdings.values()],
    idle: pass.idle,
  };
}

function placementOf({ opened }: LifePass, entrant: Entrant): Placement {
  const record = opened.get(entrant);
  if (record === undefined) return { fields: {}, switches: [], changes: [], unknown: [] };
  const { placement, switches, changes, unknown } = record;
  return { ...placement, switches, changes, unknown };
}

interface Moment {
  readonly at: Instant;
  readonly order: number;
  readonly id: string;
  readonly take: (pass: LifePass) => void;
}

function momentsOf({ events, entrants }: LifeInput): readonly Moment[] {
  const happenings = events.map((event): Moment => {
    return { at: event.at, order: 0, id: '', take: pass => happen(pass, event) };
  });
  const openings = entrants.map((entrant): Moment => {
    const { createdAt: at, id } = entrant;
    return { at, order: 1, id, take: pass => openRecord(pass, entrant) };
  });
  const switches = entrants.flatMap(entrant =>
    entrant.switches.map(({ at, entitlement }): Moment => {
      return { at, order: 2, id: entrant.id, take: pass => switchEntitlement(pass, entrant, entitlement) };
    }),
  );
  return [...happenings, ...openings, ...switches].sort(
    (a, b) => a.at - b.at || a.order - b.order || compareText(a.id, b.id),
  );
}
