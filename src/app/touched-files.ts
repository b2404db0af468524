import type { SourceFile } from '../source/source-file.js';
import { sourceFile } from '../source/source-file.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { MANIFEST } from './find-project.js';
import { baseOf, type ChangeChoice, changedFiles, listCommitted, readCommitted } from './git.js';

/** What a file declares, and every word it could name something with. */
interface FileWords {
  readonly path: string;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Whether the file holds what others depend on without naming it: fields of records, the default hours. */
  readonly concernsAll: boolean;
}

/**
 * The files of a project that a change touches: the changed ones, and those that name what one of them declares, or declared before
 * the change, over any number of steps. All, when the change is to milepost.yaml, to an object type or to the default hours.
 */
export function touchedFiles(
  root: string,
  sources: readonly SourceFile[],
  change: ChangeChoice,
): readonly string[] {
  const changed = new Set(changedFiles(root, change));
  const all = sources.map(({ path }) => path);
  const before = listCommitted(root, baseOf(root, change)).filter(({ path }) => changed.has(path));
  const files = sources.filter(isYaml).map(wordsOf);
  const former = [...readCommitted(root, before.filter(isYaml))].map(([path, text]) =>
    wordsOf(sourceFile(path, text)),
  );
  const starts = [...files.filter(({ path }) => changed.has(path)), ...former];
  if (changed.has(MANIFEST) || starts.some(({ concernsAll }) => concernsAll)) return all;
  return [...changed, ...dependents(starts, changed, files)];
}

/** The files that name what the first ones declare, or what such a file declares in turn; `changed` paths count as names. */
function dependents(
  starts: readonly FileWords[],
  changed: ReadonlySet<string>,
  files: readonly FileWords[],
): readonly string[] {
  const found = new Set<FileWords>();
  let names = new Set([...changed, ...starts.flatMap(one => [...one.names])]);
  while (names.size > 0) {
    const next = files.filter(one => !found.has(one) && [...names].some(name => one.words.has(name)));
    for (const one of next) found.add(one);
    names = new Set(next.flatMap(one => [...one.names]));
  }
  return [...found].map(({ path }) => path);
}

function isYaml({ path }: { readonly path: string }): boolean {
  return /\.ya?ml$/.test(path);
}

function wordsOf(file: SourceFile): FileWords {
  const names = new Set<string>();
  const words = new Set<string>();
  let concernsAll = false;
  for (const { value } of parseYaml(file, () => {})) {
    if (!isMap(value)) continue;
    for (const name of [value.name, value.Name]) if (typeof name === 'string') names.add(name);
    concernsAll ||= value.kind === 'ObjectType' || (value.kind === 'BusinessHours' && value.default === true);
    collectWords(value, words);
  }
  return { path: file.path, names, words, concernsAll };
}

/** Every text of a value, keys included; parts that an alias repeats are looked at once. */
function collectWords(value: unknown, words: Set<string>, seen = new Set<unknown>()): void {
  if (typeof value === 'string') words.add(value);
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (!Array.isArray(value)) for (const key of Object.keys(value)) words.add(key);
  for (const part of Object.values(value)) collectWords(part, words, seen);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
