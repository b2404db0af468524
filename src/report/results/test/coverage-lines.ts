import { type CoveredPoint, shareOf } from '../../../coverage/coverage.js';
import { POINT_KINDS } from '../../../coverage/points.js';
import { counted, percent } from '../../counted.js';
import type { ReportContext } from '../../report-context.js';
import { safeText } from '../../safe-text.js';
import { table } from '../../table.js';
import { type CoverageReport, isBelowThreshold, type PlacedPoint } from './coverage-report.js';

/** Coverage for a person: how much of each sort is exercised, and where what is not stands. */
export function coverageLines(report: CoverageReport, context: ReportContext): string[] {
  const { points, threshold } = report;
  const missed = points.filter(({ hits }) => hits === 0);
  const verdict = isBelowThreshold(report)
    ? [context.style.red(`✗ below the threshold of ${threshold} %`)]
    : [];
  return [
    `${context.style.bold('coverage')} ${shareText(points)}`,
    ...kindLines(points, context),
    ...(missed.length === 0 ? [] : ['', `${counted(missed.length, 'part')} that no scenario exercises`]),
    ...missedLines(missed, context),
    ...verdict,
    '',
  ];
}

function shareText(points: readonly CoveredPoint[]): string {
  const { covered, total } = shareOf(points);
  return `${percent(covered, total)} (${covered} of ${total})`;
}

function kindLines(points: readonly CoveredPoint[], { style, width }: ReportContext): string[] {
  const rows = POINT_KINDS.flatMap(kind => {
    const own = points.filter(point => point.kind === kind);
    return own.length === 0 ? [] : [[kind, shareText(own)]];
  });
  return table([{ heading: '' }, { heading: '' }], rows, { style, width, indent: '  ' }).filter(
    line => line.trim() !== '',
  );
}

function missedLines(missed: readonly PlacedPoint[], { style }: ReportContext): string[] {
  return missed.map(({ name, place }) => {
    const where =
      place === undefined ? '' : `  ${style.dim(`${safeText(place.file)}:${place.line}:${place.column}`)}`;
    return `  ${safeText(name)}${where}`;
  });
}
