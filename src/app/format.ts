import path from 'node:path';
import type { Report } from '../diagnostic/finding.js';
import type { FormatReport, FormattedFile } from '../report/format-report.js';
import { documentOrder, manifestOrder } from '../schema/key-order.js';
import { validateManifest } from '../schema/validate-manifest.js';
import { type SourceFile, sourceFile } from '../source/source-file.js';
import { formatYaml } from '../syntax/format-yaml.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { findProject, MANIFEST } from './find-project.js';
import { exists, writeText } from './host.js';
import { InputError } from './input-error.js';
import { isWithin } from './is-within.js';
import type { ProjectChoice } from './load-project.js';
import { listSources, readSource, readSources } from './read-sources.js';

/** What `fmt` is asked for. */
export interface FormatOptions extends Pick<ProjectChoice, 'project'> {
  /** Files and folders, relative to the working directory; none means the whole project. */
  readonly paths?: readonly string[];
  /** Write nothing; only tell whether all is in canonical style. */
  readonly check?: boolean;
  /** Write nothing; tell what would change, line by line. */
  readonly diff?: boolean;
}

/** Writes the files of a project in canonical style, each whole or not at all; files with faults are left alone. */
export function format(
  folder: string,
  { project, paths = [], check = false, diff = false }: FormatOptions,
): FormatReport {
  const root = findProject(folder, project);
  const missing = paths.find(file => !exists(path.resolve(folder, file)));
  if (missing !== undefined) throw new InputError(`there is no \`${missing}\``);
  const wanted = paths.map(file => path.relative(root, path.resolve(folder, file)));
  const written = !(check || diff);
  const files = sourcesOf(root)
    .filter(file => wanted.length === 0 || wanted.some(place => isWithin(file.path, place)))
    .map(file => formatFile(file));
  for (const { path: file, state, after } of files) {
    if (written && state === 'changed') writeText(path.join(root, file), after);
  }
  const seen = files.map(file => ({ ...file, path: path.relative(folder, path.join(root, file.path)) }));
  return { files: seen, written, diff };
}

/** A file's text in canonical style. */
export function formatFile(file: SourceFile): FormattedFile {
  const after = formatYaml(file, path.basename(file.path) === MANIFEST ? manifestOrder : documentOrder);
  const { path: name, text: before } = file;
  if (after === undefined) return { path: name, state: 'faulty', before, after: before };
  return { path: name, state: after === before ? 'unchanged' : 'changed', before, after };
}

/** The manifest, and the files that it says are the project's. */
function sourcesOf(root: string): readonly SourceFile[] {
  const silent: Report = () => {};
  const manifest = readSource(root, MANIFEST, silent) ?? sourceFile(MANIFEST, '');
  const [document] = parseYaml(manifest, silent);
  const spec = document && validateManifest(document, silent)?.spec;
  const { policies, simulations, records } = listSources(root, spec ?? { version: 1 });
  const files = [...policies, ...simulations, ...records].filter(file => !file.endsWith('.csv'));
  return [manifest, ...readSources(root, files, silent)];
}
