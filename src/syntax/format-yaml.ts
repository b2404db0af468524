import {
  type Document,
  type DocumentOptions,
  type ParseOptions,
  parseAllDocuments,
  Scalar,
  type SchemaOptions,
  type Tags,
} from 'yaml';
import { canonicalJson } from '../base/canonical-json.js';
import { compareText } from '../base/compare-text.js';
import { type SourceFile, sourceFile } from '../source/source-file.js';
import { breakWideFlows } from './break-flows.js';
import { findComments } from './find-comments.js';
import { AS_WRITTEN, type KeyOrder } from './key-order.js';
import { parseYaml } from './parse-yaml.js';
import { sortKeys } from './sort-keys.js';

/** The widest line that a collection in flow style may stand on, and the width to which the words of a folded text are filled. */
const WIDTH = 120;

/**
 * The text of a YAML file in canonical style: keys in the given order, two spaces of indentation, one blank line where there were
 * several, texts quoted as they were, comments kept. Undefined for a file with faults, and for one that could not be written
 * without changing what it says or losing a comment.
 */
export function formatYaml(file: SourceFile, orderOf: (value: unknown) => KeyOrder): string | undefined {
  const before = meaning(file);
  if (before === undefined) return undefined;
  return [orderOf, () => AS_WRITTEN]
    .map(order => settle(file.text, before.values, order))
    .filter(text => text !== undefined)
    .map(text => withLineEnds(file, text))
    .find(text => {
      const after = meaning(sourceFile(file.path, text));
      return after?.data === before.data && after.comments === before.comments;
    });
}

/** Comments that end a part may find their place in a second round only; how many rounds there are at most. */
const ROUNDS = 5;

/** Prints a text until printing it again changes nothing; undefined when that does not come about. */
function settle(
  text: string,
  values: readonly unknown[],
  orderOf: (value: unknown) => KeyOrder,
): string | undefined {
  let last = text;
  for (let round = 0; round < ROUNDS; round++) {
    const next = print(last, values, orderOf);
    if (next === last) return next;
    last = next;
  }
  return undefined;
}

interface Meaning {
  readonly values: readonly unknown[];
  /** What the file says, and what its comments say, in a form that can be compared. */
  readonly data: string;
  readonly comments: string;
}

/** What a file means; undefined when it has faults, or directives, which the style has no place for. */
function meaning(file: SourceFile): Meaning | undefined {
  let faults = 0;
  const documents = parseYaml(file, () => faults++);
  if (faults > 0 || /^%/m.test(file.text)) return undefined;
  const values = documents.map(({ value }) => value);
  const comments = findComments(file).map(({ text }) => text.trimEnd());
  return {
    values,
    data: canonicalJson(values),
    comments: canonicalJson(comments.toSorted(compareText)),
  };
}

function print(text: string, values: readonly unknown[], orderOf: (value: unknown) => KeyOrder): string {
  return readDocuments(text)
    .map((document, index) => {
      sortKeys(document, orderOf(values[index]));
      if (document.directives) {
        document.directives.docStart = index === 0 ? null : true;
        document.directives.docEnd = false;
      }
      const write = () => document.toString({ lineWidth: 0, flowCollectionPadding: false });
      breakWideFlows(document, WIDTH, write, printed => readDocuments(printed)[0]);
      return write();
    })
    .join('');
}

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'core',
  merge: true,
  resolveKnownTags: false,
  logLevel: 'silent',
  customTags: tags => tags.map(foldingTag),
};

function readDocuments(text: string): readonly Document[] {
  const documents = parseAllDocuments(text, OPTIONS);
  return Array.isArray(documents) ? documents : [];
}

/** The tag of texts, made to fill folded ones to a width; no other text is broken. */
function foldingTag(tag: Tags[number]): Tags[number] {
  if (typeof tag !== 'object' || tag.tag !== 'tag:yaml.org,2002:str' || 'collection' in tag) return tag;
  const { stringify } = tag;
  if (stringify === undefined) return tag;
  return {
    ...tag,
    stringify(item, context, onComment, onChompKeep) {
      const isFolded = item.type === Scalar.BLOCK_FOLDED;
      const options = { ...context.options, lineWidth: isFolded ? WIDTH : 0 };
      return stringify(item, { ...context, options }, onComment, onChompKeep);
    },
  };
}

/** The line ends that a file has: those of Windows when its first line ends in one. */
function withLineEnds(file: SourceFile, text: string): string {
  return /^[^\n]*\r\n/.test(file.text) ? text.replaceAll('\n', '\r\n') : text;
}
