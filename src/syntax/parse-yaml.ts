import { Composer, type CST, type Document, isScalar, Lexer, Parser } from 'yaml';
import { finding, type Report } from '../diagnostic/finding.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { documentEmpty, fileNotText, fileTooLarge, yamlDirectiveUnsupported, yamlTooDeep } from './codes.js';
import { convertDocument } from './convert.js';
import type { YamlDocument } from './document.js';
import { nodeLocation } from './node-location.js';
import { reportParserErrors } from './parser-errors.js';
import { plainScalars } from './plain-scalar.js';

/** The most bytes a YAML file may have. */
export const FILE_LIMIT = 1024 * 1024;

/** How deep maps and sequences may be nested. */
export const DEPTH_LIMIT = 100;

/**
 * Reads the YAML documents of a file: YAML 1.2 core, merge keys on. Whatever the parser so much as warns of is an error.
 * A document with faults is given all the same, marked `damaged`; a file that breaks a limit gives none.
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
    const converted = convertDocument(file, document.contents, report);
    return [
      {
        file,
        index,
        value: converted.value,
        at: nodeLocation({ file, root: document.contents, targets: converted.targets }),
        damaged: faults || converted.damaged,
        plainScalars: () => plainScalars(file, document.contents),
      },
    ];
  });
}

function isEmpty({ contents }: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '');
}

function withinLimits(file: SourceFile, report: Report): boolean {
  if (new TextEncoder().encode(file.text).length > FILE_LIMIT) {
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

function compose(file: SourceFile, report: Report): Document.Parsed[] {
  const tokens = readTokens(file, report);
  if (tokens === undefined) return [];
  const composer = new Composer({
    schema: 'core',
    merge: true,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: true,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, true, file.text.length)];
}

/** The tokens of a file. Nesting is bounded here, where no recursion depends on it yet. */
function readTokens(file: SourceFile, report: Report): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(file.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length <= DEPTH_LIMIT + 1) continue;
    report(
      finding(yamlTooDeep, `maps and sequences are nested more than ${DEPTH_LIMIT} deep`, {
        span: { file, start: parser.offset - lexeme.length, end: parser.offset },
      }),
    );
    return undefined;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
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
