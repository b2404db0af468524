import { csvText } from '../../csv.js';
import type { Formatter } from '../../report-context.js';
import type { DiffReport } from './diff-report.js';

/** A difference as CSV: a row for each change. */
export const csv: Formatter<DiffReport> = ({ changes }) =>
  csvText([
    ['class', 'change', 'targets_moved'],
    ...changes.map(({ words, moved, ...change }) => [change.class, words, moved ?? null]),
  ]);
