import type { Finding } from '../../diagnostic/finding.js';
import type { Severity } from '../../diagnostic/finding-kind.js';
import type { Findings } from '../../diagnostic/findings.js';
import { positionAt, type Span } from '../../source/span.js';
import { counted } from '../counted.js';
import { printLines } from '../print-lines.js';
import type { Formatter, ReportContext } from '../report-context.js';
import { safeText } from '../safe-text.js';
import type { Paint, Style } from '../style.js';
import { unifiedDiff } from '../unified-diff.js';
import type { FindingsReport } from './findings-report.js';
import { placeOf } from './place.js';
import { sourceExcerpt, type Underline } from './source-excerpt.js';
import { summaryLine } from './summary.js';

/** Findings for a person: what is wrong, the characters that are to blame, why it matters and what to do. */
export const pretty: Formatter<FindingsReport> = (report, context) =>
  printLines([
    ...findingBlocks(report.findings, context),
    ...mendingLines(report, context),
    ...(context.quiet ? [] : [summaryLine(report, context.style)]),
  ]);

/** What was mended; line by line where nothing was written, for then nobody could look it up. */
function mendingLines({ mending }: FindingsReport, { style, quiet }: ReportContext): readonly string[] {
  if (mending === undefined || mending.fixed === 0) return [];
  const { fixed, changes, written } = mending;
  if (!written) return [...changes.flatMap(one => unifiedDiff(one, style)), ''];
  const where = `${counted(fixed, 'finding')} in ${counted(changes.length, 'file')}`;
  return quiet ? [] : [`${style.green('✓')} mended ${where}`];
}

/** The findings without the summary, each followed by an empty line; the empty list when there are none. */
export function findingBlocks(findings: Findings, context: ReportContext): string[] {
  const blocks = findings.shown.flatMap(finding => [...prettyFinding(finding, context), '']);
  if (findings.hidden === 0) return blocks;
  return [
    ...blocks,
    `… and ${counted(findings.hidden, 'more finding')} that ${findings.hidden === 1 ? 'is' : 'are'} not shown`,
    '',
  ];
}

/** The lines of one finding. */
export function prettyFinding(finding: Finding, { style, width }: ReportContext): string[] {
  const paint = severityPaint(finding.severity, style);
  const spans = [finding.span, ...finding.related.map(({ span }) => span)].filter(span => span !== undefined);
  const gutter = Math.max(1, ...spans.map(span => String(positionAt(span.file, span.start).line).length));
  const layout = { gutter, width, style };
  const margin = ' '.repeat(gutter);
  return [
    `${paint(`${finding.severity}[${finding.kind.code}]`)}: ${style.bold(safeText(finding.message))}`,
    ...(finding.span ? located('-->', finding.span, { mark: '^', paint }, layout) : []),
    ...finding.related.flatMap(({ span, label }) =>
      located(':::', span, { mark: '-', paint: style.blue, label }, layout),
    ),
    ...remark('note', finding.note, margin, style),
    ...remark('help', finding.help, margin, style),
  ];
}

function located(
  arrow: string,
  span: Span,
  underline: Underline,
  layout: { readonly gutter: number; readonly width: number; readonly style: Style },
): string[] {
  const { file, start } = placeOf(span);
  const margin = ' '.repeat(layout.gutter);
  return [
    `${margin}${layout.style.blue(arrow)} ${safeText(file)}:${start.line}:${start.column}`,
    `${margin} ${layout.style.blue('|')}`,
    ...sourceExcerpt(span, underline, layout),
  ];
}

function remark(word: 'note' | 'help', text: string | undefined, margin: string, style: Style): string[] {
  return text === undefined
    ? []
    : [`${margin} ${style.blue('=')} ${style.bold(`${word}:`)} ${safeText(text)}`];
}

function severityPaint(severity: Severity, style: Style): Paint {
  switch (severity) {
    case 'error':
      return style.red;
    case 'warning':
      return style.yellow;
    case 'info':
      return style.blue;
  }
}
