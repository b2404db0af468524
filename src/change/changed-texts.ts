import type { Finding } from '../diagnostic/finding.js';
import { type SourceFile, sourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import { spanBefore, type WrittenSplice } from '../source/splice.js';

/** Texts of policies as some settings change them. */
export interface ChangedTexts {
  /** All files, the changed ones with their new texts, in the order given. */
  readonly files: readonly SourceFile[];
  /** The files that are other than before. */
  readonly changed: readonly { readonly before: SourceFile; readonly after: SourceFile }[];
  /** A finding in the new texts as a person should see it: placed in the files as they are, or at the setting that brought it in. */
  placed(finding: Finding): Finding;
}

/** The changes of one file, in the order they are made: each is one of the text that those before it left. */
export interface FileChanges {
  readonly original: SourceFile;
  readonly splices: readonly WrittenSplice[];
  readonly after: SourceFile;
}

/** Puts the changed files among all. */
export function changedTexts(all: readonly SourceFile[], changes: readonly FileChanges[]): ChangedTexts {
  const byAfter = new Map(changes.map(one => [one.after, one]));
  const byOriginal = new Map(changes.map(one => [one.original, one]));
  const before = (span: Span): Span => {
    const file = byAfter.get(span.file);
    return file === undefined ? span : spanBefore(span, file.splices, file.original);
  };
  return {
    files: all.map(file => byOriginal.get(file)?.after ?? file),
    changed: changes.map(({ original, after }) => ({ before: original, after })),
    placed: one => ({
      ...one,
      ...(one.span && { span: before(one.span) }),
      related: one.related.map(other => ({ ...other, span: before(other.span) })),
    }),
  };
}

/** A file with another text, under its own path. */
export function withText({ path }: SourceFile, text: string): SourceFile {
  return sourceFile(path, text);
}
