import { type Document, isCollection, type Node, visit, type YAMLMap, type YAMLSeq } from 'yaml';

type Collection = YAMLMap | YAMLSeq;

/**
 * Writes collections in flow style (`{a: 1}`) in block style where their line would be wider than `width`; `print` gives the
 * document's text, and `read` its nodes as that text has them.
 */
export function breakWideFlows(
  document: Document,
  width: number,
  print: () => string,
  read: (text: string) => Document | undefined,
): void {
  for (;;) {
    const text = print();
    const written = flowsOf(document.contents);
    const printed = flowsOf(read(text)?.contents);
    const wide = written.filter((_, index) => lineWidth(text, printed[index]) > width);
    if (wide.length === 0 || written.length !== printed.length) return;
    for (const one of wide) breakFlow(one);
  }
}

/** A comment behind a collection on one line goes above it when it takes several. */
function breakFlow(collection: Collection): void {
  collection.flow = false;
  if (collection.comment == null) return;
  collection.commentBefore = [collection.commentBefore, collection.comment]
    .filter(one => one != null)
    .join('\n');
  collection.comment = null;
}

/** The outermost collections in flow style that hold something, in the order of the text. */
function flowsOf(root: Node | null | undefined): readonly Collection[] {
  const found: Collection[] = [];
  if (root == null) return found;
  visit(root, {
    Collection(key, node) {
      if (node.flow !== true) return undefined;
      if (key !== 'key' && node.items.length > 0) found.push(node);
      return visit.SKIP;
    },
  });
  return found;
}

/** The width of the widest line that a node stands on. */
function lineWidth(text: string, node: Collection | undefined): number {
  if (node === undefined || !isCollection(node) || node.range == null) return 0;
  const [start, end] = node.range;
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return Math.max(
    ...text
      .slice(from, to < 0 ? text.length : to)
      .split('\n')
      .map(line => line.length),
  );
}
