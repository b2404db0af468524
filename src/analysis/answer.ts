import type { Example } from './example.js';

/**
 * Whether there is a record of which a condition is true. `undecided` when that hangs on a part beyond the analysis
 * (arithmetic on fields, text functions on texts), or there is too much to look at; the other two answers are certain.
 */
export type Answer =
  | { readonly kind: 'found'; readonly example: Example }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecided'; readonly why: 'beyond' | 'too-much' };

/** An answer that shows no record. */
export type Absent = Exclude<Answer, { readonly kind: 'found' }>;
