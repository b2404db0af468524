import type { SourceFile } from './source-file.js';
import type { Span } from './span.js';

/** One change of a text: `[start, end)` of it, in UTF-16 code units, gives way to another text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A splice, and where a person wrote what it puts in. */
export interface WrittenSplice extends Splice {
  /** Where the person wrote the characters `[start, end)` of the splice's text. */
  written(start: number, end: number): Span;
}

/** A text with one change made. */
export function spliced(text: string, { start, end, text: inserted }: Splice): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

/**
 * The place in a file as it was before some changes, made one after the other, of a stretch of its text as it is after them.
 * What lies in a changed stretch stands where the change was written.
 */
export function spanBefore(
  { start, end }: Pick<Span, 'start' | 'end'>,
  splices: readonly WrittenSplice[],
  original: SourceFile,
): Span {
  let [from, to] = [start, end];
  for (const splice of splices.toReversed()) {
    const last = splice.start + splice.text.length;
    const isInside = from >= splice.start && to <= last && from < last;
    if (isInside) return splice.written(from - splice.start, to - splice.start);
    from = offsetBefore(from, splice, last, splice.start);
    to = offsetBefore(to, splice, last, splice.end);
  }
  return { file: original, start: from, end: Math.max(from, to) };
}

function offsetBefore(offset: number, splice: Splice, last: number, inside: number): number {
  if (offset <= splice.start) return offset;
  return offset >= last ? offset - last + splice.end : inside;
}
