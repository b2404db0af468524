import type { RelatedSpan } from '../diagnostic/finding.js';
import type { Span } from '../source/span.js';

/** A step into a YAML value: a key of a map or an index of a sequence. */
export type PathStep = string | number;

/**
 * A place in a YAML document, found by a path through its values; spans are computed only when asked for.
 * Aliases and merge keys are followed: the spans stand where the text was written, `via` tells the aliases that led there.
 */
export interface Location {
  readonly path: readonly PathStep[];
  /** The place further in; a path that does not exist points at the deepest part that does. */
  child(...steps: readonly PathStep[]): Location;
  /** The characters of the key that holds this value; of the value itself in a sequence or at the root. */
  key(): Span;
  /** The characters of the value. */
  value(): Span;
  /** The places of the aliases and merge keys passed on the way, for a finding's `related`. */
  via(): readonly RelatedSpan[];
  /** The source characters behind `[start, end)` of this scalar's decoded text, through quotes, escapes, folding and block indentation. */
  text(start: number, end: number): Span;
}
