import type { Formatter } from '../report-context.js';
import { json } from './json.js';
import { pretty } from './pretty.js';
import type { WhyReport } from './why-report.js';

/** The names of the formats of a proof. */
export type WhyFormat = 'pretty' | 'json';

/** Every format of a proof, by the name that `--format` takes. */
export const WHY_FORMATS: Readonly<Record<WhyFormat, Formatter<WhyReport>>> = { pretty, json };
