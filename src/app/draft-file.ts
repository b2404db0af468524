import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { InputError } from './input-error.js';

/** A file that is written beside its place, and put there when all of it is written. */
export interface DraftFile {
  write(text: string): void;
  /** Puts it in its place. */
  keep(): void;
  /** Takes it away. */
  drop(): void;
}

/** Begins a draft of a file. Throws an InputError, here and in `write` and `keep`, when the place cannot be written. */
export function draftFile(file: string): DraftFile {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  const attempt = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      rmSync(draft, { force: true });
      const reason = error instanceof Error ? error.message : String(error);
      throw new InputError(`cannot write \`${file}\`: ${reason}`);
    }
  };
  const handle = attempt(() => {
    mkdirSync(path.dirname(file), { recursive: true });
    return openSync(draft, 'w');
  });
  let waiting: string[] = [];
  let size = 0;
  const flush = (): void => {
    writeSync(handle, waiting.join(''));
    waiting = [];
    size = 0;
  };
  return {
    write: text =>
      attempt(() => {
        waiting.push(text);
        size += text.length;
        if (size > CHUNK) flush();
      }),
    keep: () =>
      attempt(() => {
        flush();
        closeSync(handle);
        renameSync(draft, file);
      }),
    drop: () => {
      closeSync(handle);
      rmSync(draft, { force: true });
    },
  };
}

/** Characters that are written at a time. */
const CHUNK = 1 << 18;
