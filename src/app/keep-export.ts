import path from 'node:path';
import { exists, writeText } from './host.js';

/** Writes a text into a folder as `NAME.ENDING`, or `NAME-2.ENDING` where that is taken, and answers the name. Throws an InputError when it cannot be written. */
export function keepExport(folder: string, name: string, ending: string, text: string): string {
  for (let number = 1; ; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}.${ending}`;
    if (exists(path.join(folder, file))) continue;
    writeText(path.join(folder, file), text);
    return file;
  }
}
