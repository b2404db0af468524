import type { Span } from '../source/span.js';
import type { TextEdit } from './finding.js';

/** The mend that puts another text in a place; none where the file does not read as expected there, as with escapes in quotes. */
export function replaceText(span: Span, expected: string, text: string): readonly TextEdit[] | undefined {
  return span.file.text.slice(span.start, span.end) === expected ? [{ span, text }] : undefined;
}
