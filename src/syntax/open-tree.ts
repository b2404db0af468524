import type { Node } from 'yaml';
import type { SourceFile } from '../source/source-file.js';
import { compose } from './compose.js';
import { type AliasTargets, convertDocument } from './convert.js';

/** A document's nodes, and where its aliases lead. */
export interface Tree {
  readonly root: Node | null;
  readonly targets: AliasTargets;
}

/** How many characters the texts may have together whose nodes are kept: nodes take a hundred times the room of a text. */
const LIMIT = 1024 * 1024;

const opened = new Map<SourceFile, readonly Tree[]>();
let kept = 0;

/**
 * The nodes of a document, by its place in its file. A file is parsed anew when it is asked about, and its nodes are kept until
 * many others were: few files have faults, and a project of thousands would not fit into memory with all its nodes.
 */
export function openTree(file: SourceFile, index: number): Tree {
  const trees = opened.get(file) ?? open(file);
  return trees[index] ?? NOTHING;
}

function open(file: SourceFile): readonly Tree[] {
  kept += file.text.length;
  for (const first of opened.keys()) {
    if (kept <= LIMIT) break;
    opened.delete(first);
    kept -= first.text.length;
  }
  const trees = compose(file, () => {}, { keepSourceTokens: true }).map(({ contents: root }) => {
    return { root, targets: convertDocument(file, root, () => {}).targets };
  });
  opened.set(file, trees);
  return trees;
}

const NOTHING: Tree = { root: null, targets: new Map() };
