import type { SourceFile } from '../source/source-file.js';
import type { Location } from './location.js';
import type { PlainScalar } from './plain-scalar.js';

/** One YAML document of a file, converted to plain values: aliases expanded, merge keys applied, `x-` keys of maps kept. */
export interface YamlDocument {
  readonly file: SourceFile;
  /** Which document of the file this is, from 0. */
  readonly index: number;
  /** Maps have no prototype, so that any key may be looked up in them; values that an alias repeats are shared. */
  readonly value: unknown;
  readonly at: Location;
  /** Whether parts could not be read, which a finding says; then nothing more should be said about its content. */
  readonly damaged: boolean;
  /** Every scalar that was written without quotes, keys included, in file order. */
  plainScalars(): Iterable<PlainScalar>;
}
