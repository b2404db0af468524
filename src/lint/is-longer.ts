import type { FixedTarget } from '../link/target.js';

/** Whether one target is longer than another of the same unit; targets of different units are not compared. */
export function isLonger(a: FixedTarget, b: FixedTarget): boolean {
  if (a.kind === 'duration' && b.kind === 'duration') return a.amount > b.amount;
  if (a.kind === 'businessDays' && b.kind === 'businessDays') return a.days > b.days;
  return a.kind === 'businessDayTime' && b.kind === 'businessDayTime' && a.at === b.at && a.days > b.days;
}
