import path from 'node:path';

/** Whether a file is a place, or lies in it; both relative to one folder, which as a place is the empty text. */
export function isWithin(file: string, place: string): boolean {
  const folder = place.split(path.sep).join('/');
  return folder === '' || file === folder || file.startsWith(`${folder}/`);
}
