/** A line of two texts laid side by side: kept, deleted or inserted. */
export interface LineChange {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** The most comparisons of lines; where two texts differ in more, all of the old lines go and all of the new ones come. */
const COMPARISONS = 4_000_000;

/** What leads from one text to another, line by line, with as few changes as there can be. A last line without a line end is a line. */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let start = 0;
  while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start++;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (tail < most && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  const kept = (lines: readonly string[]) => lines.map((text): LineChange => ({ sign: ' ', text }));
  return [
    ...kept(old.slice(0, start)),
    ...changesBetween(old.slice(start, old.length - tail), fresh.slice(start, fresh.length - tail)),
    ...kept(old.slice(old.length - tail)),
  ];
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** The changes along a longest common subsequence, found by the textbook's table of lengths. */
function changesBetween(old: readonly string[], fresh: readonly string[]): readonly LineChange[] {
  const [rows, columns] = [old.length, fresh.length];
  const isSmall = rows * columns <= COMPARISONS;
  const width = columns + 1;
  const lengths = new Uint32Array(isSmall ? (rows + 1) * width : 0);
  const length = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; isSmall && row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] =
        old[row] === fresh[column]
          ? length(row + 1, column + 1) + 1
          : Math.max(length(row + 1, column), length(row, column + 1));
    }
  }
  const changes: LineChange[] = [];
  for (let row = 0, column = 0; row < rows || column < columns; ) {
    const [left, right] = [old[row], fresh[column]];
    const isKept = isSmall && left !== undefined && left === right;
    const isDeleted =
      left !== undefined && (right === undefined || length(row + 1, column) >= length(row, column + 1));
    if (isKept) changes.push({ sign: ' ', text: left });
    else if (isDeleted) changes.push({ sign: '-', text: left });
    else changes.push({ sign: '+', text: right ?? '' });
    if (isKept || isDeleted) row++;
    if (isKept || !isDeleted) column++;
  }
  return changes;
}
