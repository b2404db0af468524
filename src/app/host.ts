import {
  appendFileSync,
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { InputError } from './input-error.js';

/** What reading a text gave: the text, or why there is none. */
export type TextRead =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-large'; readonly bytes: number }
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads a UTF-8 text of at most `limit` bytes, without its byte-order mark. Never throws. */
export function readText(file: string, limit: number): TextRead {
  try {
    const { size } = statSync(file);
    if (size > limit) return { kind: 'too-large', bytes: size };
    const bytes = readFileSync(file);
    try {
      return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return { kind: 'not-utf8' };
    }
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

/** Whether something stands at that path. */
export function exists(file: string): boolean {
  return existsSync(file);
}

/** Whether the path is a folder that can be looked at. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}

/** Whether a path, all links resolved, lies within a folder; false when it does not exist. */
export function isInside(folder: string, file: string): boolean {
  try {
    const relative = path.relative(realpathSync(folder), realpathSync(file));
    return relative === '' || !(relative.startsWith('..') || path.isAbsolute(relative));
  } catch {
    return false;
  }
}

/** Whether a path is a link. */
export function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/** Whether a path is a link that leads out of a folder, or nowhere. */
export function leadsOut(folder: string, file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink() && !isInside(folder, file);
  } catch {
    return false;
  }
}

/**
 * The files below a folder whose name ends in one of `endings`, as paths relative to `root` with forward slashes, sorted.
 * Hidden folders and `node_modules` are passed over. A link to a folder is not followed, one to a file only within `root`.
 */
export function listFiles(root: string, folder: string, endings: readonly string[]): readonly string[] {
  const found: string[] = [];
  const isLinkToFile = (file: string): boolean => isLink(file) && isInside(root, file) && !isFolder(file);
  const visit = (directory: string): void => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) visit(file);
      else if (
        endings.some(ending => entry.name.endsWith(ending)) &&
        (entry.isFile() || isLinkToFile(file))
      ) {
        found.push(path.relative(root, file).split(path.sep).join('/'));
      }
    }
  };
  const start = path.join(root, folder);
  if (isFolder(start) && isInside(root, start)) visit(start);
  return found.sort();
}

/** When a file or a folder was last changed, in milliseconds since 1970; 0 where there is none. */
export function modifiedAt(file: string): number {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** Writes a text whole or not at all: into a neighbouring file first, then renamed. Throws an InputError when the place cannot be written. */
export function writeText(file: string, text: string): void {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(draft, { force: true });
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new InputError(`cannot write \`${file}\`: ${reasonOf(error)}`);
  }
}

/** Adds a text to the end of a file. Throws an InputError when the place cannot be written. */
export function appendText(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw new InputError(`cannot write \`${file}\`: ${reasonOf(error)}`);
  }
}

/** The size of a file in bytes; 0 when it cannot be looked at. */
export function fileSize(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

/**
 * Streams a file's bytes, unpacked when its name ends in `.gz`; `progress` hears how many bytes of the file itself were read.
 * A read fault or a broken archive throws an InputError while iterating.
 */
export async function* readBytes(
  file: string,
  progress: (bytes: number) => void = () => {},
): AsyncGenerator<Buffer> {
  const raw = createReadStream(file);
  const stream = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', error => stream.destroy(error));
  try {
    for await (const chunk of stream) {
      progress(raw.bytesRead);
      yield chunk;
    }
  } catch (error) {
    throw new InputError(`cannot read \`${file}\`: ${reasonOf(error)}`);
  } finally {
    raw.destroy();
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of the path is not a folder';
    case 'Z_BUF_ERROR':
      return 'the gzip archive ends in the middle';
    case 'Z_DATA_ERROR':
      return 'the gzip archive is damaged';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
