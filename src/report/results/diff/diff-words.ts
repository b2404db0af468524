import type { GateVerdict } from '../../../impact/gate.js';
import type { ChangeClass } from '../../../impact/policy/policy-change.js';
import { counted, percent, withThousands } from '../../counted.js';
import type { DiffChange, DiffReport } from './diff-report.js';

/** The classes in the order in which a reader wants them. */
export const CLASSES: readonly ChangeClass[] = ['tighter', 'looser', 'different scope', 'cosmetic'];

/** The changes by their classes, those of one class in order. */
export function changesByClass({ changes }: DiffReport): readonly DiffChange[] {
  return CLASSES.flatMap(kind => changes.filter(one => one.class === kind));
}

/** How many changes there are of each class: `2 tighter, 1 looser`. */
export function classSentence({ changes, isSame, isCompared }: DiffReport): string {
  if (!isCompared) return 'nothing was compared';
  if (changes.length === 0) return 'no change';
  const counts = CLASSES.map(kind => [kind, changes.filter(one => one.class === kind).length] as const);
  const words = counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${withThousands(count)} ${kind}`);
  return `${words.join(', ')}${isSame ? ': every case goes on as before' : ''}`;
}

/** A change with what it moves. */
export function changeSentence({ words, moved }: DiffChange): string {
  return moved === undefined ? words : `${words}; ${counted(moved, 'target')} moved`;
}

/** What a gate found: the values its expression speaks of. */
export function gateValues({ values }: GateVerdict): string {
  return values.map(({ name, value }) => `${name} is ${valueWords(value)}`).join(', ');
}

/** Shares from 0 to 1 are shown as such, since that is how the expression compares them. */
function valueWords(value: number | null): string {
  if (value === null) return 'not known, since nothing was judged';
  if (Number.isInteger(value)) return withThousands(value);
  return `${value.toFixed(4)} (${percent(value, 1)})`;
}
