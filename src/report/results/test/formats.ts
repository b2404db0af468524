import type { Formatter } from '../../report-context.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { lcov } from './lcov.js';
import { pretty } from './pretty.js';
import { tap } from './tap.js';
import type { TestReport } from './test-report.js';

/** The names of the formats of a test run. */
export type TestFormat = 'pretty' | 'json' | 'junit' | 'tap' | 'lcov';

/** Every format of a test run, by the name that `--format` takes. */
export const TEST_FORMATS: Readonly<Record<TestFormat, Formatter<TestReport>>> = {
  pretty,
  json,
  junit,
  tap,
  lcov,
};
