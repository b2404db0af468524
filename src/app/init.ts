import path from 'node:path';
import { exists, listFiles, writeText } from './host.js';
import { InputError } from './input-error.js';
import { PACKAGE_ROOT, packageText } from './package-files.js';

const TEMPLATE = 'templates/init';
const SCHEMA = 'schemas/milepost.schema.json';

/** Where a CI service looks for its workflow, and the template of it. */
const WORKFLOWS = {
  github: { file: '.github/workflows/policies.yml', template: 'templates/ci/github.yml' },
  gitlab: { file: '.gitlab-ci.yml', template: 'templates/ci/gitlab.yml' },
} as const;

/** A CI service that `init` can write a workflow for. */
export type CiService = keyof typeof WORKFLOWS;

/** Every CI service, for the help of the command line. */
export const CI_SERVICES: readonly CiService[] = ['github', 'gitlab'];

/**
 * Writes a small working project into a folder and returns the files' paths below it, sorted.
 * Throws an InputError, and writes nothing, when any of the files is there already.
 */
export function init(folder: string, ci?: CiService): readonly string[] {
  const files = projectFiles(ci);
  const taken = [...files.keys()].filter(file => exists(path.join(folder, file)));
  if (taken.length > 0) {
    throw new InputError(
      `\`${folder}\` already holds ${taken.map(file => `\`${file}\``).join(', ')}`,
      'milepost never overwrites: name another folder, or move these files away',
    );
  }
  for (const [file, text] of files) writeText(path.join(folder, file), text);
  return [...files.keys()].sort();
}

function projectFiles(ci: CiService | undefined): ReadonlyMap<string, string> {
  const files = new Map(
    listFiles(PACKAGE_ROOT, TEMPLATE, ['.yaml']).map(file => [
      path.posix.relative(TEMPLATE, file),
      packageText(file),
    ]),
  );
  files.set(SCHEMA, packageText(SCHEMA));
  files.set('.vscode/settings.json', packageText('templates/editor/settings.json'));
  if (ci !== undefined) files.set(WORKFLOWS[ci].file, packageText(WORKFLOWS[ci].template));
  return files;
}
