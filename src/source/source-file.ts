/** A text that was read, with what is needed to turn offsets into lines. */
export interface SourceFile {
  /** Path relative to the project's root, with forward slashes: what a person is shown. */
  readonly path: string;
  /** The whole text, decoded from UTF-8, without a byte-order mark. */
  readonly text: string;
  /** Offset (UTF-16 code units) at which each line starts; the first is 0. */
  readonly lineStarts: readonly number[];
  /** The line of the file at which the text begins, where the text is a part of it; absent: 1. */
  readonly firstLine?: number;
  /** Whether it is no file of the project as it stands on the disk, but a flag of the command line or a file at a revision. */
  readonly isElsewhere?: true;
}

/** Wraps a text and notes where its lines start (`\n`, `\r\n` or a lone `\r` ends a line). */
export function sourceFile(path: string, text: string): SourceFile {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length);
  return { path, text, lineStarts };
}

/** Wraps a part of a text that begins at a line of its file, so that spans in it are shown where they stand in the file. */
export function sourceExcerpt(path: string, text: string, firstLine: number): SourceFile {
  return { ...sourceFile(path, text), firstLine };
}

/** A text that is no file of the project as it stands on the disk, under the name that findings call it by. */
export function textElsewhere(name: string, text: string): SourceFile {
  return { ...sourceFile(name, text), isElsewhere: true };
}
