import { type Content, type Markup, markup } from './markup.js';

/** A column of a table on a page. */
export interface DataColumn {
  readonly heading: string;
  /** Figures lean to the right. */
  readonly number?: boolean;
}

/** A cell: its content, and whether it is what a reader should worry about. */
export type DataCell = string | number | { readonly text: string; readonly bad: boolean };

/** A table that scrolls sideways on its own where a page is narrow; the first cell of each row is its heading. */
export function dataTable(
  name: string,
  columns: readonly DataColumn[],
  rows: readonly (readonly DataCell[])[],
): Markup {
  return markup`<div class="scroll" role="group" aria-label="${name}" tabindex="0">
<table>
<thead><tr>${columns.map(headingMarkup)}</tr></thead>
<tbody>
${rows.map(row => markup`<tr>${row.map((cell, index) => cellMarkup(cell, columns[index], index))}</tr>\n`)}</tbody>
</table>
</div>`;
}

/** A part that a reader opens when wanted. */
export function disclosure(summary: string, body: Content): Markup {
  return markup`<details><summary>${summary}</summary>${body}</details>`;
}

function headingMarkup({ heading, number = false }: DataColumn): Markup {
  return heading === ''
    ? markup`<td></td>`
    : markup`<th scope="col" class="${number ? 'number' : ''}">${heading}</th>`;
}

function cellMarkup(cell: DataCell, column: DataColumn | undefined, index: number): Markup {
  const { text, bad } = typeof cell === 'object' ? cell : { text: String(cell), bad: false };
  const classes = [...(column?.number ? ['number'] : []), ...(bad ? ['bad'] : [])].join(' ');
  return index === 0 ? markup`<th scope="row">${text}</th>` : markup`<td class="${classes}">${text}</td>`;
}
