import { assertNever } from '../../base/assert-never.js';
import type { Outcome } from '../../simulate/outcome.js';
import type { CalendarUsed, MilestoneResult, MilestoneState } from '../../simulate/result.js';
import { type Duration, duration, SECOND } from '../../time/duration.js';
import { formatDuration, formatOpenTime } from '../../time/duration-text.js';

const STATE_GLYPHS: Readonly<Record<MilestoneState, string>> = {
  scheduled: '○',
  running: '▶',
  paused: '⏸',
  completed: '✓',
  cancelled: '⊘',
  exited: '⇥',
};

/** A state with its glyph, `▶ running`. */
export function stateWords(state: MilestoneState): string {
  return `${STATE_GLYPHS[state]} ${state}`;
}

/** The verdict that an outcome is, with its glyph, `✗ violated`. */
export function verdictWords(outcome: Outcome): string {
  switch (outcome) {
    case 'met':
      return '✓ met';
    case 'violated':
      return '✗ violated';
    case 'open':
      return '… open';
    case 'cancelled':
    case 'exited':
      return '– none';
    default:
      return assertNever(outcome);
  }
}

/** A span on a milestone's clock in whole seconds: a table is read, not computed with, and a run that ends at a miss sees it a millisecond late. */
export function spanWords(amount: Duration, calendar: CalendarUsed): string {
  const print = runsDayAndNight(calendar) ? formatDuration : formatOpenTime;
  return print(duration(Math.trunc(amount / SECOND) * SECOND));
}

/** What is left to the target, `30m left` or `2h over`; empty where there is no target. */
export function remainingWords({
  remaining,
  calendar,
}: Pick<MilestoneResult, 'remaining' | 'calendar'>): string {
  if (remaining === undefined) return '';
  return remaining < 0
    ? `${spanWords(duration(-remaining), calendar)} over`
    : `${spanWords(remaining, calendar)} left`;
}

function runsDayAndNight({ source }: CalendarUsed): boolean {
  return source === 'elapsed' || source === 'fallback';
}
