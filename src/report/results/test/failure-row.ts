import type { Failure } from '../../../scenario/failure.js';
import { placeOf } from '../../findings/place.js';

/** An expectation that was not met, as JSON outputs hold it (`schemas/output/results.schema.json`). */
export interface FailureRow {
  readonly case: string;
  readonly subject: string;
  readonly key: string;
  readonly expected: string;
  readonly found: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The JSON row of a failure; its place is that of the expected value. */
export function failureRow({ case: id, subject, key, expected, found, at }: Failure): FailureRow {
  const { file, start } = placeOf(at.value());
  return { case: id, subject, key, expected, found, file, line: start.line, column: start.column };
}

/** What a failure is about, such as `first-response target`, `next-update #2 state`, or `queue` for the case itself. */
export function failureTitle({ subject, key }: Failure | FailureRow): string {
  return subject === 'case' ? key : `${subject} ${key}`;
}

/** `file:line:column` of a row. */
export function failurePlace({ file, line, column }: FailureRow): string {
  return `${file}:${line}:${column}`;
}
