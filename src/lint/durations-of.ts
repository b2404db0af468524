import type { Target } from '../link/target.js';
import type { Location } from '../syntax/location.js';
import type { Duration } from '../time/duration.js';

/** A duration of a target, and where it is written. */
export interface WrittenDuration {
  readonly amount: Duration;
  readonly at: Location;
}

/** The durations that a target may be: itself, or those of its table's rows and default. */
export function durationsOf(target: Target, at: Location): readonly WrittenDuration[] {
  if (target.kind === 'duration') return [{ amount: target.amount, at }];
  if (target.kind !== 'table') return [];
  const rows = Object.entries(target.values).flatMap(([value, row]) =>
    durationsOf(row, at.child('values', value)),
  );
  return target.default ? [...rows, ...durationsOf(target.default, at.child('default'))] : rows;
}
