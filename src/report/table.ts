import stringWidth from 'string-width';
import type { Paint, Style } from './style.js';

/** A column of a table: its heading and the side its cells lean to. */
export interface Column {
  readonly heading: string;
  readonly align?: 'left' | 'right';
}

/** A cell: a safe text of one line, and how to dress it once its width is known. */
export type Cell = string | { readonly text: string; readonly paint: Paint };

/** How a table is dressed, how many columns it may take, and what each of its lines starts with. */
export interface Layout {
  readonly style: Style;
  readonly width: number;
  readonly indent: string;
}

const GAP = '  ';

/**
 * Rows under headings, columns aligned by display width, each line indented. A column without any text is left out;
 * a table wider than `width` is printed as one paragraph a row, since wrapped rows cannot be read.
 */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  layout: Layout,
): string[] {
  const kept = columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => rows.some(row => cellText(row[index]) !== ''));
  const widths = kept.map(({ heading, index }) =>
    Math.max(stringWidth(heading), ...rows.map(row => stringWidth(cellText(row[index])))),
  );
  const total = widths.reduce((sum, width) => sum + width + GAP.length, layout.indent.length - GAP.length);
  if (total > layout.width) return paragraphs(kept, rows, layout);
  const line = (cells: readonly Cell[]): string =>
    layout.indent +
    cells
      .map((cell, index) => padded(cell, widths[index] ?? 0, kept[index]?.align))
      .join(GAP)
      .trimEnd();
  return [
    line(kept.map(({ heading }) => ({ text: heading, paint: layout.style.dim }))),
    ...rows.map(row => line(kept.map(({ index }) => row[index] ?? ''))),
  ];
}

/** Each row as a paragraph: the first cell, then `heading cell` pairs, as many on a line as fit. */
function paragraphs(
  columns: readonly (Column & { readonly index: number })[],
  rows: readonly (readonly Cell[])[],
  { style, width, indent }: Layout,
): string[] {
  return rows.flatMap(row => {
    const [first, ...others] = columns.filter(({ index }) => cellText(row[index]) !== '');
    const lines = [{ text: first ? painted(row[first.index] ?? '') : '', length: Number.POSITIVE_INFINITY }];
    for (const { heading, index } of others) {
      const cell = row[index] ?? '';
      const pair = {
        text: `${style.dim(heading)} ${painted(cell)}`,
        length: stringWidth(`${heading} ${cellText(cell)}`),
      };
      const last = lines.at(-1);
      if (last && indent.length + GAP.length + last.length + GAP.length + pair.length <= width) {
        lines[lines.length - 1] = {
          text: last.text + GAP + pair.text,
          length: last.length + GAP.length + pair.length,
        };
      } else lines.push(pair);
    }
    return lines.map(({ text }, number) => indent + (number === 0 ? '' : GAP) + text);
  });
}

/** A cell dressed and filled up with spaces to a display width. */
export function padded(cell: Cell, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(cellText(cell))));
  return align === 'left' ? painted(cell) + space : space + painted(cell);
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.text;
}

function painted(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.paint(cell.text);
}
