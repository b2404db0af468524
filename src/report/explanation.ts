import { jsonOutput } from './json-output.js';
import { printLines } from './print-lines.js';
import type { Formatter } from './report-context.js';
import { safeLines } from './safe-text.js';
import type { Style } from './style.js';

/** What `explain` has to tell: the page of one code, or without one all codes. */
export interface Explanation {
  readonly codes: readonly string[];
  /** Markdown. */
  readonly page?: string;
}

/** The version of the shape of an Explanation as JSON. */
export const EXPLANATION_VERSION = 1;

/** Every format of an Explanation, by the name that `--format` takes. */
export const EXPLANATION_FORMATS: Readonly<Record<'pretty' | 'json', Formatter<Explanation>>> = {
  pretty: ({ codes, page }, { style }) => (page === undefined ? printLines(codes) : prettyPage(page, style)),
  json: ({ codes, page }, { builtWith }) =>
    jsonOutput({ version: EXPLANATION_VERSION, builtWith, codes, page: page ?? null }),
};

/** Markdown as it stands, its headings in bold. */
function prettyPage(page: string, style: Style): string {
  const lines = safeLines(page).trimEnd().split('\n');
  return printLines(lines.map(line => (line.startsWith('#') ? style.bold(line) : line)));
}
