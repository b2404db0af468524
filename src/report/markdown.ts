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

/** The most characters that a comment on a pull request holds. */
const COMMENT_LIMIT = 65_536;

/** Sections as one text that fits into a comment: the first that is too long and all after it give way to a line that says so. */
export function fittingComment(sections: readonly (readonly string[])[]): string {
  const note = 'The rest is left out, since a comment holds no more: `--format json` has it all.';
  const kept: string[] = [];
  let length = 0;
  for (const lines of sections) {
    const text = `${lines.join('\n')}\n`;
    if (length + text.length + note.length + 1 > COMMENT_LIMIT) return `${kept.join('')}${note}\n`;
    kept.push(text);
    length += text.length;
  }
  return `${kept.join('').trimEnd()}\n`;
}
