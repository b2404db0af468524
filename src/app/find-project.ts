import path from 'node:path';
import { exists, isFolder } from './host.js';
import { InputError } from './input-error.js';

/** The file that makes a folder a project. */
export const MANIFEST = 'milepost.yaml';

/** The root folder of the project: the one given, or the nearest above `from` that holds a manifest. Throws an InputError when there is none. */
export function findProject(from: string, given?: string): string {
  if (given !== undefined) return givenProject(path.resolve(from, given));
  const found = nearestProject(from);
  if (found !== undefined) return found;
  throw new InputError(
    `no \`${MANIFEST}\` in this folder or any above it`,
    'run `milepost init` to start a project here, or name one with `--project`',
  );
}

/** Whether a folder stands in a project. */
export function hasProject(folder: string): boolean {
  return nearestProject(folder) !== undefined;
}

function nearestProject(from: string): string | undefined {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (exists(path.join(folder, MANIFEST))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

function givenProject(place: string): string {
  const root = path.basename(place) === MANIFEST ? path.dirname(place) : place;
  if (!isFolder(root)) throw new InputError(`there is no folder \`${root}\``);
  if (!exists(path.join(root, MANIFEST))) throw new InputError(`\`${root}\` holds no \`${MANIFEST}\``);
  return root;
}
