import { csvText } from '../csv.js';
import { jsonOutput } from '../json-output.js';
import { markdownTable, markdownText } from '../markdown.js';
import type { BuiltWith } from '../report-context.js';

/** What a screen shows, as a table: all of its rows, not those in sight alone. */
export interface ViewTable {
  /** `cases`. */
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The formats that a view is exported in. */
export const EXPORT_FORMATS = ['CSV', 'JSON', 'Markdown'] as const;

/** One of the formats. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The endings of their files. */
export const EXPORT_ENDINGS: Readonly<Record<ExportFormat, string>> = {
  CSV: 'csv',
  JSON: 'json',
  Markdown: 'md',
};

/** The version of the shape of `schemas/output/view.schema.json`. */
const VIEW_VERSION = 1;

/** A view as a text; JSON has the shape of `schemas/output/view.schema.json`. */
export function exportView(
  { name, headings, rows }: ViewTable,
  format: ExportFormat,
  builtWith: BuiltWith,
): string {
  switch (format) {
    case 'CSV':
      return csvText([headings, ...rows]);
    case 'Markdown':
      return `${markdownTable(
        headings.map(markdownText),
        rows.map(row => row.map(markdownText)),
      ).join('\n')}\n`;
    case 'JSON':
      return jsonOutput({
        version: VIEW_VERSION,
        builtWith,
        view: name,
        rows: rows.map(row =>
          Object.fromEntries(headings.map((heading, place) => [heading, row[place] ?? ''])),
        ),
      });
  }
}
