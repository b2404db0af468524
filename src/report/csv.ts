/** A cell of a CSV file; `null` is an empty cell. */
export type CsvCell = string | number | null;

/** Rows as CSV (RFC 4180, but with lone line feeds), the first row the header. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map(row => `${row.map(csvCell).join(',')}\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front, which spreadsheets hide. */
function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[\s]*[=+\-@]|^[\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
