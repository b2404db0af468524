/** A line of a comparison of two texts. */
export interface DiffLine {
  /** What becomes of it. */
  readonly kind: 'same' | 'removed' | 'added';
  /** Its number, from 1: in the new text, of a removed one in the old. */
  readonly line: number;
  readonly text: string;
}

/** The most pairs of lines that are compared; texts that differ more are replaced as a whole. */
const MOST_PAIRS = 4_000_000;

/** The lines in which two texts differ, each with up to `around` equal ones before and after it. */
export function lineDiff(before: string, after: string, around: number): readonly DiffLine[] {
  const all = compareLines(before.split(/\r\n|\n|\r/), after.split(/\r\n|\n|\r/));
  const isNear = (index: number): boolean =>
    all.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same');
  return all.filter((_, index) => isNear(index));
}

function compareLines(old: readonly string[], now: readonly string[]): readonly DiffLine[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  const same = (from: number, to: number): DiffLine[] =>
    now.slice(from, to).map((text, index) => ({ kind: 'same', line: from + index + 1, text }));
  return [
    ...same(0, start),
    ...middleLines(old.slice(start, old.length - end), now.slice(start, now.length - end), start),
    ...same(now.length - end, now.length),
  ];
}

/** The lines between the equal beginning and the equal end of two texts, by their longest common run of lines. */
function middleLines(old: readonly string[], now: readonly string[], offset: number): readonly DiffLine[] {
  const common = old.length * now.length <= MOST_PAIRS ? commonLengths(old, now) : undefined;
  const lines: DiffLine[] = [];
  let [a, b] = [0, 0];
  while (a < old.length || b < now.length) {
    const isSame = common !== undefined && a < old.length && b < now.length && old[a] === now[b];
    const dropsOld =
      a < old.length && (b >= now.length || (common?.(a + 1, b) ?? 0) >= (common?.(a, b + 1) ?? 0));
    if (isSame) lines.push({ kind: 'same', line: offset + b + 1, text: now[b++] ?? '' });
    else if (dropsOld) lines.push({ kind: 'removed', line: offset + a + 1, text: old[a] ?? '' });
    else lines.push({ kind: 'added', line: offset + b + 1, text: now[b++] ?? '' });
    if (isSame || dropsOld) a++;
  }
  return lines;
}

/** How many lines two texts have in common, in order, from a line of each on. */
function commonLengths(old: readonly string[], now: readonly string[]): (a: number, b: number) => number {
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = now.length - 1; b >= 0; b--) {
      const [below, right] = [lengths[(a + 1) * width + b] ?? 0, lengths[a * width + b + 1] ?? 0];
      const both = (lengths[(a + 1) * width + b + 1] ?? 0) + 1;
      lengths[a * width + b] = old[a] === now[b] ? both : Math.max(below, right);
    }
  }
  return (a, b) => lengths[a * width + b] ?? 0;
}
