import type { CaseColumn } from '../../report/workbench/case-columns.js';
import type { CaseRow } from '../../report/workbench/case-row.js';

/** All rows as indexes, sorted by a column; without one in the order of the run, which equal rows keep. */
export function orderCases(
  rows: readonly CaseRow[],
  column: CaseColumn | undefined,
  isReversed: boolean,
): readonly number[] {
  const order = rows.map((_, index) => index);
  if (column !== undefined) {
    order.sort((a, b) => {
      const [one, other] = [rows[a], rows[b]];
      return (one === undefined || other === undefined ? 0 : column.compare(one, other)) || a - b;
    });
  }
  return isReversed ? order.reverse() : order;
}
