import type { PathStep } from './location.js';

/** In which order the keys of a map stand, and those of what is inside it. */
export interface KeyOrder {
  /** Keys that are not named follow in the order in which they were written. */
  readonly keys: readonly string[];
  within(step: PathStep): KeyOrder;
}

/** The order of a map whose keys are free, or of which nothing is known: as it was written. */
export const AS_WRITTEN: KeyOrder = { keys: [], within: () => AS_WRITTEN };
