import { isNode } from 'yaml';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';

/** The characters of a node, without the line breaks and blanks that end a block. */
export function nodeSpan(file: SourceFile, node: unknown): Span {
  const [start = 0, valueEnd = start] = (isNode(node) && node.range) || [];
  let end = valueEnd;
  while (end > start && /\s/.test(file.text[end - 1] ?? '')) end--;
  return { file, start, end };
}
