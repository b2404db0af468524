import path from 'node:path';
import { finding, type Report } from '../diagnostic/finding.js';
import type { ManifestSpec } from '../schema/spec.gen.js';
import { type SourceFile, sourceFile } from '../source/source-file.js';
import { fileUnreadable } from './codes.js';
import { listFiles, readText } from './host.js';

/** The most that is read of one file; what YAML may hold is decided by the syntax floor. */
const LIMIT = 8 * 1024 * 1024;

/** A text that stands in for a file's content, as an editor or a pipe hands it over. */
export interface Override {
  /** Relative to the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The texts of a project: what its policies and its simulations say. A file that lies in folders of both is a policy. */
export interface Sources {
  readonly policies: readonly SourceFile[];
  readonly simulations: readonly SourceFile[];
}

/** Reads the YAML files in a project's folders, sorted by path. Files that cannot be read are reported. */
export function readSources(
  root: string,
  manifest: ManifestSpec,
  report: Report,
  override?: Override,
): Sources {
  const {
    policies = ['policies'],
    simulations = ['simulations'],
    entitlements = ['entitlements'],
  } = manifest.paths ?? {};
  const policyFiles = yamlFiles(root, [...policies, ...entitlements]);
  const simulationFiles = yamlFiles(root, simulations).filter(file => !policyFiles.includes(file));
  const read = (files: readonly string[]) =>
    files.flatMap(file =>
      override?.path === file ? [sourceFile(file, override.text)] : (readSource(root, file, report) ?? []),
    );
  return { policies: read(policyFiles), simulations: read(simulationFiles) };
}

function yamlFiles(root: string, folders: readonly string[]): readonly string[] {
  return [...new Set(folders.flatMap(folder => listFiles(root, folder, ['.yaml', '.yml'])))].sort();
}

/** One file of a project; `undefined`, after a finding, when it cannot be read. */
export function readSource(root: string, file: string, report: Report): SourceFile | undefined {
  const read = readText(path.join(root, file), LIMIT);
  if (read.kind === 'text') return sourceFile(file, read.text);
  report(
    finding(fileUnreadable, `cannot read \`${file}\`: ${reasonOf(read)}`, {
      span: { file: sourceFile(file, ''), start: 0, end: 0 },
      help: 'policies are texts in UTF-8',
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
