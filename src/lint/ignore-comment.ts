import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { type Comment, findComments } from '../syntax/find-comments.js';

/** The word that makes a comment an ignore. */
const WORD = 'milepost-ignore';

/** A comment `# milepost-ignore code: reason`. */
export interface IgnoreComment {
  /** The findings' code; empty when none is named. */
  readonly code: string;
  /** Where the code stands; where it should stand when there is none. */
  readonly codeSpan: Span;
  readonly span: Span;
  /** Why; empty when nothing is said. */
  readonly reason: string;
  /** The line, from 1, on which findings are ignored. */
  readonly line: number;
}

/** The ignores of a file, in order. */
export function findIgnores(file: SourceFile): readonly IgnoreComment[] {
  if (!file.text.includes(WORD)) return [];
  return findComments(file).flatMap(comment => readIgnore(comment) ?? []);
}

function readIgnore({ text, span, about }: Comment): IgnoreComment | undefined {
  const parts = /^(\s*milepost-ignore(?![\w-])\s*)([^\s:]*)\s*(?::(.*))?/.exec(text);
  if (parts === null) return undefined;
  const [, before = '', code = '', reason = ''] = parts;
  const start = span.start + 1 + before.length;
  const codeSpan = code === '' ? span : { ...span, start, end: start + code.length };
  return { code, codeSpan, span, reason: reason.trim(), line: about };
}
