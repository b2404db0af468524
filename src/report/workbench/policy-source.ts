import type { Finding } from '../../diagnostic/finding.js';
import type { Severity } from '../../diagnostic/finding-kind.js';
import type { SourceFile } from '../../source/source-file.js';
import { lineText, positionAt } from '../../source/span.js';
import { safeText } from '../safe-text.js';

/** A file of the project as it is read line by line. */
export interface PolicySource {
  readonly path: string;
  /** Its lines, each followed by the findings that stand in it. */
  readonly rows: readonly SourceRow[];
  readonly findings: number;
}

/** A line of a file, or a finding beneath the line it is about; a safe text. */
export type SourceRow =
  | { readonly kind: 'line'; readonly line: number; readonly text: string }
  | {
      readonly kind: 'finding';
      readonly line: number;
      readonly text: string;
      readonly severity: Severity;
    };

/** A place that a person may go to: a file, and a line from 1. */
export interface SourcePlace {
  readonly path: string;
  readonly line: number;
}

/** A file with the findings in it. */
export function policySource(file: SourceFile, findings: readonly Finding[]): PolicySource {
  const notes = findings
    .flatMap(one => (one.span === undefined ? [] : [{ ...one, line: positionAt(file, one.span.start).line }]))
    .map(
      one => ({ line: one.line, text: findingWords(one), severity: one.severity, kind: 'finding' }) as const,
    );
  const rows = file.lineStarts.flatMap((_, index): SourceRow[] => {
    const line = index + 1;
    const text = safeText(lineText(file, line).replaceAll('\t', '    '));
    return [{ kind: 'line', line, text }, ...notes.filter(note => note.line === line)];
  });
  return { path: safeText(file.path), rows, findings: notes.length };
}

function findingWords({ severity, kind, message, help }: Finding): string {
  const what = `${severity}[${kind.code}]: ${message}`;
  return safeText(help === undefined ? what : `${what}; ${help}`);
}

/** Reads a place as a plan names it, `policies/premium.yaml:12:5`; `undefined` for another text. */
export function readPlace(text: string): SourcePlace | undefined {
  const [, path, line] = /^(.*):(\d+):\d+$/.exec(text) ?? [];
  return path === undefined ? undefined : { path, line: Number(line) };
}
