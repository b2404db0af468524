import type { Formatter } from '../../report-context.js';
import { csv } from './csv.js';
import type { DiffReport } from './diff-report.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';

/** The names of the formats of a difference. */
export type DiffFormat = 'pretty' | 'json' | 'markdown' | 'csv' | 'html';

/** Every format of a difference, by the name that `--format` takes. */
export const DIFF_FORMATS: Readonly<Record<DiffFormat, Formatter<DiffReport>>> = {
  pretty,
  json,
  markdown,
  csv,
  html,
};
