import path from 'node:path';
import type { HistorySource } from '../history/history-source.js';
import type { OpenLog } from '../history/read-history.js';
import { exists, fileSize, isFolder, isInside, readBytes } from './host.js';
import { InputError } from './input-error.js';

/**
 * Opens the files of a log below a folder; `progress` hears the share of all bytes that were read.
 * Throws an InputError when the folder or a file is not there, or a file lies outside of the folder once links are followed.
 */
export function logOpener(
  { files, name }: HistorySource,
  folder: string,
  progress: (share: number) => void,
): OpenLog {
  if (!isFolder(folder)) throw new InputError(`there is no folder \`${folder}\``);
  for (const { file } of files) {
    const place = path.join(folder, file);
    if (!exists(place)) {
      const help = `\`--data DIR\` names the folder of the files of \`${name}\``;
      throw new InputError(`there is no \`${file}\` in \`${folder}\``, help);
    }
    if (!isInside(folder, place)) {
      throw new InputError(
        `\`${file}\` lies outside of \`${folder}\``,
        'put the file itself there, not a link',
      );
    }
  }
  const sizes = files.map(({ file }) => fileSize(path.join(folder, file)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  return async function* (file) {
    const place = path.join(folder, file);
    yield* readBytes(place, bytes => progress(total === 0 ? 1 : (before + bytes) / total));
    before += fileSize(place);
  };
}
