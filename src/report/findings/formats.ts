import type { Formatter } from '../report-context.js';
import { checkstyle } from './checkstyle.js';
import { compact } from './compact.js';
import type { FindingsReport } from './findings-report.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import { sarif } from './sarif.js';

/** The names of the formats of findings. */
export type FindingsFormat =
  | 'pretty'
  | 'json'
  | 'compact'
  | 'sarif'
  | 'junit'
  | 'github'
  | 'gitlab'
  | 'checkstyle';

/** Every format of findings, by the name that `--format` takes. */
export const FINDINGS_FORMATS: Readonly<Record<FindingsFormat, Formatter<FindingsReport>>> = {
  pretty,
  json,
  compact,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
};
