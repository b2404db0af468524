import type { Finding } from '../../diagnostic/finding.js';
import type { Severity } from '../../diagnostic/finding-kind.js';
import { counted } from '../counted.js';
import type { Formatter } from '../report-context.js';
import { safeLines } from '../safe-text.js';
import type { FindingsReport } from './findings-report.js';
import { placeOf } from './place.js';

/** GitHub shows this many annotations of each level in one step. */
const SHOWN_PER_LEVEL = 10;

const LEVELS: readonly { readonly severity: Severity; readonly command: string }[] = [
  { severity: 'error', command: 'error' },
  { severity: 'warning', command: 'warning' },
  { severity: 'info', command: 'notice' },
];

/** Workflow commands that GitHub shows beside the lines of a pull request: the gravest first, since it shows ten of each level. */
export const github: Formatter<FindingsReport> = ({ findings }) =>
  LEVELS.map(({ severity, command }) => {
    const own = findings.shown.filter(finding => finding.severity === severity);
    const more = own.length - SHOWN_PER_LEVEL;
    const lines = own.map(finding => annotation(command, finding));
    if (more > 0) {
      lines.push(
        `GitHub shows ${SHOWN_PER_LEVEL} of a level; ${counted(more, `more ${severity}`)} in this log.\n`,
      );
    }
    return lines.join('');
  }).join('');

function annotation(command: string, finding: Finding): string {
  const place = finding.span && placeOf(finding.span);
  const properties: [string, string | number][] = [['title', finding.kind.code]];
  if (place) {
    properties.push(['file', place.file], ['line', place.start.line], ['endLine', place.end.line]);
    properties.push(['col', place.start.column], ['endColumn', place.end.column]);
  }
  const text = [
    finding.message,
    finding.note && `note: ${finding.note}`,
    finding.help && `help: ${finding.help}`,
  ];
  const message = escapeData(text.filter(line => line !== undefined).join('\n'));
  return `::${command} ${properties.map(([key, value]) => `${key}=${escapeProperty(String(value))}`).join(',')}::${message}\n`;
}

function escapeData(text: string): string {
  return safeLines(text).replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
