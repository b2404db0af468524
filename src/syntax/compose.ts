import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import { finding, type Report } from '../diagnostic/finding.js';
import type { SourceFile } from '../source/source-file.js';
import { yamlTooDeep } from './codes.js';

/** How deep maps and sequences may be nested. */
export const DEPTH_LIMIT = 100;

/** What is kept beside the nodes. */
interface Keeping {
  /** What each scalar was written as, which `scalarText` reads; an eighth of the time. */
  readonly keepSourceTokens: boolean;
}

/** The documents of a file as the parser sees them; none, after a finding, when they are nested too deep. */
export function compose(
  file: SourceFile,
  report: Report,
  { keepSourceTokens }: Keeping = { keepSourceTokens: false },
): Document.Parsed[] {
  const tokens = readTokens(file, report);
  if (tokens === undefined) return [];
  const composer = new Composer({
    schema: 'core',
    merge: true,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens,
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
