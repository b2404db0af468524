import { groupBy } from '../base/group-by.js';
import type { Finding, TextEdit } from '../diagnostic/finding.js';

/** What mending gave: the new texts of files by path, and how many findings were mended. */
export interface Mended {
  readonly texts: ReadonlyMap<string, string>;
  readonly count: number;
}

/**
 * Applies what findings carry as their `fix`, each whole or not at all: of two that touch the same characters the earlier one
 * goes first, and the later one waits for another round. Findings that carry the same edits are mended together.
 */
export function applyFixes(findings: readonly Finding[]): Mended {
  const chosen: TextEdit[] = [];
  let count = 0;
  for (const { fix = [] } of findings) {
    const fresh = fix.filter(edit => !chosen.some(one => isSame(one, edit)));
    if (fix.length === 0 || fresh.some(edit => chosen.some(one => overlap(one, edit)))) continue;
    chosen.push(...fresh);
    count++;
  }
  const texts = [...groupBy(chosen, edit => edit.span.file)].map(
    ([file, edits]) => [file.path, applyEdits(file.text, edits)] as const,
  );
  return { texts: new Map(texts), count };
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const fromTheEnd = edits.toSorted((a, b) => b.span.start - a.span.start);
  return fromTheEnd.reduce(
    (whole, { span, text: part }) => whole.slice(0, span.start) + part + whole.slice(span.end),
    text,
  );
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return (
    a.text === b.text &&
    a.span.file.path === b.span.file.path &&
    a.span.start === b.span.start &&
    a.span.end === b.span.end
  );
}

/** Whether two edits touch the same characters, or insert at the same place. */
function overlap({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return a.file.path === b.file.path && a.start <= b.end && b.start <= a.end;
}
