import type { Node } from 'yaml';
import type { SourceFile } from '../source/source-file.js';
import { compose } from './compose.js';
import { type AliasTargets, convertDocument } from './convert.js';

/** A document's nodes, and where its aliases lead. */
export interface Tree {
  readonly root: Node | null;
  readonly targets: AliasTargets;
}

const opened = new WeakMap<SourceFile, readonly Tree[]>();

/**
 * The nodes of a document, by its place in its file. A file is parsed anew when it is first asked about, and its nodes are kept for
 * as long as the file is: few files have faults, and a project of thousands would not fit into memory with all its nodes.
 */
export function openTree(file: SourceFile, index: number): Tree {
  let trees = opened.get(file);
  if (trees === undefined) {
    trees = compose(file, () => {}).map(({ contents: root }) => {
      return { root, targets: convertDocument(file, root, () => {}).targets };
    });
    opened.set(file, trees);
  }
  return trees[index] ?? NOTHING;
}

const NOTHING: Tree = { root: null, targets: new Map() };
