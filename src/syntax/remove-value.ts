import type { Span } from '../source/span.js';
import type { Splice } from '../source/splice.js';
import type { YamlDocument } from './document.js';
import type { Location, PathStep } from './location.js';

/** The change of a document's text that takes a value out of its map or list, with its key and its own line where it has one. */
export function removal({ at, value }: YamlDocument, path: readonly PathStep[]): Splice | undefined {
  const [holder, step] = [at.child(...path.slice(0, -1)), path.at(-1)];
  if (step === undefined) return undefined;
  const { file } = at.value();
  const around = holder.value();
  const entry = entryOf(holder, step);
  const opening = file.text[around.start];
  if (opening === '{' || opening === '[') return flowRemoval(entry);
  if (sizeOf(value, path.slice(0, -1)) === 1) {
    return { start: around.start, end: around.end, text: typeof step === 'number' ? '[]' : '{}' };
  }
  return blockRemoval(entry, around, typeof step === 'number');
}

/** The characters of a key with its value, or of an item; the dash of a block list is not among them. */
function entryOf(holder: Location, step: PathStep): Span {
  const place = holder.child(step);
  const alias = place.via().length > holder.via().length ? place.via().at(-1)?.span : undefined;
  const value = alias ?? place.value();
  return typeof step === 'number'
    ? value
    : { ...value, start: place.key().start, end: Math.max(value.end, place.key().end + 1) };
}

function flowRemoval({ file: { text }, start, end }: Span): Splice {
  const after = /^\s*,\s*/.exec(text.slice(end));
  if (after) return { start, end: end + after[0].length, text: '' };
  const before = /,\s*$/.exec(text.slice(0, start));
  return { start: start - (before?.[0].length ?? 0), end, text: '' };
}

/** Takes the entry's lines; one that shares its first line with the dash of an outer list gives its place to the entry after it. */
function blockRemoval({ file: { text }, start, end }: Span, holder: Span, isItem: boolean): Splice {
  const lineEnd = text.indexOf('\n', end);
  const next = lineEnd < 0 ? text.length : lineEnd + 1;
  const own = isItem ? text.lastIndexOf('-', start - 1) : start;
  const lineStart = text.lastIndexOf('\n', own - 1) + 1;
  if (text.slice(lineStart, own).trim() === '') return { start: lineStart, end: next, text: '' };
  const skipped = /^(?:\s*#.*\n)*\s*/.exec(text.slice(next))?.[0].length ?? 0;
  return { start: holder.start, end: next + skipped, text: '' };
}

function sizeOf(value: unknown, path: readonly PathStep[]): number {
  let inner: unknown = value;
  for (const step of path) {
    inner =
      typeof inner === 'object' && inner !== null
        ? Object.entries(inner).find(([key]) => key === String(step))?.[1]
        : undefined;
  }
  return typeof inner === 'object' && inner !== null ? Object.keys(inner).length : 0;
}
