import { assertNever } from '../base/assert-never.js';
import type { FixedTarget, Target } from '../plan/target.js';
import { type Duration, duration } from '../time/duration.js';
import { type Instant, instant } from '../time/instant.js';
import { type Clock, type Landing, reach, wasHalted } from './clock.js';
import { type History, valueIn } from './history.js';

/** What an item asks of a record as its fields stand: the target with tables and fields looked up. */
export type Aim =
  | FixedTarget
  | { readonly kind: 'until'; readonly at: Instant }
  /** No target, and why. */
  | { readonly kind: 'none'; readonly why: string };

/** An aim measured on a clock. */
export type Goal = { readonly aim: Aim } & (
  | {
      readonly kind: 'span';
      /** Where it lies when nothing halts the clock. */
      readonly unhalted: Instant;
      /** Open time from the base to there: what shares are shares of (S22a). */
      readonly total: Duration;
      readonly landing: Landing;
    }
  | { readonly kind: 'until'; readonly unhalted: Instant; readonly total: Duration }
  | { readonly kind: 'none'; readonly why: string }
);

/** Looks up what an item asks of a record now (S22a). */
export function aimOf(target: Target, history: History): Aim {
  switch (target.kind) {
    case 'table': {
      const value = valueIn(history, target.by);
      const chosen = value === null ? undefined : target.values[String(value)];
      const why = `\`${target.by}\` is ${value === null ? 'blank' : `\`${value}\``}, and the table has no default`;
      return chosen ?? target.default ?? { kind: 'none', why };
    }
    case 'until': {
      const value = valueIn(history, target.field);
      if (typeof value === 'number') return { kind: 'until', at: instant(value) };
      return { kind: 'none', why: `\`${target.field}\` is blank` };
    }
    default:
      return target;
  }
}

/** Whether two aims ask for the same. */
export function sameAim(a: Aim, b: Aim): boolean {
  if (a === b) return true;
  if (a.kind === 'until' && b.kind === 'until') return a.at === b.at;
  return a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b);
}

/** Measures an aim from a clock's base. */
export function goalOf(aim: Aim, clock: Clock): Goal {
  const { calendar } = clock.hours;
  switch (aim.kind) {
    case 'none':
      return { aim, kind: 'none', why: aim.why };
    case 'until':
      return { aim, kind: 'until', unhalted: aim.at, total: calendar.between(clock.base, aim.at) };
    case 'duration':
      return spanGoal(aim, clock, calendar.add(clock.base, aim.amount), aim.amount);
    case 'businessDays':
      return spanGoal(aim, clock, calendar.addBusinessDays(clock.base, aim.days));
    case 'businessDayTime':
      return spanGoal(aim, clock, calendar.businessDayTime(clock.base, aim.days, aim.at));
    default:
      return assertNever(aim);
  }
}

function spanGoal(aim: Aim, clock: Clock, unhalted: Instant | undefined, amount?: Duration): Goal {
  const { calendar } = clock.hours;
  if (unhalted === undefined) {
    return { aim, kind: 'none', why: `\`${calendar.name}\` has too little open time before the horizon` };
  }
  const total = amount ?? calendar.between(clock.base, unhalted);
  const landsOnClose = amount !== undefined || calendar.add(clock.base, total) === unhalted;
  const landing = landsOnClose ? 'close' : 'opening';
  return { aim, kind: 'span', unhalted, total, landing };
}

/** Where the target lies with the halts so far: `undefined` while one that has not ended hides it (S25), or beyond the horizon. */
export function targetOf(goal: Goal, clock: Clock, now: Instant): Instant | undefined {
  switch (goal.kind) {
    case 'none':
      return undefined;
    case 'until':
      return goal.unhalted;
    case 'span':
      if (clock.base > now || goal.unhalted <= clock.base || !wasHalted(clock)) return goal.unhalted;
      return reach(clock, goal.total, goal.landing);
  }
}

/** A share of the target in open time from the base, rounded down to the millisecond (S1, S22a). */
export function shareOf(total: Duration, percent: number): Duration {
  return duration(Math.floor((total * percent) / 100));
}
