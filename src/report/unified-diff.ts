import { type LineChange, lineChanges } from './line-changes.js';
import { safeText } from './safe-text.js';
import type { Style } from './style.js';

/** A file's text before and after something was, or would be, written to it. */
export interface FileChange {
  /** As the command line names it. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** How many lines are shown around a change. */
const CONTEXT = 3;

/** A change of a file as the lines of a unified diff, which `patch` and `git apply` read when it has no colours; none when nothing changed. */
export function unifiedDiff({ path, before, after }: FileChange, style: Style): readonly string[] {
  const hunks = hunksOf(lineChanges(before, after));
  if (hunks.length === 0) return [];
  const name = safeText(path);
  return [
    style.bold(`--- a/${name}`),
    style.bold(`+++ b/${name}`),
    ...hunks.flatMap(hunk => [style.cyan(heading(hunk)), ...hunk.changes.map(one => line(one, style))]),
  ];
}

/** Changes that stand close together, with the lines around them. */
interface Hunk {
  /** How many lines of the old and of the new text stand before it. */
  readonly oldStart: number;
  readonly newStart: number;
  readonly changes: LineChange[];
}

function hunksOf(changes: readonly LineChange[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [oldLine, newLine, end] = [0, 0, 0];
  for (const [index, change] of changes.entries()) {
    const isNear = changes
      .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
      .some(({ sign }) => sign !== ' ');
    const last = hunks.at(-1);
    if (isNear && last !== undefined && end === index) last.changes.push(change);
    else if (isNear) hunks.push({ oldStart: oldLine, newStart: newLine, changes: [change] });
    if (isNear) end = index + 1;
    if (change.sign !== '+') oldLine++;
    if (change.sign !== '-') newLine++;
  }
  return hunks;
}

function heading({ oldStart, newStart, changes }: Hunk): string {
  const old = changes.filter(({ sign }) => sign !== '+').length;
  const fresh = changes.filter(({ sign }) => sign !== '-').length;
  const range = (start: number, count: number) => `${count === 0 ? start : start + 1},${count}`;
  return `@@ -${range(oldStart, old)} +${range(newStart, fresh)} @@`;
}

function line({ sign, text }: LineChange, style: Style): string {
  const written = `${sign}${safeText(text)}`;
  if (sign === ' ') return written;
  return sign === '+' ? style.green(written) : style.red(written);
}
