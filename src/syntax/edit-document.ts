import { lineText, positionAt } from '../source/span.js';
import type { Splice } from '../source/splice.js';
import type { YamlDocument } from './document.js';
import { flowText } from './flow-text.js';
import type { Location, PathStep } from './location.js';
import { removal } from './remove-value.js';

/** The last step of a path that adds an item to the end of a list. */
export const APPEND = '+';

/** What is to become of a value: another one in its place (or where there is none yet), or nothing. */
export type Edit = { readonly kind: 'set'; readonly value: unknown } | { readonly kind: 'remove' };

/**
 * The change of a document's text that makes an edit at a path; all other characters stay, comments too. What an alias repeats
 * or a merge key brings in is written out at this place, so that it changes nowhere else. The maps and lists on the way must be there,
 * but the last ones: missing maps are added. `undefined` where a scalar stands in the way, and for removing what is not there.
 */
export function editDocument(
  document: YamlDocument,
  path: readonly PathStep[],
  edit: Edit,
): Splice | undefined {
  const { value, at, file } = document;
  const shared = path.findIndex((_, index) => at.child(...path.slice(0, index + 1)).via().length > 0);
  if (shared >= 0 && (shared < path.length - 1 || edit.kind === 'remove')) {
    const place = path.slice(0, shared + 1);
    const own = changed(valueAt(value, place), path.slice(shared + 1), edit);
    return own === undefined ? undefined : editDocument(document, place, own);
  }
  if (edit.kind === 'remove') return isThere(value, path) ? removal(document, path) : undefined;
  if (path.length === 0) return undefined;
  if (isThere(value, path) && !isMerged(at, path)) return replacement(at, path, flowText(edit.value));
  const parent = path.slice(0, -1);
  const [holder, step] = [valueAt(value, parent), path.at(-1) ?? ''];
  if (Array.isArray(holder)) {
    return step === APPEND
      ? addition(at.child(...parent), holder.length, `- ${flowText(edit.value)}`)
      : undefined;
  }
  if (isMap(holder)) {
    const entry = `${flowText(String(step))}: ${flowText(edit.value)}`;
    return addition(at.child(...parent), Object.keys(holder).length, entry);
  }
  if (holder !== null && holder !== undefined) return undefined;
  return editDocument({ ...document, file }, parent, { kind: 'set', value: { [step]: edit.value } });
}

/** The value at a path, `undefined` where there is none. */
export function valueAt(value: unknown, path: readonly PathStep[]): unknown {
  return path.reduce<unknown>((outer, step) => {
    if (Array.isArray(outer)) return typeof step === 'number' ? outer[step] : undefined;
    return isMap(outer) && Object.hasOwn(outer, step) ? outer[step] : undefined;
  }, value);
}

/** The value with an edit made at a path; `undefined` where nothing is left of it or the edit cannot be made. */
export function edited(value: unknown, path: readonly PathStep[], edit: Edit): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return edit.kind === 'set' ? edit.value : undefined;
  if (Array.isArray(value)) {
    if (step === APPEND) return edit.kind === 'set' ? [...value, edit.value] : undefined;
    const inner = edited(valueAt(value, [step]), rest, edit);
    return value.flatMap((item: unknown, index) =>
      index === step ? (inner === undefined ? [] : [inner]) : [item],
    );
  }
  const inner = edited(valueAt(value, [step]), rest, edit);
  const others = Object.entries(isMap(value) ? value : {}).filter(([key]) => key !== String(step));
  if (inner === undefined) return Object.fromEntries(others);
  const entries = isMap(value) ? Object.entries(value) : [];
  return isMap(value) && Object.hasOwn(value, step)
    ? Object.fromEntries(entries.map(([key, old]) => [key, key === String(step) ? inner : old]))
    : Object.fromEntries([...entries, [step, inner]]);
}

function changed(value: unknown, path: readonly PathStep[], edit: Edit): Edit | undefined {
  const after = edited(value, path, edit);
  if (after !== undefined) return { kind: 'set', value: after };
  return edit.kind === 'remove' && path.length === 0 ? edit : undefined;
}

function isThere(value: unknown, path: readonly PathStep[]): boolean {
  const [holder, step] = [valueAt(value, path.slice(0, -1)), path.at(-1)];
  if (step === undefined) return true;
  if (Array.isArray(holder)) return typeof step === 'number' && step < holder.length;
  return isMap(holder) && Object.hasOwn(holder, step);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the key at the end of a path is another map's, which a merge key brings in. */
function isMerged(at: Location, path: readonly PathStep[]): boolean {
  const [place, parent] = [at.child(...path), at.child(...path.slice(0, -1))];
  if (place.via().length === parent.via().length) return false;
  const [key, map] = [place.key(), parent.value()];
  return key.start < map.start || key.end > map.end;
}

/** Puts a text in the place of a value, or of the alias that stands for it. */
function replacement(at: Location, path: readonly PathStep[], text: string): Splice {
  const place = at.child(...path);
  const { file, start, end } = place.via().at(-1)?.span ?? place.value();
  if (start === end) return { start, end, text: ` ${text}` };
  const key = place.key();
  const between = file.text.slice(key.end, start);
  const isBelowKey = typeof path.at(-1) === 'string' && /^\s*:\s*\n\s*$/.test(between);
  return isBelowKey ? { start: key.end, end, text: `: ${text}` } : { start, end, text };
}

/** Adds an entry to the end of a map or a list that holds so many: on a line of its own, or before the closing bracket. */
function addition(at: Location, size: number, entry: string): Splice {
  const { file, start, end } = at.value();
  const [opening, flowEntry] = [file.text[start], entry.replace(/^- /, '')];
  if (opening === '{' || opening === '[') {
    const inside = file.text.slice(start + 1, end - 1);
    const kept = inside.trimEnd();
    const comma = size === 0 ? '' : kept.endsWith(',') ? ' ' : ', ';
    return { start: start + 1 + kept.length, end: end - 1, text: `${comma}${flowEntry}` };
  }
  const { column } = positionAt(file, start);
  const last = positionAt(file, end);
  const lineEnd = end + lineText(file, last.line).length - (last.column - 1);
  return { start: lineEnd, end: lineEnd, text: `\n${' '.repeat(column - 1)}${entry}` };
}
