import { LIST_START, type ListState } from '../list.js';

/** The file that is read, by its place among the files, and the selected row of it. */
export interface PoliciesState {
  readonly file: number;
  readonly rows: ListState;
}

/** The first file, at its beginning. */
export const POLICIES_START: PoliciesState = { file: 0, rows: LIST_START };
