import type { MilestoneResult } from './result.js';

/** What became of an occurrence, as attainment counts it (S29): only `met` and `violated` count. */
export type Outcome = 'met' | 'violated' | 'open' | 'cancelled' | 'exited';

/** How many occurrences had each outcome. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** No occurrences at all. */
export const NO_OUTCOMES: OutcomeCounts = { met: 0, violated: 0, open: 0, cancelled: 0, exited: 0 };

/** The outcome of an occurrence: violated whatever its state, else met when completed, else by its state. */
export function outcomeOf({ state, violated }: Pick<MilestoneResult, 'state' | 'violated'>): Outcome {
  if (violated) return 'violated';
  switch (state) {
    case 'completed':
      return 'met';
    case 'scheduled':
    case 'running':
    case 'paused':
      return 'open';
    case 'cancelled':
    case 'exited':
      return state;
  }
}

/** Met ÷ (met + violated), from 0 to 1; `null` where nothing was judged (S29). */
export function attainment({ met, violated }: OutcomeCounts): number | null {
  return met + violated === 0 ? null : met / (met + violated);
}
