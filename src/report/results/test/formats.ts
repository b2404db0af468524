import type { Formatter } from '../../report-context.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { pretty } from './pretty.js';
import { tap } from './tap.js';
import type { TestReport } from './test-report.js';

/** Every format of a test run, by the name that `--format` takes. */
export const TEST_FORMATS: Readonly<Record<string, Formatter<TestReport>>> = { pretty, json, junit, tap };
