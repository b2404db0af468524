import type { Formatter } from '../../report-context.js';
import { csv } from './csv.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import type { ReplayReport } from './replay-report.js';

/** The names of the formats of a replay. */
export type ReplayFormat = 'pretty' | 'json' | 'markdown' | 'csv' | 'html';

/** Every format of a replay, by the name that `--format` takes. */
export const REPLAY_FORMATS: Readonly<Record<ReplayFormat, Formatter<ReplayReport>>> = {
  pretty,
  json,
  markdown,
  csv,
  html,
};
