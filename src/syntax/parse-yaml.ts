import { type Document, isScalar } from 'yaml';
import { finding, type Report } from '../diagnostic/finding.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { documentEmpty, fileNotText, fileTooLarge, yamlDirectiveUnsupported } from './codes.js';
import { compose } from './compose.js';
import { convertDocument } from './convert.js';
import type { YamlDocument } from './document.js';
import { nodeLocation } from './node-location.js';
import { openTree } from './open-tree.js';
import { reportParserErrors } from './parser-errors.js';
import { type PlainScalarTable, readPlainScalars, tabulatePlainScalars } from './plain-scalar.js';

/** The most bytes a YAML file may have. */
export const FILE_LIMIT = 1024 * 1024;

/**
 * Reads the YAML documents of a file: YAML 1.2 core, merge keys on. Whatever the parser so much as warns of is an error.
 * A document with faults is given all the same, marked `damaged`; a file that breaks a limit gives none.
 * The parser's nodes are let go: they take many times the room of the text.
 */
export function parseYaml(file: SourceFile, report: Report): readonly YamlDocument[] {
  if (!withinLimits(file, report)) return [];
  const documents = compose(file, report);
  return documents.flatMap((document, index) => {
    const faults = reportParserErrors(file, document, report) || reportDirective(file, document, report);
    if (isEmpty(document) && !faults) {
      reportEmpty(file, document, documents.length, report);
      return [];
    }
    const { value, damaged } = convertDocument(file, document.contents, report);
    const scalars = tabulatePlainScalars(file, document.contents);
    return [yamlDocument(file, index, { value, damaged: faults || damaged }, scalars)];
  });
}

/** A document of what was taken from its nodes. No node is in reach of the functions made here, which would keep all of a file's. */
function yamlDocument(
  file: SourceFile,
  index: number,
  { value, damaged }: Pick<YamlDocument, 'value' | 'damaged'>,
  scalars: PlainScalarTable,
): YamlDocument {
  return {
    file,
    index,
    value,
    at: nodeLocation(file, () => openTree(file, index)),
    damaged,
    plainScalars: () => readPlainScalars(file, scalars),
  };
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '');
}

/** How many bytes a text has in UTF-8; of one that is far from the limit, how many it has at most. */
function bytesOf(text: string): number {
  const most = text.length * 3;
  return most <= FILE_LIMIT ? most : new TextEncoder().encode(text).length;
}

function withinLimits(file: SourceFile, report: Report): boolean {
  if (bytesOf(file.text) > FILE_LIMIT) {
    report(
      finding(fileTooLarge, 'the file is larger than 1 MiB', {
        span: { file, start: 0, end: 0 },
        help: 'split it, or move records into CSV files',
      }),
    );
    return false;
  }
  const nul = file.text.indexOf('\0');
  if (nul >= 0) {
    report(
      finding(fileNotText, 'the file holds a NUL character, so it is not text', {
        span: { file, start: nul, end: nul + 1 },
        help: 'save the file as UTF-8 text',
      }),
    );
    return false;
  }
  return true;
}

function reportDirective(file: SourceFile, document: Document, report: Report): boolean {
  const version = document.directives?.yaml;
  if (version?.explicit !== true || version.version === '1.2') return false;
  const start = Math.max(0, file.text.lastIndexOf('%YAML', document.range?.[0]));
  report(
    finding(yamlDirectiveUnsupported, `YAML ${version.version} is asked for, but policies are YAML 1.2`, {
      span: { file, start, end: start + '%YAML 1.x'.length },
      help: 'delete the `%YAML` line',
    }),
  );
  return true;
}

function reportEmpty(file: SourceFile, document: Document, count: number, report: Report): void {
  const [start, end] = document.range ?? [0, 0, 0];
  const span: Span =
    count === 1 ? { file, start: 0, end: 0 } : { file, start, end: Math.min(end, start + 3) };
  report(
    count === 1
      ? finding(documentEmpty, 'the file holds no document', {
          span,
          help: 'write a document that starts with its `kind`, or delete the file',
        })
      : finding(documentEmpty, 'this document holds nothing', {
          span,
          help: 'delete the `---` line that starts it',
        }),
  );
}
