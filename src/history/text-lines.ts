import { BrokenText } from '../rows/broken-text.js';
import { LONGEST_ROW } from '../rows/longest-row.js';

/** A line of a text, counted from 1, without its line ending. */
export interface TextLine {
  readonly line: number;
  readonly content: string;
}

/** Cuts a text into lines (`\n` or `\r\n`) as it comes. Throws a BrokenText at a line longer than a row may be. */
export async function* textLines(text: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let line = 1;
  let rest = '';
  for await (const chunk of text) {
    rest += chunk;
    if (chunk.includes('\n')) {
      const parts = rest.split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) yield { line: line++, content: withoutReturn(part) };
    }
    if (rest.length > LONGEST_ROW) {
      throw new BrokenText(
        `line ${line} is longer than ${LONGEST_ROW} characters`,
        'is this no NDJSON file?',
      );
    }
  }
  if (rest !== '') yield { line, content: withoutReturn(rest) };
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
