import { type Document, isMap, isNode, isSeq, type Pair, visit, type YAMLMap } from 'yaml';
import type { KeyOrder } from './key-order.js';
import { isMergeKey, keyText } from './map-key.js';

/**
 * Puts the keys of a document's maps in order, each with the comments and the blank line above it; merge keys come first.
 * Where an alias would come before its anchor, all keys stay as they were written.
 */
export function sortKeys(document: Document, order: KeyOrder): void {
  const before = new Map<YAMLMap, readonly Pair[]>();
  visit(document, { Map: (_, map) => void before.set(map, [...map.items]) });
  sortNode(document.contents, order);
  if (anchorsComeFirst(document)) return;
  for (const [map, items] of before) map.items = [...items];
}

function anchorsComeFirst(document: Document): boolean {
  const anchors = new Set<string>();
  let isRight = true;
  visit(document, {
    Value: (_, { anchor }) => void (anchor !== undefined && anchors.add(anchor)),
    Alias(_, { source }) {
      isRight &&= anchors.has(source);
    },
  });
  return isRight;
}

function sortNode(node: unknown, order: KeyOrder): void {
  if (isSeq(node)) for (const [index, item] of node.items.entries()) sortNode(item, order.within(index));
  if (!isMap(node)) return;
  sortMap(node, order.keys);
  for (const { key, value } of node.items) sortNode(value, order.within(keyText(key) ?? ''));
}

function sortMap(map: YAMLMap, keys: readonly string[]): void {
  const sorted = map.items.toSorted((a, b) => rank(a, keys) - rank(b, keys));
  const [before, after] = [map.items[0], sorted[0]];
  if (before !== after) {
    handDown(map, before);
    if (isNode(after?.key) && !map.flow) after.key.spaceBefore = false;
  }
  map.items = sorted;
}

function rank({ key }: Pair, keys: readonly string[]): number {
  if (isMergeKey(key)) return -1;
  const place = keys.indexOf(keyText(key) ?? '');
  return place < 0 ? keys.length : place;
}

/** A comment above a map speaks of its first key, and goes where that goes. */
function handDown(map: YAMLMap, first: Pair | undefined): void {
  if (!isNode(first?.key) || map.commentBefore == null) return;
  first.key.commentBefore = [map.commentBefore, first.key.commentBefore]
    .filter(one => one != null)
    .join('\n');
  map.commentBefore = null;
}
