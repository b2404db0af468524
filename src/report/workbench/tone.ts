import { assertNever } from '../../base/assert-never.js';
import type { Outcome } from '../../simulate/outcome.js';

/** How good what a line tells is; a word or a glyph beside it always says the same. */
export type Tone = 'good' | 'bad' | 'open' | 'quiet';

/** The tone in which an outcome is told. */
export function toneOf(outcome: Outcome): Tone {
  switch (outcome) {
    case 'met':
      return 'good';
    case 'violated':
      return 'bad';
    case 'open':
      return 'open';
    case 'cancelled':
    case 'exited':
      return 'quiet';
    default:
      return assertNever(outcome);
  }
}
