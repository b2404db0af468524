import { safeText } from '../../report/safe-text.js';
import type { FileDiff } from '../../report/workbench/change-desk.js';
import type { Tone } from '../../report/workbench/tone.js';

/** A line of the files that are to be written. */
export interface DiffRow {
  readonly text: string;
  readonly tone: Tone | undefined;
}

/** The changed files line by line: what goes after `-`, what comes after `+`. */
export function diffRows(diff: readonly FileDiff[]): readonly DiffRow[] {
  return diff.flatMap(({ path, lines }): DiffRow[] => [
    { text: safeText(path), tone: 'open' },
    ...lines.map(({ kind, line, text }) => ({
      text: `${SIGNS[kind]}${String(line).padStart(4)} ${safeText(text)}`,
      tone: TONES[kind],
    })),
  ]);
}

const SIGNS = { same: ' ', removed: '-', added: '+' };
const TONES = { same: undefined, removed: 'bad', added: 'good' } as const;
