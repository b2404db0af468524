import type { Reading } from '../scenario/reading.js';
import type { Duration } from '../time/duration.js';
import type { Samples } from './samples.js';
import type { FieldSet } from './workload.js';

/** What a history shows: its samples, and those of waits. */
export interface SampleSource {
  readonly samples: Samples;
  waits(set: FieldSet): { readonly after: readonly Duration[]; readonly length: readonly Duration[] };
}

/** What every part of a workload is linked with. */
export interface Linking extends Reading {
  /** What a history of that name shows; `undefined` when there is none. */
  sourceOf(history: string): SampleSource | undefined;
  /** Names of all histories, for a name that is unknown. */
  readonly histories: readonly string[];
  /** Whether histories were read, so that what they lack is a fault. */
  readonly isSampled: boolean;
}
