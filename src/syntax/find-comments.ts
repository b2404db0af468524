import { CST, Lexer } from 'yaml';
import type { SourceFile } from '../source/source-file.js';
import { lineText, positionAt, type Span } from '../source/span.js';

/** A comment of a YAML file. */
export interface Comment {
  /** From the `#` to the end of the line. */
  readonly span: Span;
  /** What follows the `#`, as written. */
  readonly text: string;
  /** The line, from 1, that it speaks of: its own, or when it stands alone, the next that holds more than a comment. */
  readonly about: number;
}

/** The comments of a YAML file, in order; a `#` inside of a text is none. The file may be broken elsewhere. */
export function findComments(file: SourceFile): readonly Comment[] {
  const comments: Comment[] = [];
  let at = 0;
  let previous = '';
  for (const lexeme of new Lexer().lex(file.text)) {
    const isComment = previous !== CST.SCALAR && CST.tokenType(lexeme) === 'comment';
    if (isComment) comments.push(comment(file, at, lexeme));
    previous = lexeme;
    if (!isMarker(lexeme)) at += lexeme.length;
  }
  return comments;
}

/** The lexer's own signs stand for no character of the file. */
function isMarker(lexeme: string): boolean {
  return lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END;
}

function comment(file: SourceFile, start: number, lexeme: string): Comment {
  const { line } = positionAt(file, start);
  const standsAlone = lineText(file, line).trimStart().startsWith('#');
  return {
    span: { file, start, end: start + lexeme.length },
    text: lexeme.slice(1),
    about: standsAlone ? nextContent(file, line) : line,
  };
}

function nextContent(file: SourceFile, line: number): number {
  for (let next = line + 1; next <= file.lineStarts.length; next++) {
    if (!/^\s*(?:#|$)/.test(lineText(file, next))) return next;
  }
  return line;
}
