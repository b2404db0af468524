import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { RelatedSpan } from '../diagnostic/finding.js';
import type { SourceFile } from '../source/source-file.js';
import type { Span } from '../source/span.js';
import type { Location, PathStep } from './location.js';
import { isMergeKey, keyText } from './map-key.js';
import { nodeSpan } from './node-span.js';
import type { Tree as Nodes } from './open-tree.js';
import { scalarText } from './scalar-text.js';
import { sourceRange, type TextMap } from './text-map.js';

/** A document's nodes, with the file that they were read from. */
interface Tree extends Nodes {
  readonly file: SourceFile;
}

/** What a path leads to. */
interface Found {
  /** The node of the value; a scalar of nothing when the value is left out. */
  readonly value: unknown;
  /** The node of the key, in a map. */
  readonly key?: unknown;
  readonly via: readonly RelatedSpan[];
}

/** A location in a document of a file, at its root; its nodes are opened, and looked through, when a span is asked for. */
export function nodeLocation(file: SourceFile, open: () => Nodes): Location {
  return new NodeLocation({ file, open }, []);
}

/** A document whose nodes are opened when they are needed. */
interface Unopened {
  readonly file: SourceFile;
  readonly open: () => Nodes;
}

/**
 * A class, because its objects share their functions: a project has hundreds of thousands of places, and few of them are ever looked at.
 * It remembers nothing of what it finds, for nodes take a hundred times the room of the text.
 */
class NodeLocation implements Location {
  readonly path: readonly PathStep[];
  private readonly document: Unopened;

  constructor(document: Unopened, path: readonly PathStep[]) {
    this.path = path;
    this.document = document;
  }

  child(...steps: readonly PathStep[]): Location {
    return new NodeLocation(this.document, this.path.concat(steps));
  }

  key(): Span {
    const { key, value } = this.find();
    return nodeSpan(this.document.file, key ?? value);
  }

  value(): Span {
    return nodeSpan(this.document.file, this.find().value);
  }

  via(): readonly RelatedSpan[] {
    return this.find().via;
  }

  text(start: number, end: number): Span {
    const { file } = this.document;
    const { value } = this.find();
    const map = isScalar(value) ? charactersOf(file, value) : undefined;
    const range = map && sourceRange(map, start, end);
    return range ? { file, start: range[0], end: range[1] } : nodeSpan(file, value);
  }

  private find(): Found {
    const { file, open } = this.document;
    return follow({ file, ...open() }, this.path);
  }
}

const mapped = new WeakMap<Scalar, TextMap | undefined>();

/** Which characters a scalar's text was written with; kept, because a condition with many faults is asked often. */
function charactersOf({ text }: SourceFile, scalar: Scalar): TextMap | undefined {
  if (!mapped.has(scalar)) mapped.set(scalar, scalarText(text, scalar));
  return mapped.get(scalar);
}

/** Walks a path as far as it goes. */
function follow(tree: Tree, path: readonly PathStep[]): Found {
  let found = expand(tree, { value: tree.root, via: [] });
  for (const step of path) {
    const next = enter(tree, found, step);
    if (next === undefined) return found;
    found = expand(tree, next);
  }
  return found;
}

/** Goes on to what an alias repeats. */
function expand(tree: Tree, found: Found): Found {
  const { value, via } = found;
  if (!isAlias(value)) return found;
  const target = tree.targets.get(value);
  if (target === undefined) return found;
  const label = `repeated here by the alias \`*${value.source}\``;
  return { ...found, value: target, via: [...via, { span: nodeSpan(tree.file, value), label }] };
}

function enter(tree: Tree, { value, via }: Found, step: PathStep): Found | undefined {
  if (isMap(value)) return findEntry(tree, value, String(step), via);
  if (!isSeq(value) || typeof step !== 'number' || step >= value.items.length) return undefined;
  return { value: value.items[step], via };
}

/** An entry of a map: its own, else one that a merge brings in. */
function findEntry(tree: Tree, map: YAMLMap, name: string, via: readonly RelatedSpan[]): Found | undefined {
  const { own, merge } = entriesOf(tree, map);
  const pair = own.get(name);
  if (pair !== undefined) return { key: pair.key, value: pair.value, via };
  for (const source of merge === undefined ? [] : mergedNodes(tree, merge)) {
    const target = resolve(tree, source);
    const here = isAlias(source) ? [...via, mergedHere(tree, source)] : via;
    const found = isMap(target) ? findEntry(tree, target, name, here) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Entries {
  readonly own: ReadonlyMap<string, Pair>;
  readonly merge?: Pair;
}

const indexed = new WeakMap<YAMLMap, Entries>();

/** The entries of a map by the text of their keys, the first of each; kept, because a faulty map is asked often. */
function entriesOf(tree: Tree, map: YAMLMap): Entries {
  const known = indexed.get(map);
  if (known !== undefined) return known;
  const own = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = isMergeKey(pair.key) ? undefined : keyText(resolve(tree, pair.key));
    if (name !== undefined && !own.has(name)) own.set(name, pair);
  }
  const merge = map.items.find(pair => isMergeKey(pair.key));
  const entries = { own, ...(merge && { merge }) };
  indexed.set(map, entries);
  return entries;
}

function mergedNodes(tree: Tree, merge: Pair): readonly unknown[] {
  const value = resolve(tree, merge.value);
  return isSeq(value) ? value.items : [merge.value];
}

function mergedHere(tree: Tree, alias: Alias): RelatedSpan {
  return { span: nodeSpan(tree.file, alias), label: `merged in here by the alias \`*${alias.source}\`` };
}

function resolve(tree: Tree, node: unknown): unknown {
  return isAlias(node) ? tree.targets.get(node) : node;
}
