import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { suggest } from '../base/suggest.js';
import { type FindingParts, finding, type Report } from '../diagnostic/finding.js';
import type { FindingKind } from '../diagnostic/finding-kind.js';
import type { SourceFile } from '../source/source-file.js';
import {
  aliasCyclic,
  aliasExpansion,
  aliasUnknown,
  keyDuplicate,
  keyNotText,
  mergeNotMap,
  numberInexact,
} from './codes.js';
import { isMergeKey, keyText } from './map-key.js';
import { nodeSpan } from './node-span.js';

/** How many values aliases may repeat in one document, all together. */
const EXPANSION_LIMIT = 100_000;

/** How deep values may be nested when aliases are followed. */
const EXPANDED_DEPTH_LIMIT = 200;

/** Where each alias of a document leads. */
export type AliasTargets = ReadonlyMap<Alias, Node>;

/** The plain values of a document. */
export interface Converted {
  readonly value: unknown;
  readonly targets: AliasTargets;
  /** Whether something could not be converted, which a finding says. */
  readonly damaged: boolean;
}

/** A value with its size: how many values it holds, itself included, and how deep they are nested. */
interface Part {
  readonly value: unknown;
  readonly size: number;
  readonly depth: number;
}

interface State {
  readonly file: SourceFile;
  readonly anchors: Map<string, Node>;
  readonly targets: Map<Alias, Node>;
  /** What anchored nodes became: an alias shares it. */
  readonly parts: Map<Node, Part>;
  expanded: number;
  damaged: boolean;
  fault(kind: FindingKind, node: unknown, message: string, parts?: FindingParts): void;
}

const BLANK: Part = { value: null, size: 1, depth: 1 };

/** Converts a document's nodes to plain values. Every alias is followed once, so that time and memory are bounded by the file. */
export function convertDocument(file: SourceFile, root: Node | null, report: Report): Converted {
  const state: State = {
    file,
    anchors: new Map(),
    targets: new Map(),
    parts: new Map(),
    expanded: 0,
    damaged: false,
    fault(kind, node, message, parts) {
      state.damaged ||= kind !== keyDuplicate;
      report(finding(kind, message, { span: nodeSpan(file, node), ...parts }));
    },
  };
  const { value } = convert(root, state);
  return { value, targets: state.targets, damaged: state.damaged };
}

function convert(node: unknown, state: State): Part {
  if (isAlias(node)) return convertAlias(node, state);
  if (isScalar(node)) return remember(node, convertScalar(node, state), state);
  if (isMap(node)) {
    if (node.anchor !== undefined) state.anchors.set(node.anchor, node);
    return remember(node, convertMap(node, state), state);
  }
  if (isSeq(node)) {
    if (node.anchor !== undefined) state.anchors.set(node.anchor, node);
    return remember(node, convertSequence(node, state), state);
  }
  return BLANK;
}

function remember(node: Scalar | YAMLMap | YAMLSeq, part: Part, state: State): Part {
  if (node.anchor === undefined) return part;
  if (isScalar(node)) state.anchors.set(node.anchor, node);
  state.parts.set(node, part);
  return part;
}

function convertAlias(alias: Alias, state: State): Part {
  const target = state.anchors.get(alias.source);
  if (target === undefined) {
    const close = suggest(alias.source, state.anchors.keys());
    state.fault(aliasUnknown, alias, `no anchor \`&${alias.source}\` stands before this alias`, {
      help: close === undefined ? 'put a text that starts with `*` in quotes' : `did you mean \`*${close}\`?`,
    });
    return BLANK;
  }
  const part = state.parts.get(target);
  if (part === undefined) {
    state.fault(aliasCyclic, alias, `\`*${alias.source}\` repeats the part that it stands in`, {
      help: 'write the value out, or name another anchor',
    });
    return BLANK;
  }
  const within = state.expanded <= EXPANSION_LIMIT;
  state.expanded += part.size;
  if (state.expanded > EXPANSION_LIMIT || part.depth > EXPANDED_DEPTH_LIMIT) {
    const message = 'aliases that repeat other aliases have grown without bounds up to here';
    if (within) state.fault(aliasExpansion, alias, message, { help: 'write the values out' });
    state.expanded = Number.POSITIVE_INFINITY;
    return BLANK;
  }
  state.targets.set(alias, target);
  return part;
}

function convertScalar(scalar: Scalar, state: State): Part {
  const { value } = scalar;
  if (typeof value !== 'number') return { value, size: 1, depth: 1 };
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    state.fault(numberInexact, scalar, `the number \`${scalar.source ?? value}\` cannot be kept exactly`, {
      help: 'put it in quotes if it is an identifier',
    });
  }
  return { value, size: 1, depth: 1 };
}

function convertSequence(sequence: YAMLSeq, state: State): Part {
  const parts = sequence.items.map(item => convert(item, state));
  return collect(
    parts.map(part => part.value),
    parts,
  );
}

function collect(value: unknown, parts: readonly Part[]): Part {
  let size = 1;
  let depth = 0;
  for (const part of parts) {
    size += part.size;
    depth = Math.max(depth, part.depth);
  }
  return { value, size, depth: depth + 1 };
}

function convertMap(map: YAMLMap, state: State): Part {
  const value: Record<string, unknown> = Object.create(null);
  const firstKeys = new Map<string, unknown>();
  const parts: Part[] = [];
  const merged: Part[] = [];
  for (const pair of map.items) {
    const key = convertKey(pair, map, state);
    const part = convert(pair.value, state);
    parts.push(part);
    if (key === undefined) continue;
    if (firstKeys.has(key)) {
      reportDuplicate(key, pair.key, firstKeys.get(key), state);
      continue;
    }
    firstKeys.set(key, pair.key);
    if (isMergeKey(pair.key)) merged.push(...mergeSources(pair.value, part, state));
    else value[key] = part.value;
  }
  for (const source of merged) {
    for (const [key, inner] of Object.entries(source.value ?? {})) if (!(key in value)) value[key] = inner;
  }
  return collect(value, parts);
}

function convertKey(pair: Pair, map: YAMLMap, state: State): string | undefined {
  convert(pair.key, state);
  const key = isAlias(pair.key) ? state.targets.get(pair.key) : pair.key;
  const text = keyText(key);
  if (text === undefined && (key !== undefined || !isAlias(pair.key))) {
    state.fault(keyNotText, isNode(pair.key) ? pair.key : map, 'a key must be a text', {
      help: 'write a name before the colon',
    });
  }
  return text;
}

function reportDuplicate(key: string, second: unknown, first: unknown, state: State): void {
  state.fault(keyDuplicate, second, `\`${key}\` stands twice in this map`, {
    related: [{ span: nodeSpan(state.file, first), label: 'the first one' }],
    help: key === '<<' ? 'merge several maps with one list: `<<: [*one, *other]`' : 'keep one of the two',
  });
}

/** The maps that a merge key takes its keys from, in order; each goes before the next. */
function mergeSources(node: unknown, part: Part, state: State): Part[] {
  const sources = Array.isArray(part.value) ? part.value : [part.value];
  if (sources.every(source => typeof source === 'object' && source !== null && !Array.isArray(source))) {
    return sources.map(value => ({ ...part, value }));
  }
  state.fault(mergeNotMap, node, 'a merge key `<<` takes a map, or a list of maps', {
    help: 'name an anchor that marks a map, as in `<<: *defaults`',
  });
  return [];
}
