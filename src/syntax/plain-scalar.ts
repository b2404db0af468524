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

/** The scalars under a node that were written without quotes, in file order. */
export function plainScalars(file: SourceFile, root: Node | null): PlainScalar[] {
  const found: PlainScalar[] = [];
  if (root === null) return found;
  visit(root, (_, node) => {
    const source = isScalar(node) && node.type === Scalar.PLAIN ? (node.source ?? '') : '';
    if (!isScalar(node) || source === '' || typeof node.value === 'symbol') return;
    const [start = 0, end = 0] = node.range ?? [];
    found.push({ span: { file, start, end }, source, value: node.value });
  });
  return found;
}
