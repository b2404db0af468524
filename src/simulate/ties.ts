import type { ProgramTrigger } from './program.js';
import type { Goal } from './target.js';
import { shareOf } from './target.js';

/**
 * The order of what falls on one instant (S20, S33), first to last. Timeline events stand between `verdict` and
 * `start`: whoever reads a verdict sees it at the first instant later than the target, and an event at the
 * instant of a trigger comes before it.
 */
export const WAKE_ORDER = ['verdict', 'entry', 'start', 'expiry', 'look', 'trigger'] as const;

/** A sort of wake. */
export type WakeKind = (typeof WAKE_ORDER)[number];

/** The place of each sort of wake in that order. */
export const WAKE_PLACE: Readonly<Record<WakeKind, number>> = {
  verdict: WAKE_ORDER.indexOf('verdict'),
  entry: WAKE_ORDER.indexOf('entry'),
  start: WAKE_ORDER.indexOf('start'),
  expiry: WAKE_ORDER.indexOf('expiry'),
  look: WAKE_ORDER.indexOf('look'),
  trigger: WAKE_ORDER.indexOf('trigger'),
};

/** Where a trigger stands among those of one instant. */
export interface TriggerRank {
  /** Signed offset from the target in milliseconds; of a share, the instant it means (S33). */
  readonly offset: number;
  /** Place of the item in the process. */
  readonly item: number;
  /** Place of the trigger in the item: warnings before violations, each in the order written. */
  readonly trigger: number;
}

/** The rank of a trigger of an item whose occurrence has a goal. */
export function rankOf(trigger: ProgramTrigger, item: number, goal: Goal): TriggerRank {
  return { offset: signedOffset(trigger, goal), item, trigger: trigger.index };
}

function signedOffset({ offset }: ProgramTrigger, goal: Goal): number {
  if (offset.kind === 'span') return offset.amount;
  return goal.kind === 'none' ? 0 : shareOf(goal.total, offset.percent) - goal.total;
}

/** Orders the triggers of one instant: signed offset, then declaration (S33). */
export function compareRanks(a: TriggerRank, b: TriggerRank): number {
  return a.offset - b.offset || a.item - b.item || a.trigger - b.trigger;
}
