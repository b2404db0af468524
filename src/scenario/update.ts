import type { SourceFile } from '../source/source-file.js';
import type { Failure } from './failure.js';

/** A scenario file with what the runs found written over what was expected. */
export interface Update {
  readonly text: string;
  /** How many values were written. */
  readonly written: number;
  /** Failures that only a person can settle: an occurrence that is there and should not be, or the other way round. */
  readonly left: readonly Failure[];
}

/** Writes the found value over each expected one, touching no other character of the file. */
export function updateExpectations(file: SourceFile, failures: readonly Failure[]): Update {
  const left = failures.filter(failure => failure.key === 'absent');
  const edits = failures
    .filter(failure => failure.key !== 'absent')
    .map(failure => ({ span: failure.at.value(), found: failure.found }))
    .toSorted((a, b) => b.span.start - a.span.start);
  const text = edits.reduce(
    (before, { span, found }) => before.slice(0, span.start) + found + before.slice(span.end),
    file.text,
  );
  return { text, written: edits.length, left };
}
