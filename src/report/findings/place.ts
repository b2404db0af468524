import type { Finding } from '../../diagnostic/finding.js';
import { type Position, positionAt, type Span } from '../../source/span.js';

/** Where a span stands, as editors count. */
export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** The file, the first and the last position (exclusive) of a span. */
export function placeOf(span: Span): Place {
  return {
    file: span.file.path,
    start: positionAt(span.file, span.start),
    end: positionAt(span.file, Math.max(span.start, span.end)),
  };
}

/** The file to name where a format demands one: the finding's own, or for one without a place the manifest. */
export function fileNameOf({ span }: Finding): string {
  return span?.file.path ?? 'milepost.yaml';
}
