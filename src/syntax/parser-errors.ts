import type { Document, ErrorCode, YAMLError } from 'yaml';
import { finding, type Report } from '../diagnostic/finding.js';
import type { FindingKind } from '../diagnostic/finding-kind.js';
import type { SourceFile } from '../source/source-file.js';
import { positionAt } from '../source/span.js';
import { yamlDirectiveUnsupported, yamlSyntax, yamlTab, yamlTagUnknown } from './codes.js';

/** The most faults of one document that are shown: later ones mostly follow from earlier ones. */
const SHOWN = 10;

const KINDS: Partial<Record<ErrorCode, FindingKind>> = {
  TAB_AS_INDENT: yamlTab,
  TAG_RESOLVE_FAILED: yamlTagUnknown,
  BAD_DIRECTIVE: yamlDirectiveUnsupported,
};

const HELP: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: "put the text in single quotes, as in `when: '!isEscalated'`",
  BAD_DIRECTIVE: 'delete the line',
  BAD_ALIAS: 'put a text that starts with `*` or `&` in quotes',
  BAD_DQ_ESCAPE: 'in double quotes write `\\\\` for a backslash, or use single quotes',
  BAD_INDENT: 'give the keys of one map, and the items of one sequence, the same indentation',
  BAD_SCALAR_START: 'put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that holds `: ` in quotes, or start the inner map on a new line',
  MISSING_CHAR: 'look for a quote, a bracket or a colon that is missing here or before',
  MULTILINE_IMPLICIT_KEY: 'look for a colon that is missing, or put the text in quotes',
  UNEXPECTED_TOKEN: 'put a text with special characters in quotes',
};

/** Reports what the parser found wrong or doubtful, one finding a line; says whether there was anything. */
export function reportParserErrors(file: SourceFile, document: Document.Parsed, report: Report): boolean {
  const errors: readonly YAMLError[] = [...document.errors, ...document.warnings];
  const lines = new Set<number>();
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = positionAt(file, error.pos[0]);
    if (lines.has(line)) continue;
    lines.add(line);
    if (lines.size > SHOWN) break;
    reportError(file, error, report);
  }
  return errors.length > 0;
}

function reportError(file: SourceFile, error: YAMLError, report: Report): void {
  const [start, end] = error.pos;
  const text = file.text.slice(start, end);
  report(
    finding(KINDS[error.code] ?? yamlSyntax, wording(error, text), {
      span: { file, start, end: Math.min(end, file.text.length) },
      help: HELP[error.code],
    }),
  );
}

function wording(error: YAMLError, text: string): string {
  if (error.code === 'TAG_RESOLVE_FAILED')
    return `\`${text}\` is a YAML tag, and no tag of this name is known`;
  if (error.code === 'TAB_AS_INDENT') return 'a tab stands where the line is indented';
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return 'a second `: ` on this line starts a map inside a map';
  const [firstLine = ''] = error.message.split('\n');
  return firstLine.charAt(0).toLowerCase() + firstLine.slice(1).replace(/\.$/, '');
}
