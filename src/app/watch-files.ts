import path from 'node:path';
import { modifiedAt } from './host.js';

/** How often the files are looked at, in milliseconds. */
const INTERVAL = 400;

/**
 * Calls back when one of some files was saved, or a file came to or left one of their folders; answers how to stop. It looks at their
 * dates, since editors replace files by others, of which a watcher of the first hears nothing. Keeps no process alive.
 */
export function watchFiles(files: readonly string[], listener: () => void): () => void {
  const watched = [...new Set([...files, ...files.map(file => path.dirname(file))])];
  const look = (): string => watched.map(modifiedAt).join(' ');
  let before = look();
  const timer = setInterval(() => {
    const now = look();
    if (now === before) return;
    before = now;
    listener();
  }, INTERVAL);
  timer.unref();
  return () => clearInterval(timer);
}
