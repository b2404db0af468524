import type { Formatter } from '../../report-context.js';
import { csv } from './csv.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import type { WhatIfReport } from './what-if-report.js';

/** The names of the formats of a comparison. */
export type WhatIfFormat = 'pretty' | 'json' | 'markdown' | 'csv' | 'html';

/** Every format of a comparison, by the name that `--format` takes. */
export const WHAT_IF_FORMATS: Readonly<Record<WhatIfFormat, Formatter<WhatIfReport>>> = {
  pretty,
  json,
  markdown,
  csv,
  html,
};
