import type { Finding } from '../../src/diagnostic/finding.js';
import type { SpecDocument } from '../../src/schema/spec-document.js';
import { validateDocument } from '../../src/schema/validate-document.js';
import { sourceFile } from '../../src/source/source-file.js';
import { positionAt, type Span } from '../../src/source/span.js';
import { parseYaml } from '../../src/syntax/parse-yaml.js';

/** The documents of a text that are as their schemas ask, and everything that was found. */
export function read(yaml: string): { specs: readonly SpecDocument[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const documents = parseYaml(sourceFile('t.yaml', yaml), report);
  return { specs: documents.flatMap(document => validateDocument(document, report) ?? []), findings };
}

/** Findings as lines `line:column code text – message – help`, in the order of the file. */
export function said(findings: readonly Finding[]): readonly string[] {
  return findings
    .toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
    .map(({ kind, span, message, help }) => [place(span), kind.code, message, help ?? ''].join(' | '));
}

/** Where a span is, and its characters. */
export function place(span: Span | undefined): string {
  if (span === undefined) return '-';
  const { line, column } = positionAt(span.file, span.start);
  return `${line}:${column} ${span.file.text.slice(span.start, span.end)}`;
}
