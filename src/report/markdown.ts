import { safeText } from './safe-text.js';

/** A text of one line in which nothing is taken for Markdown or HTML. */
export function markdownText(text: string): string {
  return safeText(text).replace(/[\\`*_{}[\]()#+!|<>&~@]/g, character => `\\${character}`);
}

/** A table; cells are Markdown already. Columns listed in `right` lean to the right. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = [],
): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(headings),
    line(headings.map(heading => (right.includes(heading) ? '--:' : ':--'))),
    ...rows.map(line),
  ];
}

/** A part that a reader opens when wanted. */
export function markdownDetails(summary: string, lines: readonly string[]): string[] {
  return [`<details><summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}
