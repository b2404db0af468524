import { counted } from '../counted.js';
import { markdownTable, markdownText } from '../markdown.js';
import type { FindingsReport } from './findings-report.js';
import { placeOf } from './place.js';

/** The most findings that a summary lists: GitHub refuses one of more than a mebibyte. */
const LISTED = 100;

/** Findings as Markdown, for the summary that GitHub shows of a job (`GITHUB_STEP_SUMMARY`). */
export function jobSummary({ findings, files }: FindingsReport): string {
  const { error, warning, info } = findings.counts;
  const totals = [counted(error, 'error'), counted(warning, 'warning'), counted(info, 'info', 'info')];
  const rows = findings.shown.slice(0, LISTED).map(({ severity, kind, message, span }) => {
    const place = span && placeOf(span);
    const where = place ? `${markdownText(place.file)}:${place.start.line}` : '';
    return [severity, kind.code, where, markdownText(message)];
  });
  const more = findings.shown.length + findings.hidden - rows.length;
  const lines = [
    '### milepost check',
    '',
    `${totals.join(', ')} in ${counted(files, 'file')}`,
    ...(rows.length > 0
      ? ['', ...markdownTable(['severity', 'finding', 'place', 'what is wrong'], rows)]
      : []),
    ...(more > 0 ? ['', `… and ${more} more`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
