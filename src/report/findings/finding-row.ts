import type { Finding } from '../../diagnostic/finding.js';
import type { Severity } from '../../diagnostic/finding-kind.js';
import type { Span } from '../../source/span.js';
import { placeOf } from './place.js';

/** A finding as JSON outputs hold it: every member always there, `null` for what is not known. */
export interface FindingRow {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly location: LocationRow | null;
  readonly related: readonly (LocationRow & { readonly label: string })[];
  readonly note: string | null;
  readonly help: string | null;
}

/** A stretch of a file: lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface LocationRow {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The JSON row of a finding. */
export function findingRow(finding: Finding): FindingRow {
  return {
    code: finding.kind.code,
    severity: finding.severity,
    message: finding.message,
    location: finding.span ? locationRow(finding.span) : null,
    related: finding.related.map(({ span, label }) => ({ ...locationRow(span), label })),
    note: finding.note ?? null,
    help: finding.help ?? null,
  };
}

function locationRow(span: Span): LocationRow {
  const { file, start, end } = placeOf(span);
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
