import type { Formatter } from '../report-context.js';
import type { CompilationReport } from './compilation-report.js';
import { json } from './json.js';
import { pretty } from './pretty.js';

/** The names of the formats of a compilation. */
export type CompilationFormat = 'pretty' | 'json';

/** Every format of a compilation, by the name that `--format` takes. */
export const COMPILATION_FORMATS: Readonly<Record<CompilationFormat, Formatter<CompilationReport>>> = {
  pretty,
  json,
};
