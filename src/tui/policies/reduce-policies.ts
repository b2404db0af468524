import type { SourcePlace } from '../../report/workbench/policy-source.js';
import type { Workbench } from '../../report/workbench/workbench.js';
import type { PoliciesAction } from '../action.js';
import { bodyHeight, type Size } from '../layout.js';
import { LIST_START, selectInList } from '../list.js';
import type { PoliciesState } from './policies-state.js';

/** Lines that show the file: all but its name. */
export function policiesHeight(size: Size): number {
  return bodyHeight(size) - 1;
}

/** The files after an action. */
export function reducePolicies(
  state: PoliciesState,
  action: PoliciesAction,
  { policies }: Workbench,
  size: Size,
): PoliciesState {
  if (action.kind === 'next-file') {
    const count = Math.max(1, policies.length);
    return { file: (state.file + action.by + count) % count, rows: LIST_START };
  }
  const rowsOf = (file: number) => policies[file]?.rows ?? [];
  for (let step = 0; step <= policies.length; step++) {
    const file = (state.file + step) % Math.max(1, policies.length);
    const from = step === 0 ? state.rows.selected + 1 : 0;
    const row = rowsOf(file).findIndex(({ kind }, index) => index >= from && kind === 'finding');
    if (row >= 0) return selectRow({ file, rows: LIST_START }, row, rowsOf(file).length, size);
  }
  return state;
}

/** The file of a place, with its line in the middle; the same state where there is none. */
export function goToPlace(
  state: PoliciesState,
  place: SourcePlace | undefined,
  { policies }: Workbench,
  size: Size,
): PoliciesState {
  const file = policies.findIndex(({ path }) => path === place?.path);
  const rows = policies[file]?.rows ?? [];
  const row = rows.findIndex(({ kind, line }) => kind === 'line' && line === place?.line);
  return row < 0 ? state : selectRow({ file, rows: LIST_START }, row, rows.length, size);
}

function selectRow(state: PoliciesState, row: number, count: number, size: Size): PoliciesState {
  const height = policiesHeight(size);
  const top = Math.max(0, row - Math.floor(height / 2));
  return { ...state, rows: selectInList({ selected: row, top }, row, count, height) };
}
