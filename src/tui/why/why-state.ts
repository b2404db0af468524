import type { OccurrenceName } from '../../simulate/trace.js';

/** The proof that is read. */
export interface WhyState {
  /** The case, by its index, and the occurrence. */
  readonly index: number;
  readonly of: OccurrenceName;
  readonly title: string;
  readonly lines: readonly string[];
  /** The first line shown. */
  readonly top: number;
}
