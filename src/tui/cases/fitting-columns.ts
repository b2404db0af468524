import type { CaseColumn } from '../../report/workbench/case-columns.js';

/** The columns that a terminal has room for, the first first; the one that is sorted by takes the last one's place if need be. */
export function fittingColumns(
  columns: readonly CaseColumn[],
  sort: CaseColumn | undefined,
  room: number,
): readonly CaseColumn[] {
  const fitting = taken(columns, room);
  if (sort === undefined || fitting.includes(sort)) return fitting;
  return [...taken(columns, room - sort.width - 1), sort];
}

/** The mark of the selected line and a space after each cell are counted in. */
function taken(columns: readonly CaseColumn[], room: number): readonly CaseColumn[] {
  const fitting: CaseColumn[] = [];
  let left = room - 1;
  for (const column of columns) {
    left -= column.width + 1;
    if (left < 0) break;
    fitting.push(column);
  }
  return fitting;
}
