import { isScalar, type Node, Scalar, visit } from 'yaml';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';

/** A scalar written without quotes, on one line. */
export interface PlainScalar {
  readonly span: Span;
  /** The text as written. */
  readonly source: string;
  /** The value read: a text, a number, a boolean or null. */
  readonly value: unknown;
}

/** The plain scalars of a document in little room: a project has hundreds of thousands. */
export interface PlainScalarTable {
  /** Of each where it starts, then where it ends, as offsets in the file. */
  readonly places: Uint32Array;
  /** What each was read as. */
  readonly values: readonly unknown[];
}

/** Notes the scalars under a node that were written without quotes, in file order. */
export function tabulatePlainScalars({ text }: SourceFile, root: Node | null): PlainScalarTable {
  const places: number[] = [];
  const values: unknown[] = [];
  if (root !== null) {
    visit(root, (_, node) => {
      if (!isScalar(node) || node.type !== Scalar.PLAIN || typeof node.value === 'symbol') return;
      const [start = 0, end = 0] = node.range ?? [];
      if (start === end || text.slice(start, end) !== node.source) return;
      places.push(start, end);
      values.push(node.value);
    });
  }
  return { places: Uint32Array.from(places), values };
}

/** The plain scalars of a file that were noted in a table. */
export function* readPlainScalars(
  file: SourceFile,
  { places, values }: PlainScalarTable,
): Iterable<PlainScalar> {
  for (const [index, value] of values.entries()) {
    const [start = 0, end = 0] = places.subarray(2 * index, 2 * index + 2);
    yield { span: { file, start, end }, source: file.text.slice(start, end), value };
  }
}
