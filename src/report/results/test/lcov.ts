import { compareText } from '../../../base/compare-text.js';
import { groupBy } from '../../../base/group-by.js';
import type { Formatter } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import type { CoveragePlace } from './coverage-report.js';
import type { TestReport } from './test-report.js';

/** Coverage as lcov's tracefile over the lines of the policies: a line is hit as often as the part of it that was hit least. */
export const lcov: Formatter<TestReport> = ({ coverage }) => {
  const placed = (coverage?.points ?? []).flatMap(({ place, hits }) => (place ? [{ place, hits }] : []));
  const files = [...groupBy(placed, ({ place }) => place.file)].sort(([a], [b]) => compareText(a, b));
  return files.flatMap(([file, points]) => fileRecord(file, points)).join('');
};

function fileRecord(
  file: string,
  points: readonly { readonly place: CoveragePlace; readonly hits: number }[],
): string {
  const lines = [...groupBy(points, ({ place }) => place.line)]
    .map(([line, own]) => [line, Math.min(...own.map(({ hits }) => hits))] as const)
    .sort(([a], [b]) => a - b);
  const hit = lines.filter(([, hits]) => hits > 0).length;
  return [
    'TN:milepost',
    `SF:${safeText(file)}`,
    ...lines.map(([line, hits]) => `DA:${line},${hits}`),
    `LF:${lines.length}`,
    `LH:${hit}`,
    'end_of_record',
    '',
  ].join('\n');
}
