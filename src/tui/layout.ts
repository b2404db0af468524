/** The terminal's size in cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The smallest terminal that the screens are made for. */
export const SMALLEST: Size = { columns: 80, rows: 24 };

/** Lines above a screen's body: tabs, title, a blank one. */
const HEADER = 3;
/** The line of keys below it. */
const FOOTER = 1;

/** Whether a terminal is too small to draw in. */
export function isTooSmall({ columns, rows }: Size): boolean {
  return columns < SMALLEST.columns || rows < SMALLEST.rows;
}

/** Lines of a frame: one less than the terminal has, since Ink clears the whole screen for a frame that fills it. */
export function frameHeight({ rows }: Size): number {
  return rows - 1;
}

/** Lines of a screen's body. */
export function bodyHeight(size: Size): number {
  return frameHeight(size) - HEADER - FOOTER;
}
