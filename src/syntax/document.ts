import type { SourceFile } from '../source/source-file.js';
import type { Location } from './location.js';

/** One YAML document of a file, converted to plain values: aliases expanded, merge keys applied, `x-` keys of maps kept. */
export interface YamlDocument {
  readonly file: SourceFile;
  /** Which document of the file this is, from 0. */
  readonly index: number;
  readonly value: unknown;
  readonly at: Location;
}
