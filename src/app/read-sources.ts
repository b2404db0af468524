import path from 'node:path';
import { finding, type Report } from '../diagnostic/finding.js';
import type { ManifestSpec } from '../schema/spec.gen.js';
import { type SourceFile, sourceFile } from '../source/source-file.js';
import { fileUnreadable } from './codes.js';
import { leadsOut, listFiles, readText } from './host.js';

/** The most that is read of one file; what YAML may hold is decided by the syntax floor. */
const LIMIT = 8 * 1024 * 1024;

/** Rows of records are many, and each of them is small. */
const CSV_LIMIT = 256 * 1024 * 1024;

/** Texts that stand in for the content of files, by paths relative to the project's root with forward slashes. */
export type Overrides = ReadonlyMap<string, string>;

/** Every file says what it says. */
export const NO_OVERRIDES: Overrides = new Map();

/** The files of a project: what its policies, its simulations and its records stand in. A file that lies in several of these folders is the first of them. */
export interface SourcePaths {
  readonly policies: readonly string[];
  readonly simulations: readonly string[];
  /** YAML and CSV. */
  readonly records: readonly string[];
}

/** Lists the files in a project's folders, sorted by path, relative to its root; `extra` are some that need not be there yet. */
export function listSources(root: string, manifest: ManifestSpec, extra: Iterable<string> = []): SourcePaths {
  const {
    policies = ['policies'],
    simulations = ['simulations'],
    entitlements = ['entitlements'],
  } = manifest.paths ?? {};
  const known = new Set<string>();
  const fresh = (files: Iterable<string>): readonly string[] => {
    const others = [...files].filter(file => !known.has(file));
    for (const file of others) known.add(file);
    return others;
  };
  const policyFiles = fresh(filesIn(root, policies, YAML));
  const simulationFiles = fresh(filesIn(root, simulations, YAML));
  const recordFiles = fresh(filesIn(root, entitlements, [...YAML, '.csv']));
  return {
    policies: [...policyFiles, ...fresh(extra)].sort(),
    simulations: simulationFiles,
    records: recordFiles,
  };
}

/** Reads files of a project, the override in place of its file. Files that cannot be read are reported. */
export function readSources(
  root: string,
  files: readonly string[],
  report: Report,
  overrides: Overrides = NO_OVERRIDES,
): readonly SourceFile[] {
  return files.flatMap(file => {
    const text = overrides.get(file);
    return text === undefined ? (readSource(root, file, report) ?? []) : [sourceFile(file, text)];
  });
}

const YAML = ['.yaml', '.yml'];

function filesIn(root: string, folders: readonly string[], endings: readonly string[]): readonly string[] {
  return [...new Set(folders.flatMap(folder => listFiles(root, folder, endings)))].sort();
}

/** One file of a project; `undefined`, after a finding, when it cannot be read. */
export function readSource(root: string, file: string, report: Report): SourceFile | undefined {
  const place = path.join(root, file);
  const read: ReturnType<typeof readText> = leadsOut(root, place)
    ? { kind: 'unreadable', reason: 'it is a link out of the project' }
    : readText(place, file.endsWith('.csv') ? CSV_LIMIT : LIMIT);
  if (read.kind === 'text') return sourceFile(file, read.text);
  report(
    finding(fileUnreadable, `cannot read \`${file}\`: ${reasonOf(read)}`, {
      span: { file: sourceFile(file, ''), start: 0, end: 0 },
      help: 'the files of a project are texts in UTF-8',
    }),
  );
  return undefined;
}

function reasonOf(read: Exclude<ReturnType<typeof readText>, { readonly kind: 'text' }>): string {
  switch (read.kind) {
    case 'too-large':
      return `it has ${read.bytes} bytes`;
    case 'not-utf8':
      return 'it is not UTF-8';
    case 'unreadable':
      return read.reason;
  }
}
