import type { TextEdit } from '../diagnostic/finding.js';
import { replaceText } from '../diagnostic/replace-text.js';
import type { Span } from '../source/span.js';

/**
 * The mend of a name that is one of the known names but for capital letters; none where no name is, or several are, or where
 * the span holds more than the name as it is.
 */
export function mendCase(
  written: string,
  known: Iterable<string>,
  span: Span,
): readonly TextEdit[] | undefined {
  const [meant, other] = [...known].filter(one => one.toLowerCase() === written.toLowerCase());
  return meant === undefined || other !== undefined ? undefined : replaceText(span, written, meant);
}
