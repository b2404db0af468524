import type { SourceFile } from './source-file.js';

/** A stretch of a source file, `[start, end)` in UTF-16 code units. An empty span marks the place between two characters. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A place as editors count: line and column from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset; an offset beyond the text counts as its end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, file.text.length));
  let low = 0;
  let high = file.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((file.lineStarts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + firstLineOf(file), column: inside - (file.lineStarts[low] ?? 0) + 1 };
}

/** The text of a line (counted from 1), without its line ending; empty when there is no such line. */
export function lineText(file: SourceFile, line: number): string {
  const index = line - firstLineOf(file);
  const start = file.lineStarts[index];
  if (start === undefined) return '';
  return file.text.slice(start, file.lineStarts[index + 1] ?? file.text.length).replace(/[\r\n]+$/, '');
}

function firstLineOf({ firstLine = 1 }: SourceFile): number {
  return firstLine;
}
