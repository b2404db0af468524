import path from 'node:path';
import type { Report } from '../diagnostic/finding.js';
import type { Manifest } from '../link/manifest.js';
import { validateManifest } from '../schema/validate-manifest.js';
import { type SourceFile, textElsewhere } from '../source/source-file.js';
import { parseYaml } from '../syntax/parse-yaml.js';
import { ICS_LIMIT, readIcs } from '../time/ics.js';
import type { ProjectTexts } from './compile.js';
import { MANIFEST } from './find-project.js';
import { type CommittedFile, listCommitted, readCommitted, resolveRevision } from './git.js';
import { holidayReader, holidaysFrom } from './holiday-reader.js';
import { exists, isInside, listFiles } from './host.js';
import { InputError } from './input-error.js';
import { listSources, readSource, readSources } from './read-sources.js';

/**
 * The policies of a project as a git revision has them; the work tree is not touched. `undefined`, after findings, when its milepost.yaml
 * cannot be understood. Throws an InputError outside a repository, for an unknown revision, and where it has no such project.
 */
export function textsAtRevision(root: string, revision: string, report: Report): ProjectTexts | undefined {
  const files = listCommitted(root, resolveRevision(root, revision));
  const named = (one: string, text: string): SourceFile => textElsewhere(`${revision}:${one}`, text);
  const manifestText = readCommitted(
    root,
    files.filter(one => one.path === MANIFEST),
  ).get(MANIFEST);
  if (manifestText === undefined)
    throw new InputError(`\`${revision}\` has no \`${MANIFEST}\` at this place`);
  const manifest = readManifest(named(MANIFEST, manifestText), report);
  if (manifest === undefined) return undefined;
  const { policies = ['policies'] } = manifest.spec.paths ?? {};
  const wanted = files.filter(one => isYaml(one) && isBelow(one, policies));
  const texts = [...readCommitted(root, wanted)].map(([one, text]) => named(one, text));
  const readHolidays = holidaysFrom(manifest, (ics, zone) => {
    const file = files.find(one => one.path === path.posix.normalize(ics));
    const text = file && file.bytes <= ICS_LIMIT ? readCommitted(root, [file]).get(file.path) : undefined;
    return text === undefined ? { problem: `\`${revision}\` has no such file` } : readIcs(text, zone);
  });
  return { manifest, policies: texts, simulations: [], readHolidays };
}

function isYaml({ path: file }: CommittedFile): boolean {
  return /\.ya?ml$/.test(file) && !/(?:^|\/)(?:\.|node_modules\/)/.test(file);
}

function isBelow({ path: file }: CommittedFile, folders: readonly string[]): boolean {
  return folders.some(folder => {
    const base = path.posix.normalize(folder).replace(/\/$/, '');
    return base === '.' || file.startsWith(`${base}/`);
  });
}

/**
 * The policies of another folder of a project: those of its own milepost.yaml, or else all its YAML files under the project's.
 * `undefined`, after findings, when its milepost.yaml cannot be understood. Throws an InputError when there is no such folder in the project.
 */
export function textsInFolder(
  root: string,
  folder: string,
  ownManifest: Manifest,
  report: Report,
): ProjectTexts | undefined {
  const place = path.join(root, folder);
  if (!exists(place)) throw new InputError(`there is no folder \`${folder}\` in the project`);
  if (!isInside(root, place)) throw new InputError(`\`${folder}\` lies outside of the project`);
  const file = path.posix.join(folder, MANIFEST);
  if (!exists(path.join(root, file))) {
    const policies = readSources(root, listFiles(root, folder, ['.yaml', '.yml']), report);
    return {
      manifest: ownManifest,
      policies,
      simulations: [],
      readHolidays: holidayReader(root, ownManifest),
    };
  }
  const text = readSource(root, file, report);
  const manifest = text && readManifest(text, report);
  if (manifest === undefined) return undefined;
  const files = listSources(place, manifest.spec).policies.map(one => path.posix.join(folder, one));
  const policies = readSources(root, files, report);
  return { manifest, policies, simulations: [], readHolidays: holidayReader(place, manifest) };
}

function readManifest(file: SourceFile, report: Report): Manifest | undefined {
  const [document] = parseYaml(file, report);
  return document && validateManifest(document, report);
}
